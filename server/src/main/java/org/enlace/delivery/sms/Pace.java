package org.enlace.delivery.sms;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Spaces messages out, so that no more go a second than the operator takes.
final class Pace {
  private final long apart;
  private long next;

  Pace(int perSecond) {
    this.apart = Duration.ofSeconds(1).toNanos() / perSecond;
    this.next = System.nanoTime();
  }

  /// Waits for one's turn.
  void await() throws InterruptedException {
    long wait = reserve(System.nanoTime());
    if (wait > 0) {
      TimeUnit.NANOSECONDS.sleep(wait);
    }
  }

  /// How long to wait, where somebody asks at that moment.
  synchronized long reserve(long now) {
    long turn = Math.max(now, next);
    next = turn + apart;
    return turn - now;
  }
}
