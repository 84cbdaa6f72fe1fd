package org.enlace.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Settles what a courier's hands bring back, as many together as there are: while one transaction
/// commits, the next ones gather. Hands that are much faster wait.
final class Settler {
  private static final Logger LOG = LoggerFactory.getLogger(Settler.class);
  private static final int TOGETHER = 200;
  private static final int LOOK_MILLIS = 250;

  private final BlockingQueue<Settlement.Attempt> done = new ArrayBlockingQueue<>(5 * TOGETHER);
  private final Settlement settlement;
  private final Run run;

  Settler(Settlement settlement, Run run) {
    this.settlement = settlement;
    this.run = run;
  }

  void add(Settlement.Attempt attempt) throws InterruptedException {
    done.put(attempt);
  }

  /// Works until the run ends.
  void work() {
    try {
      while (!run.isEnding()) {
        Settlement.Attempt first = done.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
          settle(first);
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// Settles what is there.
  void settleAll() {
    for (Settlement.Attempt each = done.poll(); each != null; each = done.poll()) {
      settle(each);
    }
  }

  private void settle(Settlement.Attempt first) {
    List<Settlement.Attempt> together = new ArrayList<>();
    together.add(first);
    done.drainTo(together, TOGETHER - 1);
    try {
      settlement.settle(run.lease(), together);
    } catch (RuntimeException failure) {
      LOG.error(
          "{} notices are tried again when their claims have run out", together.size(), failure);
    } finally {
      run.letGo(together.stream().map(each -> each.claim().id()).toList());
    }
  }
}
