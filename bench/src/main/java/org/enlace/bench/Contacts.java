package org.enlace.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.enlace.bench.Demonstration.Login;

/// More contacts than the demonstration has: copies of those that it has, in every State, each with
/// hours and lines of its own and a later rank.
record Contacts(Demonstration site) {
  private static final String CHOSEN =
      """
      CREATE TABLE bench.contact AS
      SELECT n.id AS old, uuidv7() AS new, n.holder AS old_holder, uuidv7() AS new_holder, k AS copy
        FROM directory.nomination AS n CROSS JOIN generate_series(1, 90) AS k
       WHERE n.phase = 'confirmed' AND n.rank = 1
       ORDER BY k, n.id
       LIMIT greatest(0, :wanted - (SELECT count(*) FROM directory.nomination WHERE phase = 'confirmed'))
      """;
  private static final String LINES =
      """
      CREATE TABLE bench.line AS
      SELECT l.id AS old, uuidv7() AS new, c.new_holder
        FROM bench.contact AS c JOIN directory.line AS l
          ON l.owner = c.old_holder AND l.phase = 'in-force'
      """;

  void fillUpTo(int wanted) throws IOException, SQLException {
    try (Connection database = site.connect(Login.SUPERUSER)) {
      execute(database, "SET session_replication_role = replica");
      execute(database, CHOSEN.replace(":wanted", Integer.toString(wanted)));
      execute(database, LINES);
      copy(new TableCopy(database));
      execute(database, "DROP TABLE bench.line, bench.contact");
    }
  }

  private static void copy(TableCopy tables) throws SQLException {
    String contact = "bench.contact AS c JOIN ";
    tables.copy(
        "directory.holder",
        Map.of("id", "c.new_holder", "name", "o.name || ' ' || c.copy + 1"),
        contact + "directory.holder AS o ON o.id = c.old_holder");
    for (String table : java.util.List.of("directory.open_hours", "directory.closure")) {
      tables.copy(
          table,
          Map.of("holder", "c.new_holder"),
          contact + table + " AS o ON o.holder = c.old_holder");
    }
    tables.copy(
        "directory.nomination",
        Map.of("id", "c.new", "holder", "c.new_holder", "rank", "o.rank + c.copy"),
        contact + "directory.nomination AS o ON o.id = c.old");
    tables.copy(
        "directory.contact_search",
        Map.of("nomination", "c.new", "sorting", "o.sorting || to_char(c.copy, '00')"),
        contact + "directory.contact_search AS o ON o.nomination = c.old");
    copyLines(tables);
  }

  private static void copyLines(TableCopy tables) throws SQLException {
    tables.copy(
        "directory.line",
        Map.of("id", "l.new", "owner", "l.new_holder"),
        "bench.line AS l JOIN directory.line AS o ON o.id = l.old");
    for (String table : java.util.List.of("directory.line_value", "directory.line_reached")) {
      tables.copy(
          table,
          Map.of("line", "l.new"),
          "bench.line AS l JOIN " + table + " AS o ON o.line = l.old");
    }
  }

  private static void execute(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
