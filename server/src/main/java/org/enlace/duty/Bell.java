package org.enlace.duty;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Wakes the task that rings, so that a call begun on this node need not wait for the next look at
/// the clock.
@Component
class Bell {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition struck = lock.newCondition();
  private boolean pending;

  /// Wakes the task once the running transaction has committed; it does nothing if that fails.
  void strikeAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            strike();
          }
        });
  }

  void strike() {
    lock.lock();
    try {
      pending = true;
      struck.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Waits until it is struck, or that long.
  void await(long millis) throws InterruptedException {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(millis);
      while (!pending && left > 0) {
        left = struck.awaitNanos(left);
      }
      pending = false;
    } finally {
      lock.unlock();
    }
  }
}
