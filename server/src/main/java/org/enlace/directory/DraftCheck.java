package org.enlace.directory;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;

/// What must hold of a draft, whoever writes it.
@Component
class DraftCheck {
  private final NominationStore nominations;
  private final NominationWriteStore writes;
  private final NetworkStore networks;
  private final HolderStore holders;
  private final NoteStore notes;
  private final Stamp stamp;

  DraftCheck(
      NominationStore nominations,
      NominationWriteStore writes,
      NetworkStore networks,
      HolderStore holders,
      NoteStore notes,
      Stamp stamp) {
    this.nominations = nominations;
    this.writes = writes;
    this.networks = networks;
    this.holders = holders;
    this.notes = notes;
    this.stamp = stamp;
  }

  /// The holder whom the draft names, or why the draft is refused.
  Answer<Holder> judge(Nominations.Draft draft, Actor.SignedIn actor) {
    if (!mayWrite(draft.state(), draft.network(), actor)) {
      return refuse("nomination-not-yours", 403, "state");
    }
    if (networks
        .find(draft.network())
        .flatMap(known -> known.category(draft.category()))
        .isEmpty()) {
      return refuse("category-unknown", 422, "category");
    }
    if (!networks.isMember(draft.network(), draft.state(), stamp.today())) {
      return refuse("state-not-member", 409, "state");
    }
    return days(draft)
        .or(() -> papers(draft))
        .<Answer<Holder>>map(Answer::refused)
        .orElseGet(() -> holder(draft));
  }

  boolean isDuplicate(Nomination next) {
    return writes.isDuplicate(next);
  }

  private static boolean mayWrite(StateCode state, NetworkCode network, Actor.SignedIn actor) {
    return actor.grants().stream()
        .filter(grant -> grant.network().equals(network))
        .anyMatch(grant ->
            grant.role() == Role.SECRETARIAT
                || (grant.role() == Role.NOMINATOR && actor.actsFor(state)));
  }

  private Optional<Problem> days(Nominations.Draft draft) {
    if (draft.rank() < 1 || draft.rank() > 99) {
      return Optional.of(Problem.of("directory", "rank-out-of-range", 422).about("rank"));
    }
    if (draft.endsOn() == null) {
      return Optional.empty();
    }
    boolean endsFirst = draft.startsOn() != null && draft.endsOn().isBefore(draft.startsOn());
    return endsFirst || draft.endsOn().isBefore(stamp.today())
        ? Optional.of(Problem.of("directory", "end-in-the-past", 422).about("endsOn"))
        : Optional.empty();
  }

  private Optional<Problem> papers(Nominations.Draft draft) {
    if (draft.note() != null && !isOf(draft.state(), draft.note())) {
      return Optional.of(Problem.of("directory", "note-unknown", 422).about("note"));
    }
    if (draft.replaces() != null && !isReplaceable(draft, draft.replaces())) {
      return Optional.of(Problem.of("directory", "not-replaceable", 409).about("replaces"));
    }
    return Optional.empty();
  }

  private boolean isOf(StateCode state, UUID note) {
    return notes.find(note).filter(found -> found.state().equals(state)).isPresent();
  }

  private boolean isReplaceable(Nominations.Draft draft, UUID replaced) {
    return nominations
        .find(replaced)
        .filter(old -> old.standing() instanceof Nomination.Confirmed)
        .filter(old -> old.state().equals(draft.state()))
        .filter(old -> old.network().equals(draft.network()))
        .filter(old -> old.category().equals(draft.category()))
        .isPresent();
  }

  private Answer<Holder> holder(Nominations.Draft draft) {
    Optional<Holder> found =
        holders.byId(Set.of(draft.holder())).stream()
            .filter(holder -> holder.state().equals(draft.state()))
            .findFirst();
    return found.isPresent() ? Answer.done(found.get()) : refuse("holder-unknown", 422, "holder");
  }

  private static Answer<Holder> refuse(String slug, int status, String field) {
    return Answer.refused(Problem.of("directory", slug, status).about(field));
  }
}
