package org.enlace.bench.faults;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.enlace.bench.faults.FaultyRelay.Taken;
import org.jspecify.annotations.Nullable;

/// Compares what senders were told with what the relay took over, by the rows of the database.
final class Count {
  /// How long after the end of an escalation a notice that a server had taken in hand may still
  /// arrive, by a relay that is slow or was away.
  private static final Duration UNDER_WAY = Duration.ofSeconds(60);

  /// Whoever acknowledges while somebody is just being rung waits for that, and then ends it: by
  /// the clocks the notice may be the later one.
  private static final Duration AT_THE_SAME_TIME = Duration.ofSeconds(5);

  private static final String UNFINISHED =
      """
      SELECT (SELECT count(*) FROM delivery.delivery WHERE progress = 'waiting')
           + (SELECT count(*) FROM duty.step
               WHERE phase = 'armed' AND due_at < clock_timestamp())
      """;
  private static final String LATE =
      """
      SELECT count(*) FROM duty.step
       WHERE phase = 'armed' AND due_at < clock_timestamp() - interval '10 seconds'
      """;
  private static final String NOTICES =
      """
      SELECT request.ref, escalation.ended_at, notice.message_id, notice.staged_at,
             delivery.progress
        FROM request.request
        JOIN duty.escalation
          ON escalation.subject = request.id AND escalation.occasion = 'request'
        LEFT JOIN delivery.notice ON notice.cause = escalation.id
        LEFT JOIN delivery.delivery ON delivery.notice = notice.id
       WHERE request.sent_at >= ?
      """;

  private final Database database;
  private final Instant begun;
  private final List<String> wrong = new ArrayList<>();

  /// @param begun when the first request was sent
  Count(Database database, Instant begun) {
    this.database = database;
    this.begun = begun;
  }

  /// A request and what was staged for it.
  private record Row(
      String reference,
      @Nullable Instant endedAt,
      @Nullable String messageId,
      @Nullable Instant stagedAt,
      @Nullable String progress) {}

  /// Whether nothing is under way any more.
  boolean isQuiet() throws IOException, SQLException {
    return number(UNFINISHED) == 0;
  }

  Tally tally(Senders senders, List<Taken> taken, int crashes, List<String> skipped)
      throws IOException, SQLException {
    Map<String, List<Instant>> arrivals = new HashMap<>();
    taken.forEach(
        each -> arrivals.computeIfAbsent(each.messageId(), _ -> new ArrayList<>()).add(each.at()));
    senders.refused().forEach(each -> wrong.add("refused: " + each));
    if (senders.unanswered() > 0) {
      wrong.add(senders.unanswered() + " requests were never answered");
    }
    long late = number(LATE);
    if (late > 0) {
      wrong.add(late + " steps are due and were not done");
    }
    int twice = compare(senders.accepted(), rows(), arrivals);
    return new Tally(
        senders.accepted().size(),
        senders.acknowledged().size(),
        arrivals.size(),
        twice,
        crashes * FaultRun.UNDER_WAY_AT_ONCE,
        skipped,
        wrong);
  }

  /// @return how many messages came twice
  private int compare(Set<String> accepted, List<Row> rows, Map<String, List<Instant>> arrivals) {
    Set<String> known = new HashSet<>();
    Set<String> told = new HashSet<>();
    int twice = 0;
    for (Row row : rows) {
      known.add(row.reference());
      List<Instant> came = arrivals.getOrDefault(row.messageId(), List.of());
      if (!came.isEmpty() || row.endedAt() != null || "refused".equals(row.progress())) {
        told.add(row.reference());
      }
      twice += Math.max(0, came.size() - 1);
      if (came.size() > 2) {
        wrong.add(row.messageId() + " came " + came.size() + " times");
      }
      afterTheEnd(row, came);
    }
    accepted.stream()
        .filter(each -> !told.contains(each))
        .forEach(each -> wrong.add(each + " was accepted, and nobody was notified"));
    known.stream()
        .filter(each -> !accepted.contains(each))
        .forEach(each -> wrong.add(each + " was sent once more than its sender knows"));
    return twice;
  }

  /// What was acknowledged rings nobody again.
  private void afterTheEnd(Row row, List<Instant> came) {
    Instant ended = row.endedAt();
    Instant staged = row.stagedAt();
    if (ended != null && staged != null && staged.isAfter(ended.plus(AT_THE_SAME_TIME))) {
      wrong.add(row.reference() + " rang after it was acknowledged");
    }
    if (ended != null && came.stream().anyMatch(at -> at.isAfter(ended.plus(UNDER_WAY)))) {
      wrong.add(row.reference() + " was sent long after it was acknowledged");
    }
  }

  private List<Row> rows() throws IOException, SQLException {
    List<Row> rows = new ArrayList<>();
    try (Connection connection = database.connect();
        var query = connection.prepareStatement(NOTICES)) {
      query.setObject(1, begun.atOffset(java.time.ZoneOffset.UTC));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          rows.add(
              new Row(
                  row.getString("ref"),
                  instant(row, "ended_at"),
                  row.getString("message_id"),
                  instant(row, "staged_at"),
                  row.getString("progress")));
        }
      }
    }
    return rows;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private long number(String query) throws IOException, SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
