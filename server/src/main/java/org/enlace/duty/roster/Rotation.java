package org.enlace.duty.roster;

import java.util.Locale;
import java.util.Optional;

/// How long one turn lasts by the clock of the roster's zone: a night on which the clock is set is
/// an hour longer or shorter, and the hand-over stays at its time.
///
/// @param length how many, from 1 to 366 days or 168 hours
public record Rotation(Unit unit, int length) {
  public Rotation {
    if (!fits(unit, length)) {
      throw new IllegalArgumentException("a turn lasts 1 to 366 days, or 1 to 168 hours");
    }
  }

  /// In what the length is told.
  public enum Unit {
    DAYS,
    HOURS;

    /// The word on the wire, such as `days`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Reads the word on the wire; anything else is empty.
    public static Optional<Unit> parse(String text) {
      for (Unit each : values()) {
        if (each.word().equals(text)) {
          return Optional.of(each);
        }
      }
      return Optional.empty();
    }
  }

  /// A turn of that length; empty where it is too short or too long.
  public static Optional<Rotation> of(Unit unit, int length) {
    return fits(unit, length) ? Optional.of(new Rotation(unit, length)) : Optional.empty();
  }

  private static boolean fits(Unit unit, int length) {
    return length >= 1 && length <= (unit == Unit.DAYS ? 366 : 168);
  }

  /// A turn of one day.
  public static Rotation daily() {
    return new Rotation(Unit.DAYS, 1);
  }

  /// A turn of seven days.
  public static Rotation weekly() {
    return new Rotation(Unit.DAYS, 7);
  }

  /// How many minutes the clock runs through in one turn.
  long minutes() {
    return unit == Unit.DAYS ? length * 1_440L : length * 60L;
  }
}
