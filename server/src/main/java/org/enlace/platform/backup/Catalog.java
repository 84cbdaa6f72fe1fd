package org.enlace.platform.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.enlace.platform.database.Migrations;

/// What the database says of itself: only what the login owns, whatever else lives there. Names are
/// quoted by the server.
final class Catalog {
  /// Schemas of PostgreSQL's own, and the one in which Flyway keeps its history.
  private static final String OURS =
      """
       AND c.relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)
         AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname NOT IN ('information_schema', 'migration')
         AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass
                            AND d.objid = c.oid AND d.deptype = 'e')
      """;

  private static final String TABLES =
      """
      SELECT n.nspname, c.relname, format('%I.%I', n.nspname, c.relname),
             array_agg(a.attname::text ORDER BY a.attnum),
             string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
                           AND NOT a.attisdropped AND a.attgenerated = ''
       WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
      """
          + OURS
          + " GROUP BY n.nspname, c.relname ORDER BY n.nspname, c.relname";
  private static final String SEQUENCES =
      """
      SELECT n.nspname, c.relname, format('%I.%I', n.nspname, c.relname)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind = 'S'
      """
          + OURS
          + " ORDER BY n.nspname, c.relname";

  private Catalog() {}

  /// A table here.
  ///
  /// @param quoted its name as SQL writes it
  /// @param columns the columns' names as SQL writes them
  record Here(Contents.Table table, String quoted, String columns) {}

  /// A sequence here, and where it stands.
  record SequenceHere(Contents.Sequence sequence, String quoted) {}

  static List<Here> tables(Connection connection) throws SQLException {
    List<Here> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        List<String> columns = Arrays.asList((String[]) rows.getArray(4).getArray());
        tables.add(
            new Here(
                new Contents.Table(rows.getString(1), rows.getString(2), columns),
                rows.getString(3),
                rows.getString(5)));
      }
    }
    return tables;
  }

  static List<SequenceHere> sequences(Connection connection) throws SQLException {
    List<SequenceHere> sequences = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SEQUENCES)) {
      while (rows.next()) {
        sequences.add(standing(connection, rows));
      }
    }
    return sequences;
  }

  private static SequenceHere standing(Connection connection, ResultSet named) throws SQLException {
    String quoted = named.getString(3);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT last_value, is_called FROM " + quoted)) {
      row.next();
      return new SequenceHere(
          new Contents.Sequence(
              named.getString(1), named.getString(2), row.getLong(1), row.getBoolean(2)),
          quoted);
    }
  }

  /// What Flyway applied, in order; nothing where there is no site.
  static List<Migrations.Step> migrations(Connection connection) throws SQLException {
    if (!asks(connection, "to_regclass('migration.flyway_schema_history') IS NOT NULL")) {
      return List.of();
    }
    List<Migrations.Step> steps = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT version, checksum FROM migration.flyway_schema_history
                 WHERE success AND version IS NOT NULL AND checksum IS NOT NULL
                 ORDER BY installed_rank
                """)) {
      while (rows.next()) {
        steps.add(new Migrations.Step(rows.getString(1), rows.getInt(2)));
      }
    }
    return steps;
  }

  /// Whether a condition holds in the database.
  static boolean asks(Connection connection, String condition) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT " + condition)) {
      row.next();
      return row.getBoolean(1);
    }
  }

  /// The first column of every row.
  static List<String> list(Connection connection, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  static void run(Connection connection, String... commands) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }
}
