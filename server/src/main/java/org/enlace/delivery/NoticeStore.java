package org.enlace.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of notices, as those who stage and follow them use them.
@Component
final class NoticeStore {
  private static final Duration TRIED_FOR = Duration.ofHours(24);

  private final JdbcClient jdbc;

  NoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(NoticeId id, Notice notice, String messageId, byte[] body, Instant at) {
    jdbc.sql(
            """
            INSERT INTO delivery.notice (id, cause, kind, marking, line, line_kind, state, language,
                                         thread, token, message_id, body, staged_at)
            VALUES (:id, :cause, :kind, :marking, :line, :lineKind, :state, :language,
                    :thread, :token, :messageId, :body, :at)
            """)
        .param("id", id.value())
        .param("cause", notice.cause())
        .param("kind", notice.kind())
        .param("marking", notice.marking().word())
        .param("line", notice.to().line())
        .param("lineKind", notice.to().kind().word())
        .param("state", state(notice))
        .param("language", notice.wording().language().value())
        .param("thread", notice.thread())
        .param("token", notice.token())
        .param("messageId", messageId)
        .param("body", body)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void insertDelivery(NoticeId id, Notice notice, Instant at) {
    jdbc.sql(
            """
            INSERT INTO delivery.delivery (notice, line_kind, urgent, due_at, give_up_at)
            VALUES (?, ?, ?, ?, ?)
            """)
        .params(
            id.value(),
            notice.to().kind().word(),
            notice.urgent(),
            at.atOffset(ZoneOffset.UTC),
            at.plus(TRIED_FOR).atOffset(ZoneOffset.UTC))
        .update();
  }

  private static @Nullable String state(Notice notice) {
    var state = notice.to().state();
    return state == null ? null : state.value();
  }

  List<DeliveryStatus> ofCause(UUID cause) {
    return jdbc.sql(
            """
            SELECT notice.id, notice.line, notice.kind, delivery.progress, delivery.attempts,
                   notice.staged_at, delivery.ended_at
              FROM delivery.notice JOIN delivery.delivery ON delivery.notice = notice.id
             WHERE notice.cause = ? ORDER BY notice.staged_at, notice.id
            """)
        .param(cause)
        .query(NoticeStore::status)
        .list();
  }

  Arrival arrivalOf(UUID cause) {
    return jdbc.sql("SELECT waiting, accepted, failed FROM delivery.progress_of(?)")
        .param(cause)
        .query((row, _) -> Arrival.of(row.getLong(1), row.getLong(2), row.getLong(3)))
        .single();
  }

  long cancel(UUID cause, Instant at) {
    return jdbc.sql("SELECT delivery.cancel(?, ?)")
        .params(cause, at.atOffset(ZoneOffset.UTC))
        .query((row, _) -> row.getLong(1))
        .single();
  }

  private static DeliveryStatus status(ResultSet row, int number) throws SQLException {
    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return new DeliveryStatus(
        new NoticeId(row.getObject("id", UUID.class)),
        row.getObject("line", UUID.class),
        row.getString("kind"),
        Progress.of(row.getString("progress")),
        row.getInt("attempts"),
        row.getObject("staged_at", OffsetDateTime.class).toInstant(),
        ended == null ? null : ended.toInstant());
  }
}
