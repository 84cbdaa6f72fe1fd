package org.enlace.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Verifies the whole log against the openings that are kept. It reads everything, as a task, and
/// tells positions only. A log that was cut at its end together with the openings looks whole from
/// inside: only who kept an earlier hash of it can tell.
@Component
public class LedgerVerification {
  private static final int RANGE = 1_000;
  private static final int MOST_FAULTS = 1_000;

  private final VerificationStore store;
  private final TransactionTemplate reading;

  LedgerVerification(VerificationStore store, PlatformTransactionManager transactions) {
    this.store = store;
    this.reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /// Recomputes every commitment, hash and chain, as the log stands now. To be called outside a
  /// transaction.
  public Verification verify() {
    return ActorScope.as(new Actor.Task("ledger"), () -> reading.execute(_ -> verifyAll()));
  }

  /// In the transaction at hand.
  Verification verifyAll() {
    long end = store.end();
    List<Fault> faults = new ArrayList<>();
    for (long from = 0; from < end && faults.size() < MOST_FAULTS; from += RANGE) {
      judge(from, Math.min(from + RANGE, end), faults);
    }
    for (long position : store.brokenChains(MOST_FAULTS)) {
      faults.add(new Fault(position, Fault.Reason.CHAIN_BROKEN));
    }
    return faults.isEmpty()
        ? new Verification.Sound(end)
        : new Verification.Broken(end, faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
  }

  private void judge(long from, long to, List<Fault> faults) {
    Map<Long, Optional<Fault.Reason>> found = store.range(from, to);
    for (long position = from; position < to; position++) {
      Optional<Fault.Reason> reason =
          found.getOrDefault(position, Optional.of(Fault.Reason.LEAF_MISSING));
      if (reason.isPresent()) {
        faults.add(new Fault(position, reason.get()));
      }
    }
  }
}
