package org.enlace.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The rows of notices, as those who stage and follow them use them.
@Component
final class NoticeStore {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration TRIED_FOR = Duration.ofHours(24);

  private final JdbcClient jdbc;

  NoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A notice as it is kept.
  ///
  /// @param body sealed, in base64
  record Staged(NoticeId id, Notice notice, String messageId, String body) {
    Map<String, @Nullable Object> row() {
      Map<String, @Nullable Object> row = new HashMap<>();
      row.put("id", id.value());
      row.put("cause", notice.cause());
      row.put("kind", notice.kind());
      row.put("marking", notice.marking().word());
      row.put("line", notice.to().line());
      row.put("line_kind", notice.to().kind().word());
      row.put("state", state(notice));
      row.put("language", notice.wording().language().value());
      row.put("thread", notice.thread());
      row.put("token", notice.token());
      row.put("message_id", messageId);
      row.put("body", body);
      return row;
    }

    Map<String, Object> delivery() {
      return Map.of(
          "notice", id.value(),
          "line_kind", notice.to().kind().word(),
          "urgent", notice.urgent());
    }
  }

  void insert(List<Staged> staged, Instant at) {
    jdbc.sql(
            """
            INSERT INTO delivery.notice (id, cause, kind, marking, line, line_kind, state, language,
                                         thread, token, message_id, body, staged_at)
            SELECT id, cause, kind, marking, line, line_kind, state, language,
                   thread, token, message_id, decode(body, 'base64'), :at
              FROM jsonb_to_recordset(:rows::jsonb)
                   AS (id uuid, cause uuid, kind text, marking text, line uuid, line_kind text,
                       state text, language text, thread uuid, token uuid, message_id text,
                       body text)
            """)
        .param("rows", JSON.writeValueAsString(staged.stream().map(Staged::row).toList()))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void insertDeliveries(List<Staged> staged, Instant at) {
    jdbc.sql(
            """
            INSERT INTO delivery.delivery (notice, line_kind, urgent, due_at, give_up_at)
            SELECT notice, line_kind, urgent, :at, :giveUp
              FROM jsonb_to_recordset(:rows::jsonb)
                   AS (notice uuid, line_kind text, urgent boolean)
            """)
        .param("rows", JSON.writeValueAsString(staged.stream().map(Staged::delivery).toList()))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("giveUp", at.plus(TRIED_FOR).atOffset(ZoneOffset.UTC))
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
