package org.enlace.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Wakes a worker of this node. It may be missed: workers look by themselves as well.
final class WakeUp {
  private final Semaphore calls = new Semaphore(0);

  void call() {
    calls.release();
  }

  /// Waits for a call, or for a while.
  void await(Duration longest) throws InterruptedException {
    if (calls.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      calls.drainPermits();
    }
  }

  /// Calls once the transaction at hand has committed.
  void callAfterCommit() {
    boolean known =
        TransactionSynchronizationManager.getSynchronizations().stream()
            .anyMatch(each -> each instanceof AfterCommit(WakeUp other) && other == this);
    if (!known) {
      TransactionSynchronizationManager.registerSynchronization(new AfterCommit(this));
    }
  }

  private record AfterCommit(WakeUp wakeUp) implements TransactionSynchronization {
    @Override
    public void afterCommit() {
      wakeUp.call();
    }
  }
}
