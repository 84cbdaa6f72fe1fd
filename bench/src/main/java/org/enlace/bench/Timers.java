package org.enlace.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.enlace.bench.Demonstration.Login;

/// Escalations that are armed and not due, as many as wanted, and some of them made due at one
/// instant. They are copies of one that was just opened, from and to many States, each with a
/// request of its own.
record Timers(Demonstration site) {
  private static final long UNTIL_DUE_MILLIS = 2_000;
  private static final long LOOK_EVERY_MILLIS = 4;
  private static final int PATIENCE_SECONDS = 300;

  private static final String TEMPLATE =
      """
      CREATE TABLE IF NOT EXISTS bench.armed_template AS
      SELECT r.id, e.id AS escalation, r.from_state, r.to_state
        FROM request.request AS r JOIN duty.escalation AS e ON e.subject = r.id
       WHERE r.state = 'sent' AND r.urgency IN ('urgent', 'flash') AND cardinality(r.to_holders) = 0
         AND r.tlp <> 'RED'
       ORDER BY r.sent_at DESC LIMIT 1
      """;
  private static final String PAIRS =
      """
      CREATE TABLE IF NOT EXISTS bench.armed_pair AS
      WITH state AS (SELECT DISTINCT n.state AS code
                       FROM directory.nomination AS n
                       JOIN directory.line AS l ON l.owner = n.holder
                      WHERE n.phase = 'confirmed' AND n.category = 'technical'
                        AND l.kind = 'email' AND l.phase = 'in-force' AND l.proof = 'proved')
      SELECT row_number() OVER (ORDER BY random()) - 1 AS number,
             a.code AS from_state, b.code AS to_state
        FROM state AS a JOIN state AS b ON a.code <> b.code
      """;
  private static final String CHOSEN =
      """
      CREATE UNLOGGED TABLE bench.armed AS
      SELECT t.id AS old, t.escalation AS old_escalation, uuidv7() AS new,
             uuidv7() AS new_escalation, p.from_state, p.to_state,
             p.from_state || '-' || p.to_state || '-2027-' || 5000 + g / pairs.count AS ref
        FROM (SELECT count(*) FROM bench.armed_pair) AS pairs, bench.armed_template AS t,
             generate_series(:first, :last) AS g
             JOIN LATERAL (SELECT * FROM bench.armed_pair WHERE number = g % pairs.count) AS p
               ON true
      """;

  private static final Map<String, String> NOT_BEGUN =
      Map.of(
          "stage", "'waiting'",
          "lines", "0",
          "steps", "1",
          "place", "0",
          "plan", "NULL",
          "reason", "NULL",
          "held", "NULL",
          "woken_at", "NULL",
          "due_at", "now() + interval '30 days'");

  /// How late steps were done, as seen by a reader of the database, and how many a second.
  ///
  /// @param perSecond from the instant at which they were due until the last was done
  record Lateness(Latencies each, double perSecond) {}

  /// Arms more, until so many are armed.
  void fillUpTo(int wanted) throws IOException, SQLException {
    long armed = site.count("SELECT count(*) FROM duty.step WHERE phase = 'armed'");
    if (armed >= wanted) {
      return;
    }
    try (Connection database = site.connect(Login.SUPERUSER)) {
      execute(database, "SET session_replication_role = replica");
      execute(database, "SET synchronous_commit = off");
      execute(database, TEMPLATE);
      execute(database, PAIRS);
      execute(database, "DROP TABLE IF EXISTS bench.armed");
      execute(
          database,
          CHOSEN
              .replace(":first", Long.toString(armed))
              .replace(":last", Integer.toString(wanted - 1)));
      copy(new TableCopy(database));
    }
    site.run(Login.SUPERUSER, List.of("VACUUM (ANALYZE)", "CHECKPOINT"));
  }

  private static void copy(TableCopy tables) throws SQLException {
    String of = "bench.armed AS c JOIN ";
    Map<String, String> request = new LinkedHashMap<>(parties("from_state", "to_state"));
    request.put("id", "c.new");
    request.put("ref", "c.ref");
    tables.copy("request.request", request, of + "request.request AS o ON o.id = c.old");
    Map<String, String> escalation = new LinkedHashMap<>(parties("caller", "called"));
    escalation.put("id", "c.new_escalation");
    escalation.put("subject", "c.new");
    escalation.putAll(NOT_BEGUN);
    tables.copy(
        "duty.escalation", escalation, of + "duty.escalation AS o ON o.id = c.old_escalation");
    tables.copy(
        "duty.step",
        Map.of(
            "escalation", "c.new_escalation",
            "phase", "'armed'",
            "done_at", "NULL",
            "failures", "0",
            "due_at", "now() + interval '30 days'"),
        of + "duty.step AS o ON o.escalation = c.old_escalation AND o.position = 1");
  }

  private static Map<String, String> parties(String from, String to) {
    return Map.of(from, "c.from_state", to, "c.to_state");
  }

  /// Makes so many due at the same instant, soon, and watches until they are done.
  Lateness fire(int due) throws IOException, SQLException, InterruptedException {
    try (Connection database = site.connect(Login.SUPERUSER)) {
      OffsetDateTime at = arm(database, due);
      return watch(database, at, due);
    }
  }

  private static OffsetDateTime arm(Connection database, int due) throws SQLException {
    OffsetDateTime at;
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT clock_timestamp() + interval '" + UNTIL_DUE_MILLIS + " milliseconds'")) {
      row.next();
      at = row.getObject(1, OffsetDateTime.class);
    }
    try (PreparedStatement update =
        database.prepareStatement(
            """
            WITH chosen AS (
              SELECT escalation FROM duty.step
               WHERE phase = 'armed' AND position = 1 AND due_at > now() + interval '1 day'
               LIMIT ?),
            planned AS (
              UPDATE duty.escalation SET due_at = ? FROM chosen WHERE id = chosen.escalation)
            UPDATE duty.step SET due_at = ? FROM chosen
             WHERE step.escalation = chosen.escalation AND position = 1
            """)) {
      update.setInt(1, due);
      update.setObject(2, at);
      update.setObject(3, at);
      if (update.executeUpdate() != due) {
        throw new SQLException("not as many are armed as are to be due");
      }
    }
    return at;
  }

  private static Lateness watch(Connection database, OffsetDateTime at, int due)
      throws SQLException, InterruptedException {
    List<Long> late = new ArrayList<>();
    try (PreparedStatement left =
        database.prepareStatement(
            """
            SELECT count(*), extract(epoch FROM clock_timestamp() - ?) * 1e9
              FROM duty.step WHERE phase = 'armed' AND due_at = ?
            """)) {
      left.setObject(1, at);
      left.setObject(2, at);
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (late.size() < due) {
        try (ResultSet row = left.executeQuery()) {
          row.next();
          long since = row.getBigDecimal(2).longValue();
          for (long done = due - row.getLong(1); late.size() < done; ) {
            late.add(since);
          }
        }
        if (System.nanoTime() > end) {
          throw new SQLException(
              String.format(Locale.ROOT, "%d of %d steps were done", late.size(), due));
        }
        TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
      }
    }
    long[] all = late.stream().mapToLong(Long::longValue).toArray();
    return new Lateness(Latencies.of(all), due * 1e9 / all[all.length - 1]);
  }

  private static void execute(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
