package org.enlace.kernel;

import java.util.Locale;
import java.util.Optional;

/// Whether something is meant: real, a check of reachability, or part of an exercise. It is fixed
/// when a thing is made and travels with every notice, attachment and export that comes of it.
public enum Marking {
  REAL,
  CHECK,
  EXERCISE;

  /// The word on the wire: `real`, `check` or `exercise`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Reads the word on the wire; anything else is empty.
  public static Optional<Marking> parse(String text) {
    for (Marking each : values()) {
      if (each.word().equals(text)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
