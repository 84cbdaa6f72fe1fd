package org.enlace.duty.ladder;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a ladder does while nobody whom it could ring is on duty.
public enum OutsideHours {
  /// It waits until somebody is.
  HOLD,
  /// It rings those who agreed to be woken; where nobody did, it waits.
  WAKE;

  /// The word on the wire.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Reads the word on the wire; anything else is empty.
  public static Optional<OutsideHours> parse(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
