package org.enlace.duty;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// When somebody is on duty: shifts that return every week, told by the clock of one zone, less the
/// dates on which the State declared itself closed.
///
/// An edge of a shift falls at the first instant at which the clock shows its time, or a later one
/// where that time does not occur. So an hour that the clock shows twice is worked through once,
/// without a break; an edge inside a gap falls where the clock jumps; and a shift on a date that
/// the zone skipped keeps only what remains of it after the skip. A shift that would begin on a
/// closed date does not take place, and one that runs into a closed date stops there.
///
/// @param zone whose clock the shifts are told by
/// @param shifts the week, in any order; they may overlap
/// @param always whether duty never ends, whatever the shifts; closures hold all the same
/// @param closures closed dates
record DutyHours(ZoneId zone, List<Shift> shifts, boolean always, List<Closure> closures) {
  private static final int DAYS_AHEAD = 22; // a week, twice wiped out by a skipped date, and a day
  private static final int DAYS_AT_MOST = 2_000; // what is further off is told as never
  private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;

  DutyHours {
    shifts =
        shifts.stream()
            .sorted(Comparator.comparing(Shift::day).thenComparing(Shift::from))
            .toList();
    closures = closures.stream().sorted(Comparator.comparing(Closure::first)).toList();
  }

  /// A shift of the week. Where it does not end after it began it ends on the following day; equal
  /// times are a whole day.
  record Shift(DayOfWeek day, LocalTime from, LocalTime to) {
    private LocalDateTime startOn(LocalDate date) {
      return date.atTime(from);
    }

    private LocalDateTime endOn(LocalDate date) {
      return to.isAfter(from) ? date.atTime(to) : date.plusDays(1).atTime(to);
    }
  }

  /// Closed dates, both ends included.
  record Closure(LocalDate first, LocalDate last) {
    private boolean holds(LocalDate date) {
      return !date.isBefore(first) && !date.isAfter(last);
    }
  }

  /// Whether somebody is on duty at that instant, and until when that holds.
  Presence at(Instant at) {
    LocalDate today = LocalDateTime.ofInstant(at, zone).toLocalDate();
    if (always && closures.stream().allMatch(each -> each.last().isBefore(today))) {
      return new Presence(true, null);
    }
    LocalDate last = lastDateToLookAt(today);
    Stretch stretch = new Stretch(at);
    LocalDate date = today.minusDays(2);
    while (!date.isAfter(last) && !stretch.isSettled()) {
      LocalDate reopened = reopeningAfter(date);
      if (reopened.isAfter(date)) {
        date = reopened;
      } else {
        spansOn(date).forEach(stretch::add);
        date = date.plusDays(1);
      }
    }
    return stretch.presence();
  }

  private LocalDate lastDateToLookAt(LocalDate today) {
    LocalDate latest = today;
    for (Closure each : closures) {
      latest = each.last().isAfter(latest) ? each.last() : latest;
    }
    LocalDate enough = today.plusDays(DAYS_AT_MOST);
    return latest.isBefore(enough) ? latest.plusDays(DAYS_AHEAD) : enough;
  }

  /// The first open date, on or after that one.
  private LocalDate reopeningAfter(LocalDate date) {
    LocalDate open = date;
    for (Closure each : closures) {
      open = each.holds(open) ? each.last().plusDays(1) : open;
    }
    return open;
  }

  private boolean isClosedOn(LocalDate date) {
    return closures.stream().anyMatch(each -> each.holds(date));
  }

  private List<Span> spansOn(LocalDate date) {
    if (always) {
      return List.of(
          new Span(edge(date.atTime(MIDNIGHT)), edge(date.plusDays(1).atTime(MIDNIGHT))));
    }
    LocalDateTime midnight = date.plusDays(1).atTime(MIDNIGHT);
    boolean stopsAtMidnight = isClosedOn(date.plusDays(1));
    List<Span> spans = new ArrayList<>();
    for (Shift shift : shifts) {
      if (shift.day() == date.getDayOfWeek()) {
        LocalDateTime end = shift.endOn(date);
        spans.add(
            new Span(
                edge(shift.startOn(date)),
                edge(stopsAtMidnight && end.isAfter(midnight) ? midnight : end)));
      }
    }
    return spans;
  }

  /// The first instant at which the zone's clock shows that time or a later one.
  private Instant edge(LocalDateTime local) {
    ZoneRules rules = zone.getRules();
    List<ZoneOffset> offsets = rules.getValidOffsets(local);
    return offsets.isEmpty()
        ? rules.getTransition(local).getInstant()
        : local.toInstant(offsets.getFirst());
  }

  /// Somebody is on duty from the start, which is included, to the end, which is not.
  private record Span(Instant start, Instant end) {}

  /// Joins spans, which come in the order of their starts, into the one that holds an instant, or
  /// finds the first that follows it.
  private static final class Stretch {
    private final Instant at;
    private Instant reach = Instant.MIN;
    private Instant next = Instant.MAX;

    Stretch(Instant at) {
      this.at = at;
    }

    void add(Span span) {
      if (isSettled() || !span.end().isAfter(span.start())) {
        return;
      }
      boolean follows = span.start().isAfter(reach.isAfter(at) ? reach : at);
      if (follows) {
        next = span.start();
      } else if (span.end().isAfter(at) && span.end().isAfter(reach)) {
        reach = span.end();
      }
    }

    boolean isSettled() {
      return next.isBefore(Instant.MAX);
    }

    Presence presence() {
      boolean onDuty = reach.isAfter(at);
      if (!isSettled()) {
        return new Presence(onDuty, null);
      }
      return new Presence(onDuty, onDuty ? reach : next);
    }
  }
}
