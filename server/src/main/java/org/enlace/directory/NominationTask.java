package org.enlace.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.enlace.directory.NominationKeeper.Deed;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// What an objection sets in motion. Whoever objects, a mission or the person named, may change
/// nothing else; the system, which read the rule first, suspends the entry for them.
@Component
class NominationTask {
  private final NominationStore store;
  private final NominationWriteStore writes;
  private final NominationKeeper keeper;
  private final ActingPersons acting;
  private final Notified notified;
  private final TransactionTemplate apart;

  NominationTask(
      NominationStore store,
      NominationWriteStore writes,
      NominationKeeper keeper,
      ActingPersons acting,
      Notified notified,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.writes = writes;
    this.keeper = keeper;
    this.acting = acting;
    this.notified = notified;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  Answer<Nomination> object(UUID id, String text) {
    if (text.isBlank() || text.length() > 2000) {
      return Answer.refused(Problem.of("directory", "reason-missing", 422).about("text"));
    }
    return allowed(id, NominationAct.OBJECT, actor -> objected(id, actor, text.strip()));
  }

  Answer<Nomination> withdrawObjection(UUID id) {
    return allowed(id, NominationAct.WITHDRAW_OBJECTION, actor -> withdrawn(id, actor));
  }

  private Answer<Nomination> allowed(
      UUID id, NominationAct act, Function<Actor.SignedIn, Nomination> work) {
    if (!(ActorScope.required() instanceof Actor.SignedIn actor)) {
      return Answer.refused(Problem.notFound());
    }
    Optional<Problem> refusal =
        within(() ->
            store
                .find(id)
                .map(found -> NominationPolicy.refusal(act, found, actor, acting.of(actor)))
                .orElse(Optional.of(Problem.notFound())));
    return refusal.isPresent()
        ? Answer.refused(refusal.get())
        : Answer.done(asTask("objection", () -> work.apply(actor)));
  }

  private Nomination objected(UUID id, Actor.SignedIn actor, String text) {
    Nomination before = locked(id);
    Instant now = notified.now();
    String role =
        NominationPolicy.hand(NominationAct.OBJECT, before, actor, Set.of())
            .name()
            .toLowerCase(Locale.ROOT);
    var objection = new Nomination.Objection(notified.id(), actor.account(), role, now, text);
    writes.addObjection(id, before.state().value(), objection);
    Nomination next =
        switch (before.standing()) {
          case Nomination.Confirmed confirmed when confirmed.suspension() == null ->
              before.at(
                  Standings.suspended(
                      confirmed, new Nomination.Suspension(Nomination.Side.STATE, text, now)));
          case Nomination.Standing standing -> before.at(standing);
        };
    keeper.keep(before, next, new Deed(NominationAct.OBJECT, actor.account(), text));
    notified.of(NominationAct.OBJECT, next);
    return locked(id);
  }

  private Nomination withdrawn(UUID id, Actor.SignedIn actor) {
    Nomination before = locked(id);
    writes.withdrawObjections(id, notified.now(), actor.account());
    Nomination next =
        switch (before.standing()) {
          case Nomination.Confirmed confirmed when isOfAnObjection(before, confirmed) ->
              before.at(Standings.suspended(confirmed, null));
          case Nomination.Standing standing -> before.at(standing);
        };
    keeper.keep(before, next, new Deed(NominationAct.WITHDRAW_OBJECTION, actor.account(), null));
    notified.of(NominationAct.WITHDRAW_OBJECTION, next);
    return locked(id);
  }

  /// A suspension that the State or the secretariat had decided before stays.
  private static boolean isOfAnObjection(Nomination before, Nomination.Confirmed confirmed) {
    Nomination.Suspension suspension = confirmed.suspension();
    return suspension != null
        && before.objections().stream().anyMatch(each -> each.at().equals(suspension.at()));
  }

  private Nomination locked(UUID id) {
    return store.lock(id).orElseThrow();
  }

  private <T> T asTask(String name, Supplier<T> work) {
    return ActorScope.as(new Actor.Task(name), () -> within(work));
  }

  private <T> T within(Supplier<T> work) {
    return Objects.requireNonNull(apart.execute(_ -> work.get()));
  }

  /// Ids, the time, and whom to tell.
  @Component
  static class Notified {
    private final Tellings tellings;
    private final Stamp stamp;

    Notified(Tellings tellings, Stamp stamp) {
      this.tellings = tellings;
      this.stamp = stamp;
    }

    void of(NominationAct act, Nomination after) {
      CourseFacts.told(act)
          .ifPresent(kind -> tellings.tell(kind, after.id(), after.state(), after.network()));
    }

    UUID id() {
      return stamp.id();
    }

    Instant now() {
      return stamp.now();
    }

    LocalDate today() {
      return stamp.today();
    }
  }
}
