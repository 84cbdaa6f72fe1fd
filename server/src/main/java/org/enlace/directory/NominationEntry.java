package org.enlace.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.directory.NominationKeeper.Deed;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.ETags;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Enters nominations and writes drafts anew.
@Component
class NominationEntry {
  private final NominationStore store;
  private final NominationHistoryStore histories;
  private final NominationKeeper keeper;
  private final DraftCheck check;
  private final States states;
  private final Stamp stamp;

  NominationEntry(
      NominationStore store,
      NominationHistoryStore histories,
      NominationKeeper keeper,
      DraftCheck check,
      States states,
      Stamp stamp) {
    this.store = store;
    this.histories = histories;
    this.keeper = keeper;
    this.check = check;
    this.states = states;
    this.stamp = stamp;
  }

  Answer<Nomination> enter(Nominations.Draft draft) {
    if (!(ActorScope.required() instanceof Actor.SignedIn actor)) {
      return Answer.refused(Problem.of("directory", "nomination-not-yours", 403));
    }
    return switch (check.judge(draft, actor)) {
      case Answer.Refused<Holder>(Problem problem) -> Answer.refused(problem);
      case Answer.Done<Holder>(Holder holder) -> add(draft, holder, actor.account());
    };
  }

  Answer<List<Nomination>> enterAll(List<Nominations.Draft> drafts) {
    List<Nomination> entered = new ArrayList<>();
    for (Nominations.Draft draft : drafts) {
      switch (enter(draft)) {
        case Answer.Done<Nomination>(Nomination next) -> entered.add(next);
        case Answer.Refused<Nomination>(Problem problem) -> {
          TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
          return Answer.refused(problem);
        }
      }
    }
    return Answer.done(entered);
  }

  private Answer<Nomination> add(Nominations.Draft draft, Holder holder, UUID account) {
    Nomination entered = nomination(stamp.id(), draft, holder, account, stamp.now(), 1);
    return keeper.add(entered, new Deed(NominationAct.ENTER, account, null))
        ? Answer.done(entered)
        : Answer.refused(duplicate());
  }

  Answer<Nomination> edit(UUID id, int version, Nominations.Draft draft) {
    Optional<Nomination> found = store.lock(id);
    if (found.isEmpty() || !(ActorScope.required() instanceof Actor.SignedIn actor)) {
      return Answer.refused(Problem.notFound());
    }
    Nomination before = found.get();
    Optional<Problem> refusal =
        NominationPolicy.refusal(NominationAct.EDIT, before, actor, Set.of());
    if (refusal.isPresent()) {
      return Answer.refused(refusal.get());
    }
    if (before.version() != version) {
      return Answer.refused(
          Problem.of("ui", "stale", 412).with("current", ETags.of(before.version())));
    }
    if (!draft.state().equals(before.state()) || !draft.network().equals(before.network())) {
      return Answer.refused(Problem.of("directory", "nomination-is-of-another-track", 409));
    }
    return switch (check.judge(draft, actor)) {
      case Answer.Refused<Holder>(Problem problem) -> Answer.refused(problem);
      case Answer.Done<Holder>(Holder holder) -> rewrite(before, draft, holder, actor.account());
    };
  }

  private Answer<Nomination> rewrite(
      Nomination before, Nominations.Draft draft, Holder holder, UUID account) {
    Nomination next =
        nomination(
            before.id(),
            draft,
            holder,
            before.enteredBy(),
            before.enteredAt(),
            before.version() + 1);
    if (check.isDuplicate(next)) {
      return Answer.refused(duplicate());
    }
    keeper.keep(before, next, new Deed(NominationAct.EDIT, account, null));
    return Answer.done(next);
  }

  List<Nominations.PastContact> whoWas(StateCode state, NetworkCode network, LocalDate on) {
    ZoneId seat = states.find(state).map(State::zone).orElse(ZoneOffset.UTC);
    return histories.during(
        state,
        network,
        on.atStartOfDay(seat).toInstant(),
        on.plusDays(1).atStartOfDay(seat).toInstant());
  }

  private static Nomination nomination(
      UUID id,
      Nominations.Draft draft,
      Holder holder,
      UUID enteredBy,
      Instant enteredAt,
      int version) {
    return new Nomination(
        id,
        draft.state(),
        draft.network(),
        draft.category(),
        holder,
        draft.rank(),
        new Nomination.Draft(),
        draft.note(),
        draft.replaces(),
        draft.startsOn(),
        draft.endsOn(),
        enteredBy,
        enteredAt,
        List.of(),
        version);
  }

  private static Problem duplicate() {
    return Problem.of("directory", "nomination-duplicate", 409).about("holder");
  }
}
