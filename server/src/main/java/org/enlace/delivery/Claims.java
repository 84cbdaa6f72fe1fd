package org.enlace.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Claims deliveries and holds them. Where a worker dies, its claims run out within half a minute.
@Component
final class Claims {
  static final Actor TASK = new Actor.Task("delivery");

  /// How long a claim is held; a living worker renews it long before.
  static final Duration HELD = Duration.ofSeconds(30);

  private final DeliveryStore store;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  Claims(DeliveryStore store, InstantSource clock, PlatformTransactionManager transactions) {
    this.store = store;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Claims at most `limit` deliveries to lines of a kind that are due, urgent ones or others.
  List<Claim> claim(UUID lease, LineKind kind, boolean urgent, int limit) {
    Instant now = clock.instant();
    DeliveryStore.Lease held = new DeliveryStore.Lease(lease, now.plus(HELD));
    return ActorScope.as(
        TASK, () -> transaction.execute(_ -> store.claim(held, kind, urgent, limit, now)));
  }

  /// Holds on to those that a worker has in hand, and tells until when. What it claimed without
  /// hearing of it, as where the database went away, runs out.
  Instant renew(UUID lease, Collection<NoticeId> inHand) {
    Instant until = clock.instant().plus(HELD);
    if (!inHand.isEmpty()) {
      ActorScope.run(
          TASK,
          () ->
              transaction.executeWithoutResult(
                  _ -> store.renew(new DeliveryStore.Lease(lease, until), inHand)));
    }
    return until;
  }

  /// Gives back what was not tried, to be due after a while.
  void giveBack(UUID lease, Collection<NoticeId> notices, Duration later) {
    if (notices.isEmpty()) {
      return;
    }
    Instant dueAt = clock.instant().plus(later);
    ActorScope.run(
        TASK, () -> transaction.executeWithoutResult(_ -> store.giveBack(lease, notices, dueAt)));
  }
}
