package org.enlace.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Lets persons act for desks, with the powers that follow from the desk's nominations.
@Component
class DeskEntry {
  private final HolderStore store;
  private final HolderWriteStore writes;
  private final NominationStore nominations;
  private final Powers powers;
  private final Keepers keepers;
  private final HolderNews news;

  DeskEntry(
      HolderStore store,
      HolderWriteStore writes,
      NominationStore nominations,
      Powers powers,
      Keepers keepers,
      HolderNews news) {
    this.store = store;
    this.writes = writes;
    this.nominations = nominations;
    this.powers = powers;
    this.keepers = keepers;
    this.news = news;
  }

  Answer<Holder> add(UUID desk, UUID person) {
    Answer<Holder> found = desk(desk);
    if (!(found instanceof Answer.Done<Holder>(Holder known))) {
      return found;
    }
    Optional<Problem> unfit = unfit(known, person);
    if (unfit.isPresent()) {
      return Answer.refused(unfit.get());
    }
    writes.addToDesk(desk, person, known.state());
    news.write(HolderNews.change("person-added", known).with("person", person.toString()));
    List<Nomination> listed = nominations.inForceOf(desk);
    for (Nomination nomination : listed) {
      Optional<Problem> problem =
          NominationKeeper.isInForce(nomination) ? powers.give(nomination) : Optional.empty();
      if (problem.isPresent()) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Answer.refused(problem.get());
      }
    }
    if (!listed.isEmpty()) {
      news.tell(Telling.Kind.DESK_STAFFED, known);
    }
    return found;
  }

  private Optional<Problem> unfit(Holder desk, UUID person) {
    return store.byId(Set.of(person)).stream()
        .filter(each -> each.kind() == Holder.Kind.PERSON && each.state().equals(desk.state()))
        .findFirst()
        .map(powers::officersOwnHand)
        .orElseGet(
            () -> Optional.of(Problem.of("directory", "holder-unknown", 422).about("person")));
  }

  Answer<Holder> remove(UUID desk, UUID person) {
    Answer<Holder> found = desk(desk);
    if (!(found instanceof Answer.Done<Holder>(Holder known))) {
      return found;
    }
    if (!writes.removeFromDesk(desk, person)) {
      return Answer.refused(Problem.notFound());
    }
    news.write(HolderNews.change("person-removed", known).with("person", person.toString()));
    for (Nomination nomination : nominations.inForceOf(desk)) {
      powers.endOf(person, nomination);
    }
    return found;
  }

  private Answer<Holder> desk(UUID desk) {
    Optional<Holder> found = store.lock(desk).filter(holder -> holder.kind() == Holder.Kind.DESK);
    if (found.isEmpty()) {
      return Answer.refused(Problem.notFound());
    }
    return keepers.keepsAll(found.get().state())
        ? Answer.done(found.get())
        : Answer.refused(Problem.of("directory", "holder-not-yours", 403));
  }
}
