package org.enlace.duty.ladder;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Whose acknowledgement ends a ladder.
public enum Answering {
  /// Anybody's.
  ANY,
  /// That of all who were rung. Whoever acknowledged is rung no more; the others are.
  ALL;

  /// The word on the wire.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Reads the word on the wire; anything else is empty.
  public static Optional<Answering> parse(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
