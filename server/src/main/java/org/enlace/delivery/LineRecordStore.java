package org.enlace.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The outcomes that make up the records of lines.
@Component
final class LineRecordStore {
  private static final String RECORDS =
      """
      SELECT wanted.line, success.at AS success_at, failure.at AS failure_at, failure.reason,
             lately.succeeded, lately.of_last
        FROM unnest(?::uuid[]) AS wanted (line)
        CROSS JOIN LATERAL (
          SELECT count(*) FILTER (WHERE reason IS NULL) AS succeeded, count(*) AS of_last
            FROM (SELECT reason FROM (
                    SELECT DISTINCT ON (notice) at, id, reason FROM (
                      SELECT notice, at, id, reason FROM delivery.line_outcome AS known
                       WHERE known.line = wanted.line
                       ORDER BY at DESC, id DESC LIMIT 20) AS newest
                     ORDER BY notice, at DESC, id DESC) AS each
                   ORDER BY at DESC, id DESC LIMIT 10) AS ten) AS lately
        LEFT JOIN LATERAL (
          SELECT at FROM delivery.line_outcome AS known
           WHERE known.line = wanted.line AND reason IS NULL
             AND NOT EXISTS (SELECT FROM delivery.line_outcome AS later
                              WHERE later.line = known.line AND later.notice = known.notice
                                AND later.reason IS NOT NULL)
           ORDER BY at DESC, id DESC LIMIT 1) AS success ON true
        LEFT JOIN LATERAL (
          SELECT at, reason FROM delivery.line_outcome AS known
           WHERE known.line = wanted.line AND reason IS NOT NULL
           ORDER BY at DESC, id DESC LIMIT 1) AS failure ON true
       WHERE lately.of_last > 0
      """;

  private final JdbcClient jdbc;

  LineRecordStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<UUID, LineRecord> of(Collection<UUID> lines) {
    Map<UUID, LineRecord> found = new HashMap<>();
    jdbc.sql(RECORDS)
        .param(lines.toArray(UUID[]::new))
        .query((row, _) -> found.put(row.getObject("line", UUID.class), record(row)))
        .list();
    return Map.copyOf(found);
  }

  void insert(List<LineRecords.Remembered> outcomes) {
    jdbc.sql(
            """
            INSERT INTO delivery.line_outcome (id, notice, line, line_kind, state, at, reason)
            SELECT * FROM unnest(:ids::uuid[], :notices::uuid[], :lines::uuid[], :kinds::text[],
                                 :states::text[], :times::timestamptz[], :reasons::text[])
            """)
        .param("ids", ids(outcomes, LineRecords.Remembered::id))
        .param("notices", ids(outcomes, LineRecords.Remembered::notice))
        .param("lines", ids(outcomes, LineRecords.Remembered::line))
        .param("kinds", texts(outcomes, each -> each.kind().word()))
        .param("states", texts(outcomes, each -> value(each.state())))
        .param("times", texts(outcomes, each -> each.at().toString()))
        .param("reasons", texts(outcomes, each -> word(each.reason())))
        .update();
  }

  /// Erases what is older and no longer among the last ten of its line.
  int deleteBefore(Instant before, int limit) {
    return jdbc.sql(
            """
            DELETE FROM delivery.line_outcome WHERE id IN (
              SELECT old.id FROM delivery.line_outcome AS old
               WHERE old.at < ?::timestamptz
                 AND (SELECT count(*) FROM (
                        SELECT FROM delivery.line_outcome AS newer
                         WHERE newer.line = old.line AND newer.at > old.at LIMIT 10) AS ten) = 10
               LIMIT ?)
            """)
        .params(before.toString(), limit)
        .update();
  }

  private static @Nullable String value(@Nullable StateCode state) {
    return state == null ? null : state.value();
  }

  private static @Nullable String word(@Nullable FailureReason reason) {
    return reason == null ? null : reason.word();
  }

  private static UUID[] ids(
      List<LineRecords.Remembered> outcomes, Function<LineRecords.Remembered, UUID> id) {
    return outcomes.stream().map(id).toArray(UUID[]::new);
  }

  private static @Nullable String[] texts(
      List<LineRecords.Remembered> outcomes,
      Function<LineRecords.Remembered, @Nullable String> text) {
    return outcomes.stream().map(text).toArray(String[]::new);
  }

  private static LineRecord record(ResultSet row) throws SQLException {
    Instant failed = instant(row, "failure_at");
    return new LineRecord(
        instant(row, "success_at"),
        failed == null
            ? null
            : new LineRecord.LastFailure(failed, FailureReason.of(row.getString("reason"))),
        row.getInt("succeeded"),
        row.getInt("of_last"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
