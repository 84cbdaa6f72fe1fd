package org.enlace.delivery;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Notes what came of an attempt: the receipt, what follows, and the report to the line's keeper,
/// in one transaction.
@Component
final class Settlement {
  private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

  private final DeliveryStore store;
  private final ObjectProvider<LineOutcomes> keepers;
  private final Ids ids;
  private final SecureRandom random;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  Settlement(
      DeliveryStore store,
      ObjectProvider<LineOutcomes> keepers,
      Ids ids,
      SecureRandom random,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.keepers = keepers;
    this.ids = ids;
    this.random = random;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Settles an attempt. A report that fails must not undo the receipt: the notice would be sent
  /// again and again.
  void settle(UUID lease, Claim claim, Outcome outcome) {
    ActorScope.run(
        Claims.TASK,
        () -> {
          try {
            transaction.executeWithoutResult(_ -> settle(lease, claim, outcome, this::report));
          } catch (RuntimeException failure) {
            LOG.error("the outcome of notice {} was not taken", claim.id(), failure);
            transaction.executeWithoutResult(_ -> settle(lease, claim, outcome, _ -> {}));
          }
        });
  }

  private record Reported(LineOutcomes.Report report, Decision.End end) {}

  private void settle(UUID lease, Claim claim, Outcome outcome, Consumer<Reported> reporting) {
    Instant now = clock.instant();
    store.insertReceipt(ids.next(), claim.id(), outcome, now);
    switch (Decision.of(outcome, claim, now, random.nextDouble())) {
      case Decision.Retry retry -> store.retry(lease, claim.id(), retry.dueAt());
      case Decision.End end -> {
        boolean held = store.end(lease, claim.id(), end.progress(), now);
        UUID line = claim.line();
        if (held && line != null) {
          reporting.accept(
              new Reported(
                  new LineOutcomes.Report(
                      line, claim.cause(), claim.kind(), claim.marking(), now, outcome.reply()),
                  end));
        }
      }
    }
  }

  private void report(Reported what) {
    LineOutcomes.Reason reason = what.end().reason();
    keepers
        .orderedStream()
        .forEach(keeper -> {
          if (what.end().progress() == Progress.ACCEPTED) {
            keeper.reached(what.report());
          } else if (reason != null) {
            keeper.failed(what.report(), reason);
          }
        });
  }
}
