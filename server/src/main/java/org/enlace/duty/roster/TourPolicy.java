package org.enlace.duty.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.enlace.duty.roster.ShiftTelling.Kind;
import org.enlace.duty.roster.ShiftTelling.Span;
import org.jspecify.annotations.Nullable;

/// Who is told of shifts because a time has passed: before a shift, and both sides at hand-over.
///
/// @param since until when it was told, not included
/// @param now until when it is told, included
record TourPolicy(Instant since, Instant now) {
  static final Duration FARTHEST = Duration.ofMinutes(Wish.LONGEST_AHEAD);

  /// What is to be told of one layer.
  ///
  /// @param shifts from before `since` to beyond the farthest time ahead
  List<ShiftTelling> tellings(
      StandingStore.OfTrack track, List<Shift> shifts, Map<UUID, Wish> wishes) {
    List<ShiftTelling> tellings = new ArrayList<>();
    for (int i = 1; i < shifts.size(); i++) {
      Member before = shifts.get(i - 1).onDuty();
      Member after = shifts.get(i).onDuty();
      Instant at = shifts.get(i).from();
      if (Objects.equals(before, after)) {
        continue;
      }
      if (after != null) {
        Wish wish = wishes.getOrDefault(after.person(), Wish.USUAL);
        Span span = new Span(at, endOf(shifts, i));
        if (wish.aheadMinutes() != null && passed(at.minusSeconds(60L * wish.aheadMinutes()))) {
          tellings.add(telling(Kind.AHEAD, track, after, span, before));
        }
        if (wish.atHandOver() && passed(at)) {
          tellings.add(telling(Kind.ON, track, after, span, before));
        }
      }
      if (before != null
          && passed(at)
          && wishes.getOrDefault(before.person(), Wish.USUAL).atHandOver()) {
        tellings.add(telling(Kind.OFF, track, before, new Span(at, at), after));
      }
    }
    return tellings;
  }

  private boolean passed(Instant at) {
    return at.isAfter(since) && !at.isAfter(now);
  }

  /// When somebody's stretch that begins there ends, whatever it is made of.
  private static Instant endOf(List<Shift> shifts, int first) {
    int last = first;
    while (last + 1 < shifts.size()
        && Objects.equals(shifts.get(last + 1).onDuty(), shifts.get(first).onDuty())) {
      last++;
    }
    return shifts.get(last).until();
  }

  private static ShiftTelling telling(
      Kind kind, StandingStore.OfTrack track, Member who, Span shift, @Nullable Member other) {
    return new ShiftTelling(
        kind,
        track.roster(),
        track.state(),
        who.person(),
        who.holder(),
        shift,
        other == null ? null : other.person());
  }
}
