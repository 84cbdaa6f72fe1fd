package org.enlace.duty;

import java.util.Locale;

/// Why a ladder waits.
public enum Held {
  /// Nobody whom it may ring is on duty.
  OUTSIDE_HOURS,
  /// It would wake somebody, and the sending State has done so as often as the receiving State
  /// allows.
  WAKE_LIMIT;

  /// The word in the database and on the wire, such as `wake-limit`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Reads what [#word] writes.
  public static Held of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
