package org.enlace.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.Marking;
import org.enlace.kernel.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of what gateways tell later.
@Component
final class ReportStore {
  private final JdbcClient jdbc;

  ReportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A report of which both halves are known: whose it is, and what it tells.
  record Whole(
      NoticeId notice,
      UUID cause,
      String kind,
      Marking marking,
      @Nullable UUID line,
      boolean delivered,
      String reply,
      Instant at) {}

  void sent(LineKind kind, String reference, UUID notice, byte @Nullable [] answer, Instant at) {
    jdbc.sql(
            """
            INSERT INTO delivery.report (kind, reference, notice, answer, at)
            VALUES (:kind, :reference, :notice, :answer, :at)
            ON CONFLICT (kind, reference) DO UPDATE
               SET notice = excluded.notice, answer = excluded.answer
            """)
        .param("kind", kind.word())
        .param("reference", reference)
        .param("notice", notice)
        .param("answer", answer)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// What a key in a call answers, sealed.
  Optional<Secret<byte[]>> answer(LineKind kind, String reference, Instant since) {
    return jdbc.sql(
            """
            SELECT answer FROM delivery.report
             WHERE kind = ? AND reference = ? AND answer IS NOT NULL AND at > ?
            """)
        .params(kind.word(), reference, since.atOffset(ZoneOffset.UTC))
        .query((row, _) -> Secret.of(row.getBytes("answer")))
        .optional();
  }

  /// What was told last counts, but one that was delivered stays so.
  ///
  /// @return whether it told something new
  boolean told(LineKind kind, String reference, boolean delivered, String reply, Instant at) {
    return jdbc.sql(
                """
                INSERT INTO delivery.report (kind, reference, delivered, reply, at)
                VALUES (:kind, :reference, :delivered, :reply, :at)
                ON CONFLICT (kind, reference) DO UPDATE
                   SET delivered = excluded.delivered, reply = excluded.reply, at = excluded.at
                 WHERE report.delivered IS NULL
                    OR (NOT report.delivered AND excluded.delivered)
                """)
            .param("kind", kind.word())
            .param("reference", reference)
            .param("delivered", delivered)
            .param("reply", reply)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Whole> whole(LineKind kind, String reference) {
    return jdbc.sql(
            """
            SELECT notice.id, notice.cause, notice.kind, notice.marking, notice.line,
                   report.delivered, report.reply, report.at
              FROM delivery.report JOIN delivery.notice ON notice.id = report.notice
             WHERE report.kind = ? AND report.reference = ? AND report.delivered IS NOT NULL
               AND notice.line_kind = report.kind
            """)
        .params(kind.word(), reference)
        .query(ReportStore::whole)
        .optional();
  }

  /// A notice that was taken over and then not delivered did not arrive.
  boolean undelivered(NoticeId notice) {
    return jdbc.sql(
                """
                UPDATE delivery.delivery SET progress = 'refused', reason = 'refused'
                 WHERE notice = ? AND progress = 'accepted'
                """)
            .param(notice.value())
            .update()
        == 1;
  }

  /// When the line last took over something else that did not come back.
  @Nullable Instant lastSuccess(UUID line, NoticeId but) {
    return jdbc.sql(
            """
            SELECT at FROM delivery.line_outcome
             WHERE line = ? AND reason IS NULL AND notice <> ? ORDER BY at DESC LIMIT 1
            """)
        .params(line, but.value())
        .query((row, _) -> row.getObject("at", OffsetDateTime.class).toInstant())
        .optional()
        .orElse(null);
  }

  void delivered(NoticeId notice) {
    jdbc.sql(
            """
            UPDATE delivery.delivery SET progress = 'accepted', reason = NULL
             WHERE notice = ? AND progress = 'refused'
            """)
        .param(notice.value())
        .update();
  }

  void insertReceipt(UUID id, Whole report) {
    jdbc.sql(
            """
            INSERT INTO delivery.receipt (id, notice, at, outcome, reply) VALUES (?, ?, ?, ?, ?)
            """)
        .params(
            id,
            report.notice().value(),
            report.at().atOffset(ZoneOffset.UTC),
            report.delivered() ? "delivered" : "undelivered",
            report.reply())
        .update();
  }

  private static Whole whole(ResultSet row, int number) throws SQLException {
    return new Whole(
        new NoticeId(row.getObject("id", UUID.class)),
        row.getObject("cause", UUID.class),
        row.getString("kind"),
        Marking.parse(row.getString("marking")).orElseThrow(),
        row.getObject("line", UUID.class),
        row.getBoolean("delivered"),
        Objects.requireNonNullElse(row.getString("reply"), ""),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
