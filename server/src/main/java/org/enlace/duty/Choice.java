package org.enlace.duty;

import java.util.Locale;

/// Why a contact is rung.
public enum Choice {
  /// The sender named it.
  NAMED,
  /// It is on duty for the category.
  ON_DUTY,
  /// Nobody is on duty for the category, so all of its contacts who may be rung are, in the order
  /// of their rank.
  NOBODY_ON_DUTY,
  /// It is the deputy, or the next in the order of its category.
  DEPUTY,
  /// The State's ladder names it.
  CONTACT,
  /// The ladder goes on to the other track.
  OTHER_TRACK,
  /// It is a desk of the category.
  DESK;

  /// The word on the wire, such as `nobody-on-duty`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
