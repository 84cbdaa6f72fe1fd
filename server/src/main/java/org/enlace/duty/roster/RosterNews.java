package org.enlace.duty.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.enlace.ledger.Change;
import org.enlace.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What follows from a change of a roster: the entry in the ledger, and news for whoever's next
/// shift is another one than before.
@Component
class RosterNews {
  private static final Duration AHEAD = Duration.ofDays(60);

  private final StandingStore standings;
  private final NewsStore store;
  private final Ledger ledger;
  private final Crew crew;
  private final Stamp stamp;

  RosterNews(StandingStore standings, NewsStore store, Ledger ledger, Crew crew, Stamp stamp) {
    this.standings = standings;
    this.store = store;
    this.ledger = ledger;
    this.crew = crew;
    this.stamp = stamp;
  }

  /// Records what was done with a roster.
  void record(String done, Roster roster, UnaryOperator<Change> more) {
    ledger.record(
        more.apply(
            Change.of("duty.roster." + done, "roster:" + roster.id())
                .in(roster.network())
                .concerning(roster.state())
                .with("category", roster.category().value())));
  }

  /// Makes a change, and notes for whom, other than the caller, the next shift moved by it.
  void moving(Roster roster, Runnable change) {
    Instant now = stamp.now();
    Map<UUID, Shift> before = nextShifts(roster, now);
    change.run();
    Map<UUID, Shift> after = nextShifts(roster, now);
    Set<UUID> persons = new HashSet<>(before.keySet());
    persons.addAll(after.keySet());
    persons.removeAll(crew.own());
    for (UUID person : persons) {
      Shift next = after.get(person);
      if (!isSame(before.get(person), next)) {
        note(roster, person, Kind.MOVED, start(next), end(next));
      }
    }
  }

  /// Notes what somebody is to be told.
  void note(
      Roster roster, UUID person, Kind kind, @Nullable Instant from, @Nullable Instant until) {
    store.add(
        new News(stamp.id(), roster.id(), roster.state(), person, kind, from, until), stamp.now());
  }

  private static @Nullable Instant start(@Nullable Shift shift) {
    return shift == null ? null : shift.from();
  }

  private static @Nullable Instant end(@Nullable Shift shift) {
    return shift == null ? null : shift.until();
  }

  private static boolean isSame(@Nullable Shift one, @Nullable Shift other) {
    return Objects.equals(start(one), start(other)) && Objects.equals(end(one), end(other));
  }

  private Map<UUID, Shift> nextShifts(Roster roster, Instant now) {
    Instant until = now.plus(AHEAD);
    Map<UUID, Shift> next = new HashMap<>();
    standings
        .of(Set.of(roster.state()), roster.network(), roster.category(), now, until)
        .forEach(each -> {
          int layers = ShiftPolicy.layers(each.standing(), now, until);
          for (int layer = 1; layer <= layers; layer++) {
            for (Shift shift : ShiftPolicy.shifts(each.standing(), layer, now, until)) {
              Member member = shift.onDuty();
              if (member != null && shift.from().isAfter(now)) {
                next.merge(
                    member.person(),
                    shift,
                    (one, other) -> other.from().isBefore(one.from()) ? other : one);
              }
            }
          }
        });
    return next;
  }

  /// What somebody is told.
  enum Kind {
    MOVED,
    SWAP_ASKED,
    SWAP_ACCEPTED,
    SWAP_REFUSED
  }
}
