package org.enlace.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.enlace.directory.NominationKeeper.Deed;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Takes nominations from one standing to the next, as the actor who signed in.
@Component
class NominationCourse {
  private final NominationStore store;
  private final NominationKeeper keeper;
  private final ActingPersons acting;
  private final CourseFacts facts;
  private final Tellings tellings;
  private final Stamp stamp;

  NominationCourse(
      NominationStore store,
      NominationKeeper keeper,
      ActingPersons acting,
      CourseFacts facts,
      Tellings tellings,
      Stamp stamp) {
    this.store = store;
    this.keeper = keeper;
    this.acting = acting;
    this.facts = facts;
    this.tellings = tellings;
    this.stamp = stamp;
  }

  Answer<Nomination> submit(UUID id) {
    return act(
        id,
        NominationAct.SUBMIT,
        null,
        turn ->
            turn.isOfficer() && turn.before().note() == null
                ? Answer.refused(Problem.of("directory", "note-required", 409).about("note"))
                : turn.to(new Nomination.Submitted(turn.account(), turn.now())));
  }

  Answer<Nomination> confirm(UUID id) {
    Answer<Nomination> confirmed =
        act(
            id,
            NominationAct.CONFIRM,
            null,
            turn ->
                facts
                    .ownHand(turn.before().holder())
                    .<Answer<Nomination>>map(Answer::refused)
                    .orElseGet(
                        () -> turn.to(confirmed(turn, facts.reviewOn(turn.before().network())))));
    if (confirmed instanceof Answer.Done<Nomination>(Nomination next) && next.replaces() != null) {
      return giveWay(next.replaces(), next);
    }
    return confirmed;
  }

  private static Nomination.Confirmed confirmed(Turn turn, LocalDate reviewOn) {
    return new Nomination.Confirmed(
        turn.account(), turn.now(), turn.now(), reviewOn, false, null, null);
  }

  private Answer<Nomination> giveWay(UUID replaced, Nomination next) {
    boolean isInForce =
        store
            .find(replaced)
            .filter(old -> old.standing() instanceof Nomination.Confirmed)
            .isPresent();
    if (!isInForce) {
      return Answer.done(next); // it ended by itself meanwhile
    }
    Answer<Nomination> ended =
        act(replaced, NominationAct.GIVE_WAY, null, turn -> turn.end(Nomination.Ending.REPLACED));
    if (ended instanceof Answer.Refused<Nomination>(Problem problem)) {
      return givenUp(problem);
    }
    return Answer.done(next);
  }

  Answer<Nomination> withdraw(UUID id, String reason) {
    return act(id, NominationAct.WITHDRAW, reason, turn -> turn.end(Nomination.Ending.WITHDRAWN));
  }

  Answer<Nomination> rank(UUID id, int rank) {
    if (rank < 1 || rank > 99) {
      return Answer.refused(Problem.of("directory", "rank-out-of-range", 422).about("rank"));
    }
    return act(id, NominationAct.RANK, null, turn -> Answer.done(turn.before().ranked(rank)));
  }

  Answer<Nomination> suspend(UUID id, String reason) {
    if (reason.isBlank() || reason.length() > 2000) {
      return Answer.refused(Problem.of("directory", "reason-missing", 422).about("reason"));
    }
    return act(
        id,
        NominationAct.SUSPEND,
        reason,
        turn ->
            turn.change(now ->
                Standings.suspended(
                    now,
                    new Nomination.Suspension(
                        turn.isOfficer() ? Nomination.Side.SECRETARIAT : Nomination.Side.STATE,
                        reason.strip(),
                        turn.now()))));
  }

  Answer<Nomination> lift(UUID id) {
    return act(
        id, NominationAct.LIFT, null, turn -> turn.change(now -> Standings.suspended(now, null)));
  }

  Answer<Nomination> confirmAgain(UUID id, @Nullable UUID note) {
    return act(
        id,
        NominationAct.CONFIRM_AGAIN,
        null,
        turn ->
            facts
                .missingNote(turn.isOfficer(), note, turn.before().state())
                .<Answer<Nomination>>map(Answer::refused)
                .orElseGet(() ->
                    turn.change(now ->
                        Standings.confirmedAgain(
                            now, turn.now(), facts.reviewOn(turn.before().network())))));
  }

  Answer<Nomination> askRemoval(UUID id, @Nullable UUID note) {
    return act(
        id,
        NominationAct.ASK_REMOVAL,
        null,
        turn ->
            facts
                .missingNote(turn.isOfficer(), note, turn.before().state())
                .<Answer<Nomination>>map(Answer::refused)
                .orElseGet(() ->
                    turn.change(now ->
                        Standings.removal(
                            now, new Nomination.Removal(turn.account(), turn.now(), note)))));
  }

  Answer<Nomination> dropRemoval(UUID id) {
    return act(
        id,
        NominationAct.DROP_REMOVAL,
        null,
        turn -> turn.change(now -> Standings.removal(now, null)));
  }

  Answer<Nomination> confirmRemoval(UUID id) {
    return act(
        id, NominationAct.CONFIRM_REMOVAL, null, turn -> turn.end(Nomination.Ending.REMOVED));
  }

  private Answer<Nomination> act(
      UUID id,
      NominationAct act,
      @Nullable String reason,
      Function<Turn, Answer<Nomination>> next) {
    Optional<Nomination> found = store.lock(id);
    if (found.isEmpty() || !(ActorScope.required() instanceof Actor.SignedIn actor)) {
      return Answer.refused(Problem.notFound());
    }
    Nomination before = found.get();
    Optional<Problem> refusal = NominationPolicy.refusal(act, before, actor, acting.of(actor));
    if (refusal.isPresent()) {
      return Answer.refused(refusal.get());
    }
    return switch (next.apply(new Turn(before, actor, stamp.now()))) {
      case Answer.Refused<Nomination> refused -> refused;
      case Answer.Done<Nomination>(Nomination after) ->
          keep(before, after, new Deed(act, actor.account(), reason));
    };
  }

  private Answer<Nomination> keep(Nomination before, Nomination after, Deed deed) {
    Optional<Problem> problem = keeper.keep(before, after, deed);
    if (problem.isPresent()) {
      return givenUp(problem.get());
    }
    CourseFacts.told(deed.act())
        .ifPresent(kind -> tellings.tell(kind, after.id(), after.state(), after.network()));
    return Answer.done(after);
  }

  private static Answer<Nomination> givenUp(Problem problem) {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return Answer.refused(problem);
  }

  /// What an act is made of.
  private record Turn(Nomination before, Actor.SignedIn actor, Instant now) {
    UUID account() {
      return actor.account();
    }

    boolean isOfficer() {
      return actor.state().isEmpty();
    }

    Answer<Nomination> to(Nomination.Standing next) {
      return Answer.done(before.at(next));
    }

    Answer<Nomination> end(Nomination.Ending as) {
      return to(new Nomination.Ended(as, now));
    }

    /// For acts that the policy allows on what is in force alone.
    Answer<Nomination> change(Function<Nomination.Confirmed, Nomination.Standing> change) {
      return switch (before.standing()) {
        case Nomination.Confirmed confirmed -> to(change.apply(confirmed));
        case Nomination.Draft _, Nomination.Submitted _, Nomination.Ended _ ->
            throw new IllegalStateException("the policy let an impossible act pass");
      };
    }
  }
}
