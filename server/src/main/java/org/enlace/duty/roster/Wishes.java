package org.enlace.duty.roster;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.directory.Answer;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How the caller wants to be told of their shifts. Who says nothing is told an hour before, and at
/// hand-over.
@Component
public class Wishes {
  private final WishStore store;
  private final Crew crew;
  private final Stamp stamp;

  Wishes(WishStore store, Crew crew, Stamp stamp) {
    this.store = store;
    this.crew = crew;
    this.stamp = stamp;
  }

  /// The caller's wish; empty for who stands in no roster.
  @Transactional(readOnly = true)
  public Optional<Wish> own() {
    return crew.own().stream()
        .findFirst()
        .map(person -> store.of(Set.of(person)).getOrDefault(person, Wish.USUAL));
  }

  /// Changes it. Refused: `leave-not-yours` (403) for who is no person of the directory,
  /// `notice-time-wrong` (422), `stale` (412).
  @Transactional
  public Answer<Wish> change(Wish wish) {
    Optional<UUID> person = crew.own().stream().findFirst();
    if (person.isEmpty() || Rosters.reader().isEmpty()) {
      return Answer.refused(Problem.of("duty", "leave-not-yours", 403));
    }
    Integer ahead = wish.aheadMinutes();
    if (ahead != null && (ahead < Wish.SHORTEST_AHEAD || ahead > Wish.LONGEST_AHEAD)) {
      return Answer.refused(Problem.of("duty", "notice-time-wrong", 422).about("aheadMinutes"));
    }
    return store.put(person.get(), Rosters.reader().get(), wish, stamp.now())
        ? Answer.done(store.of(Set.of(person.get())).getOrDefault(person.get(), Wish.USUAL))
        : Answer.refused(Problem.of("ui", "stale", 412));
  }
}
