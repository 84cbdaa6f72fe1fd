package org.enlace.directory.telling;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells what is due, each in one transaction that stages its notices and marks it as told: a node
/// that dies in between leaves it to be told, and it is told once. What fails is put off by itself
/// and holds up nothing else.
@Component
class TellingRound {
  private static final Logger LOG = LoggerFactory.getLogger(TellingRound.class);
  private static final Actor TASK = new Actor.Task("telling");
  private static final int AT_ONCE = 100;
  private static final Duration PUT_OFF = Duration.ofMinutes(5);

  private final DueStore store;
  private final Teller teller;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  TellingRound(
      DueStore store, Teller teller, InstantSource clock, PlatformTransactionManager transactions) {
    this.store = store;
    this.teller = teller;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Tells what is due now.
  ///
  /// @return how much was due
  int tellDue() {
    return ActorScope.as(
        TASK,
        () -> {
          List<UUID> due = transaction.execute(_ -> store.due(clock.instant(), AT_ONCE));
          due.forEach(this::tell);
          return due.size();
        });
  }

  private void tell(UUID id) {
    try {
      transaction.executeWithoutResult(_ ->
          store
              .claim(id)
              .ifPresent(telling -> {
                teller.tell(id, telling);
                store.done(id, clock.instant());
              }));
    } catch (RuntimeException failed) {
      LOG.warn("telling {} failed and is put off", id, failed);
      transaction.executeWithoutResult(_ -> store.postpone(id, clock.instant().plus(PUT_OFF)));
    }
  }
}
