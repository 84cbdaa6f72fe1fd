package org.enlace.duty.ladder;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The two urgencies for which a State has a ladder each.
public enum Pressure {
  /// For what is urgent or more than that.
  URGENT,
  /// For all else.
  ROUTINE;

  /// Which ladder a call climbs.
  public static Pressure of(boolean urgent) {
    return urgent ? URGENT : ROUTINE;
  }

  /// The word on the wire.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Reads the word on the wire; anything else is empty.
  public static Optional<Pressure> parse(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
