package org.enlace.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.ledger.Change;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;

/// Takes down what holders declare about their hours.
@Component
class HoursEntry {
  private static final int MOST_CLOSURES = 60;
  private static final int MOST_SPELLS = 28;

  private final HolderStore holders;
  private final HoursStore store;
  private final Keepers keepers;
  private final HolderNews news;
  private final Stamp stamp;

  HoursEntry(HolderStore holders, HoursStore store, Keepers keepers, HolderNews news, Stamp stamp) {
    this.holders = holders;
    this.store = store;
    this.keepers = keepers;
    this.news = news;
    this.stamp = stamp;
  }

  Optional<Availability> of(UUID holder) {
    LocalDate yesterday = stamp.today().minusDays(1);
    return store
        .declared(holder)
        .map(declared ->
            new Availability(
                declared.mode(),
                declared.zone(),
                store.weekly(Set.of(holder)).getOrDefault(holder, List.of()),
                store.closures(Set.of(holder), yesterday).getOrDefault(holder, List.of())));
  }

  Answer<Holder> declare(UUID id, int version, Availability availability) {
    Optional<Holder> found = holders.lock(id);
    if (found.isEmpty()) {
      return Answer.refused(Problem.notFound());
    }
    Holder before = found.get();
    if (!keepers.keeps(before.state(), before.id())) {
      return Answer.refused(Problem.of("directory", "holder-not-yours", 403));
    }
    Optional<Problem> refusal = HolderEntry.stale(before, version).or(() -> wrong(availability));
    if (refusal.isPresent()) {
      return Answer.refused(refusal.get());
    }
    store.declare(id, availability, stamp.now());
    Holder next = holders.byId(Set.of(id)).getFirst();
    news.write(entry(next, availability));
    return Answer.done(next);
  }

  private static Optional<Problem> wrong(Availability availability) {
    boolean tooMany =
        availability.weekly().size() > MOST_SPELLS
            || availability.closures().size() > MOST_CLOSURES;
    boolean twice =
        availability.weekly().stream()
                    .map(each -> each.day() + " " + each.opens())
                    .distinct()
                    .count()
                < availability.weekly().size()
            || availability.closures().stream().map(Availability.Closure::fromOn).distinct().count()
                < availability.closures().size();
    return tooMany || twice
        ? Optional.of(Problem.of("directory", "hours-not-clear", 422).about("weekly"))
        : Optional.empty();
  }

  private static Change entry(Holder holder, Availability declared) {
    return HolderNews.change("availability-declared", holder)
        .with("mode", Rows.word(declared.mode()))
        .with("zone", declared.zone().getId())
        .with(
            "weekly",
            declared.weekly().stream()
                .map(each -> each.day().getValue() + " " + each.opens() + "-" + each.closes())
                .toList())
        .with(
            "closures",
            declared.closures().stream()
                .map(each -> each.fromOn() + "/" + each.untilOn())
                .toList());
  }
}
