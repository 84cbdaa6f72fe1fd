package org.enlace.duty.ladder;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Whom a step of a ladder rings.
public enum Whom {
  /// Whoever is on duty for the category: the first layer of a roster, else the first in rank of
  /// those who declare to be on duty. Where nobody is, all of the category who may be rung now.
  ON_DUTY,
  /// The second layer of a roster; else the next in the order of the category who was not rung.
  DEPUTY,
  /// One person or desk, by name.
  CONTACT,
  /// Whoever is on duty for the other categories of the same network.
  OTHER_TRACK,
  /// The first desk of the category.
  DESK;

  /// The word on the wire, such as `on-duty`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Reads the word on the wire; anything else is empty.
  public static Optional<Whom> parse(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
