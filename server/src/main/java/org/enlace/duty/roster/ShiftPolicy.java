package org.enlace.duty.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.enlace.duty.roster.Shift.Cause;
import org.enlace.duty.roster.Standing.Absence;
import org.enlace.duty.roster.Standing.Cover;
import org.enlace.duty.roster.Standing.Published;
import org.jspecify.annotations.Nullable;

/// Who is on duty when, by one roster. First the rotation of the version in force, then overrides,
/// then leave, which always holds: nobody on leave is said to be on duty.
final class ShiftPolicy {
  private static final List<Duration> LOOK_AHEAD =
      List.of(Duration.ofDays(2), Duration.ofDays(16), Duration.ofDays(100), Duration.ofDays(400));

  private ShiftPolicy() {}

  /// How many layers the roster has in that time.
  static int layers(Standing standing, Instant from, Instant until) {
    int most = 0;
    for (Period each : periods(standing, from, until)) {
      Plan plan = each.plan();
      most = Math.max(most, plan == null ? 0 : plan.layers().size());
    }
    return most;
  }

  /// What holds in one layer, from an instant to another, without a hole.
  static List<Shift> shifts(Standing standing, int layer, Instant from, Instant until) {
    List<Shift> shifts = new ArrayList<>();
    for (Period period : periods(standing, from, until)) {
      Plan plan = period.plan();
      if (plan == null || plan.layers().size() < layer) {
        shifts.add(new Shift(layer, period.from(), period.until(), null, Cause.NOT_BEGUN, null));
      } else {
        Turns turns = new Turns(layer, plan.layers().get(layer - 1), new WallClock(plan.zone()));
        shifts.addAll(turns.between(period.from(), period.until()));
      }
    }
    for (Cover cover : standing.covers()) {
      if (cover.layer() == layer) {
        shifts = covered(shifts, cover);
      }
    }
    for (Absence absence : standing.absences()) {
      shifts = without(shifts, absence);
    }
    return merged(shifts);
  }

  /// Who is on duty at an instant, in every layer of the version in force.
  static List<Watch> at(Standing standing, Instant at) {
    List<Watch> watches = new ArrayList<>();
    int layers = layers(standing, at, at.plus(LOOK_AHEAD.getLast()));
    for (int layer = 1; layer <= layers; layer++) {
      watches.add(watch(standing, layer, at));
    }
    return watches;
  }

  private static Watch watch(Standing standing, int layer, Instant at) {
    Member now = null;
    for (Duration ahead : LOOK_AHEAD) {
      List<Shift> shifts = shifts(standing, layer, at, at.plus(ahead));
      now = shifts.getFirst().onDuty();
      for (Shift each : shifts) {
        if (!Objects.equals(each.onDuty(), now)) {
          return new Watch(layer, now, each.from());
        }
      }
    }
    return new Watch(layer, now, null);
  }

  /// The versions that hold one after another: of those in effect, the one of the highest number.
  private static List<Period> periods(Standing standing, Instant from, Instant until) {
    List<Published> plans =
        standing.plans().stream().sorted(Comparator.comparing(Published::effectiveAt)).toList();
    List<Period> periods = new ArrayList<>();
    Instant start = from;
    int highest = 0;
    @Nullable Plan holds = null;
    for (Published each : plans) {
      if (!each.effectiveAt().isBefore(until) || each.number() < highest) {
        continue;
      }
      if (each.effectiveAt().isAfter(start)) {
        periods.add(new Period(holds, start, each.effectiveAt()));
        start = each.effectiveAt();
      }
      highest = each.number();
      holds = each.plan();
    }
    periods.add(new Period(holds, start, until));
    return periods;
  }

  private static List<Shift> covered(List<Shift> shifts, Cover cover) {
    List<Shift> after = new ArrayList<>();
    for (Shift each : shifts) {
      split(
          each,
          cover.from(),
          cover.until(),
          after,
          part ->
              new Shift(
                  each.layer(),
                  part.from(),
                  part.until(),
                  cover.member(),
                  Cause.OVERRIDE,
                  cover.id()));
    }
    return after;
  }

  private static List<Shift> without(List<Shift> shifts, Absence absence) {
    List<Shift> after = new ArrayList<>();
    for (Shift each : shifts) {
      Member onDuty = each.onDuty();
      if (onDuty == null || !onDuty.person().equals(absence.person())) {
        after.add(each);
      } else {
        split(
            each,
            absence.from(),
            absence.until(),
            after,
            part ->
                new Shift(
                    each.layer(), part.from(), part.until(), onDuty, Cause.LEAVE, each.cover()));
      }
    }
    return after;
  }

  private static void split(
      Shift shift,
      Instant from,
      Instant until,
      List<Shift> parts,
      java.util.function.UnaryOperator<Shift> changed) {
    if (!shift.overlaps(from, until)) {
      parts.add(shift);
      return;
    }
    Instant start = from.isAfter(shift.from()) ? from : shift.from();
    Instant end = until.isBefore(shift.until()) ? until : shift.until();
    if (start.isAfter(shift.from())) {
      parts.add(shift.between(shift.from(), start));
    }
    parts.add(changed.apply(shift.between(start, end)));
    if (end.isBefore(shift.until())) {
      parts.add(shift.between(end, shift.until()));
    }
  }

  private static List<Shift> merged(List<Shift> shifts) {
    List<Shift> merged = new ArrayList<>();
    for (Shift each : shifts) {
      if (!merged.isEmpty() && each.continues(merged.getLast())) {
        Shift earlier = merged.removeLast();
        merged.add(earlier.between(earlier.from(), each.until()));
      } else {
        merged.add(each);
      }
    }
    return merged;
  }

  private record Period(@Nullable Plan plan, Instant from, Instant until) {}
}
