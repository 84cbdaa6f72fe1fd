package org.enlace.duty.roster;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a roster comes to in a time.
///
/// @param shifts of every layer, by layer and start, without a hole
/// @param warnings what somebody should look at, by time
public record Forecast(Instant from, Instant until, List<Shift> shifts, List<Warning> warnings) {
  public Forecast {
    shifts = List.copyOf(shifts);
    warnings = List.copyOf(warnings);
  }

  /// Something to look at.
  ///
  /// @param layer in which layer
  /// @param person whose leave it is, or who would be on duty twice; null where nobody is meant
  public record Warning(Kind kind, int layer, @Nullable UUID person, Instant from, Instant until) {}

  /// The kinds of warning.
  public enum Kind {
    /// The layer has nobody, though it covers these hours.
    GAP,
    /// The turn is of somebody who is on leave, and nobody stands in.
    LEAVE,
    /// Somebody is on duty in two layers, or by two rosters, at once.
    DOUBLE;

    /// The word on the wire.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
