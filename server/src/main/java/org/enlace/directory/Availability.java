package org.enlace.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a holder declares to be available. It is a declaration, not a duty.
///
/// @param zone the zone in which the hours are told
/// @param weekly the open hours of a usual week, by day and time; of no meaning round the clock
/// @param closures the days on which the usual week does not hold, by their first day
public record Availability(Mode mode, ZoneId zone, List<OpenHours> weekly, List<Closure> closures) {
  public Availability {
    weekly = List.copyOf(weekly);
    closures = List.copyOf(closures);
  }

  /// The kinds of declaration.
  public enum Mode {
    /// Office hours only.
    BUSINESS_HOURS,
    /// Longer than office hours.
    EXTENDED,
    /// Office hours, and outside them somebody who can be called.
    ON_CALL,
    /// At every hour of every day.
    ROUND_THE_CLOCK
  }

  /// Hours of one day.
  ///
  /// @param opens the first minute that is open
  /// @param closes the first minute that is closed again; midnight, `00:00`, is the end of the day;
  ///   earlier than `opens` means the following day
  public record OpenHours(DayOfWeek day, LocalTime opens, LocalTime closes) {}

  /// Days on which the holder is closed, such as a holiday, both included.
  ///
  /// @param name what the day is called, or null
  public record Closure(LocalDate fromOn, LocalDate untilOn, @Nullable String name) {
    public Closure {
      if (untilOn.isBefore(fromOn)) {
        throw new IllegalArgumentException("a closure ends on or after the day it begins");
      }
    }
  }
}
