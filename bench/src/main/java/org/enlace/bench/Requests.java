package org.enlace.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.enlace.bench.Demonstration.Login;

/// As many stored requests as wanted: copies of the demonstration's, between all pairs of States,
/// with their content, messages, time line, circles, calls, notices and receipts. What is
/// unfinished is copied as finished, so that the copies give the couriers nothing to do.
record Requests(Demonstration site) {
  private static final List<String> PLANS =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS bench.template AS
          SELECT row_number() OVER (ORDER BY r.id) - 1 AS number, r.id, r.from_state, r.to_state
            FROM request.request AS r
           WHERE NOT EXISTS (SELECT FROM request.referral WHERE request = r.id)
             AND NOT EXISTS (SELECT FROM request.release WHERE request = r.id)
             AND NOT EXISTS (SELECT FROM request.copy WHERE request = r.id)
          """,
          """
          CREATE TABLE IF NOT EXISTS bench.pair AS
          WITH state AS (SELECT DISTINCT state AS code FROM directory.nomination)
          SELECT row_number() OVER (ORDER BY random()) - 1 AS number,
                 a.code AS from_state, b.code AS to_state
            FROM state AS a JOIN state AS b ON a.code <> b.code
          """,
          "CREATE UNIQUE INDEX IF NOT EXISTS pair_ix ON bench.pair (number)",
          "DROP TABLE IF EXISTS bench.request, bench.message, bench.escalation, bench.rung");
  private static final String CHOSEN =
      """
      CREATE UNLOGGED TABLE bench.request AS
      SELECT t.id AS old, t.from_state AS old_from, t.to_state AS old_to, uuidv7() AS new,
             p.from_state, p.to_state,
             p.from_state || '-' || p.to_state || '-2026-' || 5000 + g / pairs.count AS ref
        FROM (SELECT count(*) FROM bench.pair) AS pairs,
             (SELECT count(*) FROM bench.template) AS templates,
             generate_series(:first, :last) AS g
             JOIN LATERAL (SELECT * FROM bench.template WHERE number = g / 7 % templates.count) AS t
               ON true
             JOIN LATERAL (SELECT * FROM bench.pair WHERE number = g % pairs.count) AS p ON true
      """;
  private static final List<String> PARTS =
      List.of(
          """
          CREATE UNLOGGED TABLE bench.message AS
          SELECT c.*, o.id AS old_message, uuidv7() AS new_message, o.content AS old_content,
                 CASE WHEN o.content IS NOT NULL THEN uuidv7() END AS new_content
            FROM bench.request AS c JOIN request.message AS o ON o.request = c.old
          """,
          """
          CREATE UNLOGGED TABLE bench.escalation AS
          SELECT c.*, o.id AS old_escalation, uuidv7() AS new_escalation
            FROM bench.request AS c JOIN duty.escalation AS o ON o.subject = c.old
          """,
          """
          CREATE UNLOGGED TABLE bench.rung AS
          SELECT e.*, o.id AS old_rung, uuidv7() AS new_rung, o.notice AS old_notice,
                 uuidv7() AS new_notice, o.token AS old_token, uuidv7() AS new_token
            FROM bench.escalation AS e JOIN duty.rung AS o ON o.escalation = e.old_escalation
          """);
  private static final String STATES =
      "array_replace(array_replace(array_replace(o.readers, c.old_from, '?'), c.old_to, c.to_state),"
          + " '?', c.from_state)";

  /// Stores more, until there are about as many as wanted.
  void fillUpTo(int wanted) throws IOException, SQLException, InterruptedException {
    long stored = site.count("SELECT count(*) FROM request.request");
    if (stored >= wanted) {
      return;
    }
    try (Connection database = site.connect(Login.SUPERUSER)) {
      PLANS.forEach(sql -> execute(database, sql));
      execute(
          database,
          CHOSEN
              .replace(":first", Long.toString(stored))
              .replace(":last", Integer.toString(wanted - 1)));
      PARTS.forEach(sql -> execute(database, sql));
    }
    together(Requests::copyRequests, Requests::copyCalls);
  }

  /// Lets the database know what it holds, as it does by itself within minutes.
  void settle() throws IOException, SQLException {
    site.run(Login.SUPERUSER, List.of("VACUUM (ANALYZE)", "CHECKPOINT"));
  }

  private interface Copying {
    void copy(TableCopy tables) throws SQLException;
  }

  private void together(Copying... halves) throws IOException, SQLException, InterruptedException {
    try (ExecutorService threads = Executors.newFixedThreadPool(halves.length)) {
      List<Future<Boolean>> all =
          java.util.Arrays.stream(halves).map(each -> threads.submit(() -> copy(each))).toList();
      for (Future<Boolean> each : all) {
        each.get();
      }
    } catch (ExecutionException failed) {
      throw new SQLException("the data could not be loaded", failed.getCause());
    }
  }

  private boolean copy(Copying half) throws IOException, SQLException {
    try (Connection database = site.connect(Login.SUPERUSER)) {
      execute(database, "SET session_replication_role = replica");
      execute(database, "SET synchronous_commit = off");
      half.copy(new TableCopy(database));
      return true;
    }
  }

  private static void copyRequests(TableCopy tables) throws SQLException {
    String of = "bench.request AS c JOIN ";
    Map<String, String> request = new LinkedHashMap<>(parties("from_state", "to_state"));
    request.put("id", "c.new");
    request.put("ref", "c.ref");
    tables.copy("request.request", request, of + "request.request AS o ON o.id = c.old");
    tables.copy(
        "request.own_side",
        Map.of("request", "c.new", "state", side("o.state")),
        of + "request.own_side AS o ON o.request = c.old");
    copyCourse(tables);
  }

  private static void copyCourse(TableCopy tables) throws SQLException {
    String of = "bench.request AS c JOIN ";
    tables.copy(
        "request.event",
        Map.of(
            "request",
            "c.new",
            "readers",
            STATES,
            "state",
            side("o.state"),
            "message",
            "m.new_message"),
        of
            + "request.event AS o ON o.request = c.old LEFT JOIN bench.message AS m"
            + " ON m.new = c.new AND m.old_message = o.message");
    copyMessages(tables);
  }

  private static void copyMessages(TableCopy tables) throws SQLException {
    tables.copy(
        "request.message",
        Map.of(
            "id",
            "c.new_message",
            "request",
            "c.new",
            "readers",
            STATES,
            "state",
            side("o.state"),
            "content",
            "NULL",
            "erased_at",
            "o.at"),
        "bench.message AS c JOIN request.message AS o ON o.id = c.old_message");
  }

  private static void copyCalls(TableCopy tables) throws SQLException {
    String message = "bench.message AS c JOIN ";
    tables.copy(
        "vault.object",
        Map.of("id", "c.new_content", "readers", STATES),
        message + "vault.object AS o ON o.id = c.old_content");
    tables.copy(
        "vault.chunk",
        Map.of("object", "c.new_content"),
        message + "vault.chunk AS o ON o.object = c.old_content");
    String escalation = "bench.escalation AS c JOIN ";
    Map<String, String> called = new LinkedHashMap<>(parties("caller", "called"));
    called.put("id", "c.new_escalation");
    called.put("subject", "c.new");
    called.putAll(finished());
    tables.copy(
        "duty.escalation", called, escalation + "duty.escalation AS o ON o.id = c.old_escalation");
    tables.copy(
        "duty.step",
        Map.of(
            "escalation", "c.new_escalation",
            "phase", "CASE o.phase WHEN 'armed' THEN 'done' ELSE o.phase END",
            "done_at", "coalesce(o.done_at, o.due_at)"),
        escalation + "duty.step AS o ON o.escalation = c.old_escalation");
    copyNotices(tables);
  }

  private static void copyNotices(TableCopy tables) throws SQLException {
    String rung = "bench.rung AS c JOIN ";
    tables.copy(
        "duty.rung",
        Map.of(
            "id", "c.new_rung",
            "escalation", "c.new_escalation",
            "notice", "c.new_notice",
            "token", "c.new_token"),
        rung + "duty.rung AS o ON o.id = c.old_rung");
    tables.copy(
        "delivery.notice",
        Map.of(
            "id", "c.new_notice",
            "cause", "c.new_escalation",
            "message_id", "c.new_notice || '@copy.example'",
            "state", "c.to_state",
            "token", "c.new_token",
            "body", "NULL"),
        rung + "delivery.notice AS o ON o.id = c.old_notice");
    copyDeliveries(tables);
  }

  private static void copyDeliveries(TableCopy tables) throws SQLException {
    String rung = "bench.rung AS c JOIN ";
    tables.copy(
        "delivery.delivery",
        Map.of(
            "notice", "c.new_notice",
            "progress", "CASE o.progress WHEN 'waiting' THEN 'accepted' ELSE o.progress END",
            "ended_at", "coalesce(o.ended_at, o.due_at)"),
        rung + "delivery.delivery AS o ON o.notice = c.old_notice");
    tables.copy(
        "delivery.receipt",
        Map.of("id", "uuidv7()", "notice", "c.new_notice"),
        rung + "delivery.receipt AS o ON o.notice = c.old_notice");
    tables.copy(
        "delivery.token",
        Map.of(
            "id", "c.new_token",
            "hash", "sha256(c.new_token::text::bytea)",
            "subject", "c.new",
            "state", "c.to_state"),
        rung + "delivery.token AS o ON o.id = c.old_token");
  }

  private static Map<String, String> finished() {
    String open = "o.stage IN ('waiting', 'rung', 'held', 'paused')";
    return Map.of(
        "stage",
        "CASE WHEN " + open + " THEN 'exhausted' ELSE o.stage END",
        "reason",
        "CASE WHEN " + open + " THEN 'no-answer' ELSE o.reason END",
        "held",
        "NULL",
        "due_at",
        "NULL");
  }

  private static Map<String, String> parties(String from, String to) {
    return Map.of(from, "c.from_state", to, "c.to_state");
  }

  private static String side(String state) {
    return "CASE " + state + " WHEN c.old_from THEN c.from_state ELSE c.to_state END";
  }

  private static void execute(Connection database, String sql) {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot load: " + sql, failure);
    }
  }
}
