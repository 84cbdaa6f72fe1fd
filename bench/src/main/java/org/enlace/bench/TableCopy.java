package org.enlace.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes the statement that copies rows of a table within it, with some columns changed. Which
/// columns there are is asked of the database, so that a column that is added is copied as well.
record TableCopy(Connection database) {
  private static final String COLUMNS =
      """
      SELECT attname FROM pg_attribute
       WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped
         AND attidentity = '' AND attgenerated = ''
       ORDER BY attnum
      """;

  /// @param changed expressions by the name of their column, over `o`, the row that is copied, and
  ///   what else `from` joins
  /// @param from what follows FROM; it names the row that is copied `o`
  void copy(String table, Map<String, String> changed, String from) throws SQLException {
    List<String> columns = columns(table);
    if (!columns.containsAll(changed.keySet())) {
      throw new IllegalArgumentException(table + " has no longer all of " + changed.keySet());
    }
    List<String> values =
        columns.stream().map(name -> changed.getOrDefault(name, "o." + name)).toList();
    String sql =
        String.format(
            Locale.ROOT,
            "INSERT INTO %s (%s) SELECT %s FROM %s",
            table,
            String.join(", ", columns),
            String.join(", ", values),
            from);
    try (PreparedStatement insert = database.prepareStatement(sql)) {
      insert.executeUpdate();
    }
  }

  private List<String> columns(String table) throws SQLException {
    try (PreparedStatement query = database.prepareStatement(COLUMNS)) {
      query.setString(1, table);
      List<String> columns = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          columns.add(rows.getString(1));
        }
      }
      return columns;
    }
  }
}
