package org.enlace.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Ids;
import org.enlace.kernel.Marking;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Notes what comes back after it was taken over. Noting it again changes nothing.
@Component
public class Bounces {
  private final BounceStore store;
  private final LineRecordStore records;
  private final ObjectProvider<LineOutcomes> keepers;
  private final Ids ids;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  Bounces(
      BounceStore store,
      LineRecordStore records,
      ObjectProvider<LineOutcomes> keepers,
      Ids ids,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.records = records;
    this.keepers = keepers;
    this.ids = ids;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// A notice that was taken over.
  record Known(NoticeId id, UUID cause, String kind, Marking marking, @Nullable UUID line) {}

  /// A notice could not be delivered after all: it ends as one that did not arrive, its line is
  /// marked, and whoever answers for the line is told.
  ///
  /// @param mark the random part of its Message-ID
  /// @param status of RFC 3463
  /// @return whether this was news
  public boolean failed(String mark, String status) {
    return as(() -> store.find(mark).filter(known -> fail(known, status)).isPresent());
  }

  /// A notice is delayed on its way, which is noted once.
  public boolean delayed(String mark, String status) {
    return as(() ->
        store
            .find(mark)
            .filter(known -> store.delay(ids.next(), known.id(), status, clock.instant()))
            .isPresent());
  }

  private boolean as(BooleanSupplier work) {
    return ActorScope.as(Claims.TASK, () -> transaction.execute(_ -> work.getAsBoolean()));
  }

  private boolean fail(Known known, String status) {
    Instant now = clock.instant();
    FailureReason reason = FailureReason.ofReply(status);
    if (!store.end(known.id(), reason, now)) {
      return false;
    }
    store.receipt(ids.next(), known.id(), status, now);
    store.bury(ids.next(), known.id(), reason, now);
    UUID line = known.line();
    if (line != null) {
      if (known.marking() != Marking.EXERCISE) {
        store.record(ids.next(), known.id(), reason, now);
      }
      report(known, line, status, reason, now);
    }
    return true;
  }

  private void report(Known known, UUID line, String status, FailureReason reason, Instant now) {
    Optional<LineRecord> record = Optional.ofNullable(records.of(List.of(line)).get(line));
    LineOutcomes.Bounce bounce =
        new LineOutcomes.Bounce(
            new LineOutcomes.Report(
                line, known.cause(), known.kind(), known.marking(), now, status),
            reason,
            record.map(LineRecord::lastSuccessAt).orElse(null));
    keepers.orderedStream().forEach(keeper -> keeper.bounced(List.of(bounce)));
  }
}
