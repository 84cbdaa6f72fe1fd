package org.enlace.duty.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.enlace.duty.roster.Forecast.Kind;
import org.enlace.duty.roster.Forecast.Warning;
import org.enlace.duty.roster.Shift.Cause;
import org.jspecify.annotations.Nullable;

/// Draws up what a roster comes to, with what somebody should look at.
final class ForecastPolicy {
  private ForecastPolicy() {}

  /// @param others the other rosters in which the same persons may stand
  static Forecast forecast(Standing standing, List<Standing> others, Instant from, Instant until) {
    List<List<Shift>> layers = layers(standing, from, until);
    List<Warning> warnings = new ArrayList<>();
    for (List<Shift> layer : layers) {
      layer.forEach(each -> {
        if (each.cause() == Cause.LEAVE) {
          warnings.add(warning(Kind.LEAVE, each, each.from(), each.until()));
        } else if (each.cause() == Cause.NOT_BEGUN) {
          warnings.add(warning(Kind.GAP, each, each.from(), each.until()));
        }
      });
    }
    for (int upper = 0; upper < layers.size(); upper++) {
      for (int lower = upper + 1; lower < layers.size(); lower++) {
        addDoubles(layers.get(upper), layers.get(lower), warnings);
      }
      for (Standing other : others) {
        for (List<Shift> layer : layers(other, from, until)) {
          addDoubles(layer, layers.get(upper), warnings);
        }
      }
    }
    warnings.sort(Comparator.comparing(Warning::from).thenComparingInt(Warning::layer));
    return new Forecast(from, until, layers.stream().flatMap(List::stream).toList(), warnings);
  }

  private static List<List<Shift>> layers(Standing standing, Instant from, Instant until) {
    List<List<Shift>> layers = new ArrayList<>();
    int most = ShiftPolicy.layers(standing, from, until);
    for (int layer = 1; layer <= most; layer++) {
      layers.add(ShiftPolicy.shifts(standing, layer, from, until));
    }
    return layers;
  }

  private static void addDoubles(List<Shift> upper, List<Shift> lower, List<Warning> warnings) {
    int next = 0;
    for (Shift each : lower) {
      while (next < upper.size() && !upper.get(next).until().isAfter(each.from())) {
        next++;
      }
      for (int i = next; i < upper.size() && upper.get(i).from().isBefore(each.until()); i++) {
        Shift other = upper.get(i);
        if (isSamePerson(each.onDuty(), other.onDuty())) {
          Instant from = each.from().isAfter(other.from()) ? each.from() : other.from();
          Instant until = each.until().isBefore(other.until()) ? each.until() : other.until();
          warnings.add(warning(Kind.DOUBLE, each, from, until));
        }
      }
    }
  }

  private static boolean isSamePerson(@Nullable Member one, @Nullable Member other) {
    return one != null && other != null && one.person().equals(other.person());
  }

  private static Warning warning(Kind kind, Shift shift, Instant from, Instant until) {
    Member member = shift.member();
    UUID person = member == null ? null : member.person();
    return new Warning(kind, shift.layer(), person, from, until);
  }
}
