package org.enlace.delivery;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.Marking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of what came back.
@Component
final class BounceStore {
  private final JdbcClient jdbc;

  BounceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Bounces.Known> find(String mark) {
    return jdbc.sql(
            """
            SELECT id, cause, kind, marking, line FROM delivery.notice
             WHERE substr(message_id, 2, 40) = ?
            """)
        .param(mark)
        .query((row, _) ->
            new Bounces.Known(
                new NoticeId(row.getObject("id", UUID.class)),
                row.getObject("cause", UUID.class),
                row.getString("kind"),
                Marking.parse(row.getString("marking")).orElseThrow(),
                row.getObject("line", UUID.class)))
        .optional();
  }

  /// Ends as come back what was taken over, or tells that it was not, or came back before.
  boolean end(NoticeId notice, FailureReason reason, Instant at) {
    return jdbc.sql(
                """
                UPDATE delivery.delivery SET progress = 'bounced', reason = ?, ended_at = ?
                 WHERE notice = ? AND progress = 'accepted'
                """)
            .params(reason.word(), at.atOffset(ZoneOffset.UTC), notice.value())
            .update()
        == 1;
  }

  void receipt(UUID id, NoticeId notice, String status, Instant at) {
    jdbc.sql(
            """
            INSERT INTO delivery.receipt (id, notice, at, outcome, reply)
            VALUES (?, ?, ?, 'bounced', ?)
            """)
        .params(id, notice.value(), at.atOffset(ZoneOffset.UTC), status)
        .update();
  }

  boolean delay(UUID id, NoticeId notice, String status, Instant at) {
    return jdbc.sql(
                """
                INSERT INTO delivery.receipt (id, notice, at, outcome, reply)
                SELECT :id, :notice, :at, 'delayed', :status
                 WHERE NOT EXISTS (SELECT FROM delivery.receipt
                                    WHERE notice = :notice AND outcome = 'delayed')
                """)
            .param("id", id)
            .param("notice", notice.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("status", status)
            .update()
        == 1;
  }

  void record(UUID id, NoticeId notice, FailureReason reason, Instant at) {
    jdbc.sql(
            """
            INSERT INTO delivery.line_outcome (id, notice, line, line_kind, state, at, reason)
            SELECT ?, id, line, line_kind, state, ?, ? FROM delivery.notice WHERE id = ?
            """)
        .params(id, at.atOffset(ZoneOffset.UTC), reason.word(), notice.value())
        .update();
  }

  /// What it said was erased when it was taken over, so it cannot be sent again.
  void bury(UUID id, NoticeId notice, FailureReason reason, Instant at) {
    jdbc.sql(
            """
            INSERT INTO delivery.dead_letter (id, notice, line, line_kind, state, marking, urgent,
                                              died_at, reason)
            SELECT ?, n.id, n.line, n.line_kind, n.state, n.marking, d.urgent, ?, ?
              FROM delivery.notice AS n JOIN delivery.delivery AS d ON d.notice = n.id
             WHERE n.id = ? AND n.kind NOT LIKE 'delivery.%'
            """)
        .params(id, at.atOffset(ZoneOffset.UTC), reason.word(), notice.value())
        .update();
  }
}
