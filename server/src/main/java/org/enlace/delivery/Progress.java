package org.enlace.delivery;

import java.util.Locale;

/// How far a delivery is.
public enum Progress {
  /// It is to be tried, or tried again.
  WAITING,
  /// The line's relay took it over.
  ACCEPTED,
  /// The line refused it for good.
  REFUSED,
  /// It was tried for 24 hours.
  GIVEN_UP,
  /// It was taken over and came back.
  BOUNCED,
  /// Nobody needs it any more.
  CANCELLED;

  /// The word in the database and on the wire.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Reads a word of ours.
  public static Progress of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
