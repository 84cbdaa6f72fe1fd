package org.enlace.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.enlace.bench.Demonstration.Login;

/// The limit of what a program does that takes due steps in batches and writes as many rows for
/// each as the server does, and nothing else: no policies, no sealing, nobody looked up. Its tables
/// have the columns and indexes of the server's.
record BareLoop(Demonstration site) {
  private static final int BATCH = 500;
  private static final List<String> TABLES =
      List.of(
          "duty.escalation",
          "duty.step",
          "duty.rung",
          "delivery.notice",
          "delivery.delivery",
          "delivery.token",
          "request.event");

  /// How many rows the server writes for a step.
  ///
  /// @param rung lines rung, each with a notice, a delivery and a link
  /// @param events of the time line
  record Writes(double rung, double events) {}

  /// Makes the tables and as many due steps as there will be.
  void prepare(int steps) throws IOException, SQLException {
    try (Connection database = site.connect(Login.SUPERUSER);
        Statement statement = database.createStatement()) {
      for (String table : TABLES) {
        statement.execute("DROP TABLE IF EXISTS " + bare(table));
        statement.execute("CREATE TABLE " + bare(table) + " (LIKE " + table + " INCLUDING ALL)");
      }
      statement.execute(
          String.format(
              Locale.ROOT,
              "INSERT INTO bench.escalation SELECT * FROM duty.escalation"
                  + " WHERE stage = 'waiting' LIMIT %d",
              steps));
      statement.execute(
          """
          INSERT INTO bench.step SELECT s.* FROM duty.step AS s
            JOIN bench.escalation AS e ON e.id = s.escalation WHERE s.position = 1
          """);
      statement.execute("UPDATE bench.step SET due_at = now(), phase = 'armed', done_at = NULL");
      statement.execute("VACUUM (ANALYZE) bench.step");
      statement.execute("VACUUM (ANALYZE) bench.escalation");
    }
  }

  /// Does all of them.
  ///
  /// @return steps a second
  double run(Writes writes) throws IOException, SQLException {
    try (Connection database = site.connect(Login.SUPERUSER)) {
      database.setAutoCommit(false);
      long begun = System.nanoTime();
      long done = 0;
      for (int taken = batch(database, writes); taken > 0; taken = batch(database, writes)) {
        done += taken;
      }
      return done * 1e9 / (System.nanoTime() - begun);
    }
  }

  private static int batch(Connection database, Writes writes) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute("CREATE TEMPORARY TABLE IF NOT EXISTS taken (id uuid, number bigserial)");
      statement.execute("TRUNCATE taken RESTART IDENTITY");
    }
    int taken;
    try (PreparedStatement claim =
        database.prepareStatement(
            """
            INSERT INTO taken (id)
            SELECT s.escalation FROM bench.step AS s JOIN bench.escalation AS e ON e.id = s.escalation
             WHERE s.phase = 'armed' AND s.urgent AND s.due_at <= now()
             ORDER BY s.due_at LIMIT ? FOR UPDATE OF s, e SKIP LOCKED
            """)) {
      claim.setInt(1, BATCH);
      taken = claim.executeUpdate();
    }
    if (taken > 0) {
      write(database, writes, taken);
    }
    database.commit();
    return taken;
  }

  private static void write(Connection database, Writes writes, int taken) throws SQLException {
    long rows = Math.round(writes.rung() * taken);
    long events = Math.round(writes.events() * taken);
    try (Statement statement = database.createStatement()) {
      for (String sql : STATEMENTS) {
        statement.execute(
            String.format(Locale.ROOT, sql, sql.contains("bench.event") ? events : rows));
      }
    }
  }

  private static final List<String> STATEMENTS =
      List.of(
          """
          UPDATE bench.escalation SET stage = 'rung', lines = 1, place = 1, plan = '{}'
            FROM taken WHERE escalation.id = taken.id
          """,
          """
          INSERT INTO bench.step (escalation, position, urgent, due_at, phase)
          SELECT id, 2, true, now() + interval '15 minutes', 'armed' FROM taken
          """,
          """
          UPDATE bench.step SET phase = 'done', done_at = now()
            FROM taken WHERE escalation = taken.id AND position = 1
          """,
          """
          INSERT INTO bench.token (id, hash, purpose, subject, issued_at, expires_at)
          SELECT uuidv7(), sha256(uuidv7()::text::bytea), 'request.acknowledgement', t.id, now(),
                 now() FROM generate_series(1, %1$d) AS g JOIN taken AS t
              ON t.number = 1 + g %% (SELECT count(*) FROM taken)
          """,
          """
          INSERT INTO bench.notice (id, cause, kind, marking, line_kind, language, message_id, body,
                                    staged_at)
          SELECT uuidv7(), t.id, 'request.waits', 'real', 'email', 'es', uuidv7()::text,
                 convert_to(repeat(md5(g::text), 40), 'UTF8'), now()
            FROM generate_series(1, %1$d) AS g JOIN taken AS t
              ON t.number = 1 + g %% (SELECT count(*) FROM taken)
          """,
          """
          INSERT INTO bench.delivery (notice, line_kind, urgent, due_at, give_up_at)
          SELECT uuidv7(), 'email', true, now(), now() FROM generate_series(1, %1$d)
          """,
          """
          INSERT INTO bench.rung (id, escalation, position, nomination, holder, category, line, kind,
                                  why, notice, token, at)
          SELECT uuidv7(), t.id, 1, uuidv7(), uuidv7(), 'technical', uuidv7(), 'email', 'on-duty',
                 uuidv7(), uuidv7(), now()
            FROM generate_series(1, %1$d) AS g JOIN taken AS t
              ON t.number = 1 + g %% (SELECT count(*) FROM taken)
          """,
          """
          INSERT INTO bench.event (request, at, kind, readers, authorities)
          SELECT uuidv7(), now(), 'line-called', '{PE}', '{}' FROM generate_series(1, %1$d)
          """);

  private static String bare(String table) {
    return "bench" + table.substring(table.indexOf('.'));
  }
}
