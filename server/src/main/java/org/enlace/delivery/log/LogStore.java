package org.enlace.delivery.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.enlace.delivery.FailureReason;
import org.enlace.delivery.LineKind;
import org.enlace.delivery.Progress;
import org.enlace.kernel.Marking;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of notices and deliveries, as the log shows them.
@Component
final class LogStore {
  private static final String LIST =
      """
      SELECT n.id, n.line, n.line_kind, n.kind, n.marking, d.urgent, d.progress, d.reason,
             d.attempts, n.staged_at, d.due_at, d.ended_at, last.reply
        FROM delivery.notice AS n JOIN delivery.delivery AS d ON d.notice = n.id
        LEFT JOIN LATERAL (
          SELECT reply FROM delivery.receipt AS r WHERE r.notice = n.id
           ORDER BY r.at DESC, r.id DESC LIMIT 1) AS last ON true
       WHERE (n.state = :state::text OR (:nobodys AND n.state IS NULL))
         AND (:line::uuid IS NULL OR n.line = :line)
         AND (:lineKind::text IS NULL OR n.line_kind = :lineKind)
         AND (:progress::text IS NULL OR d.progress = :progress)
         AND (:kind::text IS NULL OR n.kind = :kind
              OR (right(:kind, 1) = '.' AND starts_with(n.kind, :kind)))
         AND (:from::timestamptz IS NULL OR n.staged_at >= :from)
         AND (:to::timestamptz IS NULL OR n.staged_at < :to)
         AND (:after::timestamptz IS NULL OR (n.staged_at, n.id) < (:after, :id))
       ORDER BY n.staged_at DESC, n.id DESC LIMIT :rows
      """;

  private final JdbcClient jdbc;

  LogStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Where a list goes on.
  record After(Instant at, UUID id) {}

  /// One more than the page has.
  List<DeliveryEntry> list(
      @Nullable String state, boolean nobodys, DeliveryQuery query, @Nullable After after) {
    LineKind lineKind = query.lineKind();
    Progress progress = query.progress();
    return jdbc.sql(LIST)
        .param("state", state)
        .param("nobodys", nobodys)
        .param("line", query.line())
        .param("lineKind", lineKind == null ? null : lineKind.word())
        .param("progress", progress == null ? null : progress.word())
        .param("kind", query.kind())
        .param("from", parameter(query.from()))
        .param("to", parameter(query.to()))
        .param("after", after == null ? null : parameter(after.at()))
        .param("id", after == null ? null : after.id())
        .param("rows", query.paging().limit() + 1)
        .query((row, _) -> entry(row))
        .list();
  }

  List<String> kinds(@Nullable String state, boolean nobodys) {
    return jdbc.sql(
            """
            SELECT DISTINCT kind FROM (
              SELECT kind FROM delivery.notice AS n
               WHERE n.state = :state::text OR (:nobodys AND n.state IS NULL)
               ORDER BY staged_at DESC LIMIT 5000) AS newest
             ORDER BY kind
            """)
        .param("state", state)
        .param("nobodys", nobodys)
        .query((row, _) -> row.getString("kind"))
        .list();
  }

  private static @Nullable OffsetDateTime parameter(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static DeliveryEntry entry(ResultSet row) throws SQLException {
    Progress progress = Progress.of(row.getString("progress"));
    String reason = row.getString("reason");
    return new DeliveryEntry(
        row.getObject("id", UUID.class),
        row.getObject("line", UUID.class),
        row.getString("line_kind"),
        row.getString("kind"),
        Marking.parse(row.getString("marking")).orElseThrow(),
        row.getBoolean("urgent"),
        progress,
        reason == null ? null : FailureReason.of(reason),
        row.getInt("attempts"),
        row.getObject("staged_at", OffsetDateTime.class).toInstant(),
        progress == Progress.WAITING
            ? row.getObject("due_at", OffsetDateTime.class).toInstant()
            : null,
        instant(row, "ended_at"),
        row.getString("reply"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
