package org.enlace.delivery.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.delivery.FailureReason;
import org.enlace.kernel.Marking;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Letters that did not arrive.
@Component
final class DeadLetterStore {
  private final JdbcClient jdbc;

  DeadLetterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A letter as the database has it.
  record Row(
      UUID id,
      @Nullable UUID line,
      String lineKind,
      @Nullable StateCode state,
      Marking marking,
      Instant diedAt,
      FailureReason reason,
      @Nullable Instant bodyUntil) {}

  List<Row> open(@Nullable FailureReason reason, @Nullable Cursor after, int rows) {
    return jdbc.sql(
            """
            SELECT id, line, line_kind, state, marking, died_at, reason, body_until
              FROM delivery.dead_letter
             WHERE over_at IS NULL AND (:reason::text IS NULL OR reason = :reason)
               AND (:at::timestamptz IS NULL OR (died_at, id) < (:at, :id))
             ORDER BY died_at DESC, id DESC LIMIT :rows
            """)
        .param("reason", reason == null ? null : reason.word())
        .param("at", after == null ? null : after.at().atOffset(ZoneOffset.UTC))
        .param("id", after == null ? null : after.id())
        .param("rows", rows)
        .query((row, _) -> row(row))
        .list();
  }

  int count() {
    return jdbc.sql("SELECT count(*) FROM delivery.dead_letter WHERE over_at IS NULL")
        .query(Integer.class)
        .single();
  }

  List<UUID> resendable(FailureReason reason, Instant now, int rows) {
    return jdbc.sql(
            """
            SELECT id FROM delivery.dead_letter
             WHERE over_at IS NULL AND reason = ? AND body_until > ?
             ORDER BY died_at, id LIMIT ?
            """)
        .params(reason.word(), now.atOffset(ZoneOffset.UTC), rows)
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  String resend(UUID letter, Instant at) {
    return jdbc.sql("SELECT delivery.resend(?, ?)")
        .params(letter, at.atOffset(ZoneOffset.UTC))
        .query(String.class)
        .single();
  }

  /// Those of which the operator was not told, which now is told.
  int tell(Instant at) {
    return jdbc.sql(
            """
            UPDATE delivery.dead_letter SET told_at = ? WHERE told_at IS NULL AND over_at IS NULL
            """)
        .param(at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Instant> lastTold() {
    return jdbc.sql(
            "SELECT told_at FROM delivery.dead_letter WHERE told_at IS NOT NULL"
                + " ORDER BY told_at DESC LIMIT 1")
        .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  private static Row row(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return new Row(
        row.getObject("id", UUID.class),
        row.getObject("line", UUID.class),
        row.getString("line_kind"),
        state == null ? null : new StateCode(state),
        Marking.parse(row.getString("marking")).orElseThrow(),
        row.getObject("died_at", OffsetDateTime.class).toInstant(),
        FailureReason.of(row.getString("reason")),
        LogStore.instant(row, "body_until"));
  }
}
