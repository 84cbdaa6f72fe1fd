package org.enlace.directory;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Wakes the task that tells people, so that what was changed on this node need not wait for its
/// next look at the clock. It may be missed: the task looks by itself as well.
@Component
public class TellingBell {
  private final Semaphore strokes = new Semaphore(0);

  /// Wakes the task.
  public void strike() {
    strokes.release();
  }

  /// Waits until it is struck, or that long.
  public void await(Duration longest) throws InterruptedException {
    if (strokes.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      strokes.drainPermits();
    }
  }

  /// Wakes the task once the running transaction has committed; it does nothing if that fails.
  void strikeAfterCommit() {
    boolean known =
        TransactionSynchronizationManager.getSynchronizations().stream()
            .anyMatch(AfterCommit.class::isInstance);
    if (!known) {
      TransactionSynchronizationManager.registerSynchronization(new AfterCommit(this));
    }
  }

  private record AfterCommit(TellingBell bell) implements TransactionSynchronization {
    @Override
    public void afterCommit() {
      bell.strike();
    }
  }
}
