package org.enlace.request;

import java.util.Locale;
import java.util.Optional;

/// With what a receiver concludes a request. Each is a good ending: nobody is obliged to answer
/// here.
public enum Outcome {
  /// The answer is in the reply.
  ANSWERED,
  /// The answer goes, or went, by another road.
  ANSWERED_ELSEWHERE,
  /// The receiver does not take it up; a reason may be given and need not be.
  DECLINED,
  /// It is not the receiver's.
  MISADDRESSED;

  /// The word on the wire, such as `answered-elsewhere`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Reads the word on the wire; anything else is empty.
  public static Optional<Outcome> parse(String text) {
    for (Outcome each : values()) {
      if (each.word().equals(text)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
