package org.enlace.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What all couriers of one worker share: the lease of its claims, until when it holds, and whether
/// the worker ends.
final class Run {
  /// A send begins only if the claim holds for this much longer.
  private static final Duration MARGIN = Duration.ofSeconds(5);

  private final UUID lease;
  private volatile Instant heldUntil = Instant.EPOCH;
  private final Set<NoticeId> inHand = ConcurrentHashMap.newKeySet();
  private final CountDownLatch ending = new CountDownLatch(1);

  Run(UUID lease) {
    this.lease = lease;
  }

  UUID lease() {
    return lease;
  }

  /// These are in hand: their claims are held until they are let go.
  void took(Collection<NoticeId> notices) {
    inHand.addAll(notices);
  }

  void letGo(Collection<NoticeId> notices) {
    notices.forEach(inHand::remove);
  }

  Set<NoticeId> inHand() {
    return Set.copyOf(inHand);
  }

  void renewed(Instant until) {
    heldUntil = until.minus(MARGIN);
  }

  /// Until when a send may begin.
  Instant heldUntil() {
    return heldUntil;
  }

  void end() {
    ending.countDown();
  }

  /// Waits for the end, or for a while.
  void awaitEnd(Duration longest) throws InterruptedException {
    ending.await(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  boolean isEnding() {
    return ending.getCount() == 0;
  }
}
