package org.enlace.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.enlace.directory.NominationKeeper.Deed;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.ui.api.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// What a day brings to nominations. Each passes in a transaction of its own: one that fails is
/// logged as an incident and tried again at the next round, and holds up no other.
@Component
class NominationDays {
  private static final Logger LOG = LoggerFactory.getLogger(NominationDays.class);
  private static final Actor TASK = new Actor.Task("nominations");
  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final Duration FIRST_DAYS = Duration.ofDays(3);
  private static final int AT_ONCE = 200;

  private final NominationStore store;
  private final NominationKeeper keeper;
  private final NominationTask.Notified notified;
  private final TransactionTemplate apart;

  NominationDays(
      NominationStore store,
      NominationKeeper keeper,
      NominationTask.Notified notified,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.keeper = keeper;
    this.notified = notified;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /// Does what the day brings.
  ///
  /// @return how many nominations were changed
  int pass() {
    Instant now = notified.now();
    int passed = 0;
    UUID last = BEFORE_ALL;
    List<UUID> due;
    do {
      UUID after = last;
      due = asTask(() -> store.due(now, notified.today(), after, AT_ONCE));
      passed += (int) due.stream().filter(id -> isDone(id, () -> pass(id, now))).count();
      last = due.isEmpty() ? last : due.getLast();
    } while (due.size() == AT_ONCE);
    asTask(() -> store.begun(now.minus(FIRST_DAYS), now))
        .forEach(id -> isDone(id, () -> begin(id)));
    return passed;
  }

  boolean isActing(Nomination nomination) {
    return keeper.isActing(nomination);
  }

  private Nomination pass(UUID id, Instant now) {
    Nomination before = locked(id);
    return switch (before.standing()) {
      case Nomination.Confirmed _ when keeper.isOver(before) ->
          kept(before, NominationAct.EXPIRE, new Nomination.Ended(Nomination.Ending.EXPIRED, now));
      case Nomination.Confirmed confirmed ->
          kept(before, NominationAct.FALL_DUE, Standings.fallenDue(confirmed));
      case Nomination.Draft _, Nomination.Submitted _, Nomination.Ended _ -> before;
    };
  }

  private Nomination kept(Nomination before, NominationAct act, Nomination.Standing standing) {
    Nomination next = before.at(standing);
    keeper.keep(before, next, new Deed(act, null, null));
    notified.of(act, next);
    return next;
  }

  /// Gives the powers of a nomination whose first day has come.
  private Nomination begin(UUID id) {
    Nomination begun = locked(id);
    Optional<Problem> refusal = keeper.begin(begun);
    if (refusal.isPresent()) {
      throw refusal.get().asException();
    }
    return begun;
  }

  private Nomination locked(UUID id) {
    return store.lock(id).orElseThrow();
  }

  private boolean isDone(UUID id, Supplier<Nomination> work) {
    try {
      asTask(work);
      return true;
    } catch (RuntimeException failed) { // whatever is wrong with this one, the others must pass
      LOG.error("incident: the day of nomination {} did not pass, and is tried again", id, failed);
      return false;
    }
  }

  private <T> T asTask(Supplier<T> work) {
    return ActorScope.as(TASK, () -> Objects.requireNonNull(apart.execute(_ -> work.get())));
  }
}
