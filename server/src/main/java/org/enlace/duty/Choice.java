package org.enlace.duty;

import java.util.Locale;

/// Why a contact is rung.
public enum Choice {
  /// The sender named it.
  NAMED,
  /// It is on duty for the category.
  ON_DUTY,
  /// Nobody is on duty for the category, so all of its contacts are rung in the order of their
  /// rank.
  NOBODY_ON_DUTY,
  /// No contact of the category has a line that works, so the other track is rung.
  OTHER_TRACK;

  /// The word on the wire, such as `nobody-on-duty`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
