package org.enlace.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes down what came of attempts, many at once.
@Component
final class SettlementStore {
  /// For how long what a dead letter says is kept, so that it can be sent again.
  static final Duration KEPT = Duration.ofDays(7);

  private final JdbcClient jdbc;

  SettlementStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A delivery that ended.
  ///
  /// @param row the id of the row that is written because of it
  record Ended(UUID row, NoticeId notice, Progress progress, @Nullable FailureReason reason) {
    /// Whether it ended against our will.
    boolean isDead() {
      return reason != null && progress != Progress.CANCELLED;
    }

    private boolean isKept() {
      return isDead() && reason != FailureReason.NOT_MADE;
    }
  }

  /// A delivery that is tried again.
  record Again(NoticeId notice, Instant dueAt) {}

  /// @param id of the receipt
  record Receipt(UUID id, NoticeId notice, Outcome outcome) {}

  void insertReceipts(List<Receipt> receipts, Instant at) {
    jdbc.sql(
            """
            INSERT INTO delivery.receipt (id, notice, at, outcome, reply)
            SELECT each.id, each.notice, :at::timestamptz, each.outcome, each.reply
              FROM unnest(:ids::uuid[], :notices::uuid[], :outcomes::text[], :replies::text[])
                   AS each (id, notice, outcome, reply)
            """)
        .param("at", at.toString())
        .param("ids", ids(receipts, Receipt::id))
        .param("notices", ids(receipts, each -> each.notice().value()))
        .param("outcomes", texts(receipts, each -> each.outcome().word()))
        .param("replies", texts(receipts, each -> each.outcome().reply()))
        .update();
  }

  void retry(UUID lease, List<Again> retries) {
    jdbc.sql(
            """
            UPDATE delivery.delivery AS d SET due_at = each.due, lease = NULL, leased_until = NULL
              FROM unnest(:notices::uuid[], :due::timestamptz[]) AS each (notice, due)
             WHERE d.notice = each.notice AND d.lease = :lease AND d.progress = 'waiting'
            """)
        .param("notices", ids(retries, each -> each.notice().value()))
        .param("due", texts(retries, each -> each.dueAt().toString()))
        .param("lease", lease)
        .update();
  }

  /// Ends deliveries that are still held under the lease, and tells which those are. What they said
  /// is erased, except where it may be sent again.
  Set<NoticeId> end(UUID lease, List<Ended> ended, Instant at) {
    Set<NoticeId> held = new HashSet<>();
    jdbc.sql(
            """
            UPDATE delivery.delivery AS d
               SET progress = each.progress, reason = each.reason, ended_at = :at::timestamptz,
                   lease = NULL, leased_until = NULL
              FROM unnest(:notices::uuid[], :progress::text[], :reasons::text[])
                   AS each (notice, progress, reason)
             WHERE d.notice = each.notice AND d.lease = :lease AND d.progress = 'waiting'
            RETURNING d.notice
            """)
        .param("at", at.toString())
        .param("notices", ids(ended, each -> each.notice().value()))
        .param("progress", texts(ended, each -> each.progress().word()))
        .param("reasons", texts(ended, SettlementStore::reason))
        .param("lease", lease)
        .query((row, _) -> held.add(new NoticeId(row.getObject(1, UUID.class))))
        .list();
    return held;
  }

  /// Erases what notices said that nobody needs any more.
  void erase(List<Ended> ended) {
    jdbc.sql("UPDATE delivery.notice SET body = NULL WHERE id = ANY (?)")
        .param(
            ids(
                ended.stream().filter(each -> !each.isKept()).toList(),
                each -> each.notice().value()))
        .update();
  }

  /// Adds what ended to the records of lines, without what an exercise sent.
  void record(List<Ended> ended, Instant at) {
    jdbc.sql(
            """
            INSERT INTO delivery.line_outcome (id, notice, line, line_kind, state, at, reason)
            SELECT each.id, notice.id, notice.line, notice.line_kind, notice.state,
                   :at::timestamptz, each.reason
              FROM unnest(:ids::uuid[], :notices::uuid[], :reasons::text[])
                   AS each (id, notice, reason)
              JOIN delivery.notice ON notice.id = each.notice
             WHERE notice.line IS NOT NULL AND notice.marking <> 'exercise'
            """)
        .param("at", at.toString())
        .param("ids", ids(ended, Ended::row))
        .param("notices", ids(ended, each -> each.notice().value()))
        .param("reasons", texts(ended, SettlementStore::reason))
        .update();
  }

  /// Writes dead letters, except of what delivery itself tells the operator.
  void bury(List<Ended> ended, Instant at) {
    jdbc.sql(
            """
            INSERT INTO delivery.dead_letter (id, notice, line, line_kind, state, marking, urgent,
                                              died_at, reason, body_until)
            SELECT each.id, notice.id, notice.line, notice.line_kind, notice.state, notice.marking,
                   delivery.urgent, :at::timestamptz, each.reason,
                   CASE WHEN each.kept THEN :at::timestamptz + :kept::interval END
              FROM unnest(:ids::uuid[], :notices::uuid[], :reasons::text[], :keeps::boolean[])
                   AS each (id, notice, reason, kept)
              JOIN delivery.notice ON notice.id = each.notice
              JOIN delivery.delivery ON delivery.notice = notice.id
             WHERE notice.kind NOT LIKE 'delivery.%'
            """)
        .param("at", at.toString())
        .param("kept", KEPT.toString())
        .param("ids", ids(ended, Ended::row))
        .param("notices", ids(ended, each -> each.notice().value()))
        .param("reasons", texts(ended, SettlementStore::reason))
        .param("keeps", texts(ended, each -> Boolean.toString(each.isKept())))
        .update();
  }

  private static @Nullable String reason(Ended each) {
    FailureReason reason = each.reason();
    return reason == null ? null : reason.word();
  }

  private static <T> UUID[] ids(List<T> rows, Function<T, UUID> id) {
    return rows.stream().map(id).toArray(UUID[]::new);
  }

  private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }
}
