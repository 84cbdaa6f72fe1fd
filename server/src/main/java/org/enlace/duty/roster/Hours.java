package org.enlace.duty.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.enlace.duty.roster.Shift.Cause;

/// Restricts shifts to hours of the week.
record Hours(List<Spell> spells, WallClock clock) {

  /// The same time, in which nobody is on duty outside the hours.
  List<Shift> restrict(List<Shift> shifts) {
    if (shifts.isEmpty()) {
      return shifts;
    }
    List<Open> open = open(shifts.getFirst().from(), shifts.getLast().until());
    List<Shift> restricted = new ArrayList<>();
    for (Shift shift : shifts) {
      if (shift.cause() == Cause.ROTATION) {
        restrict(shift, open, restricted);
      } else {
        restricted.add(shift);
      }
    }
    return restricted;
  }

  private static void restrict(Shift shift, List<Open> open, List<Shift> restricted) {
    Instant start = shift.from();
    for (Open each : open) {
      if (!shift.overlaps(each.from(), each.until()) || !each.until().isAfter(start)) {
        continue;
      }
      if (each.from().isAfter(start)) {
        restricted.add(closed(shift, start, each.from()));
        start = each.from();
      }
      Instant end = each.until().isBefore(shift.until()) ? each.until() : shift.until();
      restricted.add(shift.between(start, end));
      start = end;
    }
    if (start.isBefore(shift.until())) {
      restricted.add(closed(shift, start, shift.until()));
    }
  }

  private static Shift closed(Shift shift, Instant from, Instant until) {
    return new Shift(shift.layer(), from, until, null, Cause.OUTSIDE_HOURS, null);
  }

  private List<Open> open(Instant from, Instant until) {
    List<Open> open = new ArrayList<>();
    LocalDate last = clock.shownAt(until).toLocalDate().plusDays(1);
    for (LocalDate date = clock.shownAt(from).toLocalDate().minusDays(2);
        !date.isAfter(last);
        date = date.plusDays(1)) {
      for (Spell spell : spells) {
        if (spell.day() == date.getDayOfWeek()) {
          open.add(open(spell, date));
        }
      }
    }
    open.removeIf(each -> !each.until().isAfter(each.from()));
    open.sort(Comparator.comparing(Open::from));
    return open;
  }

  private Open open(Spell spell, LocalDate date) {
    LocalDateTime end =
        spell.to().isAfter(spell.from())
            ? date.atTime(spell.to())
            : date.plusDays(1).atTime(spell.to());
    return new Open(clock.edge(date.atTime(spell.from())), clock.edge(end));
  }

  private record Open(Instant from, Instant until) {}
}
