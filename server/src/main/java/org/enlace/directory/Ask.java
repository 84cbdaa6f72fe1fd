package org.enlace.directory;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What a contact is asked for because of its role or its declaration. It is asked for, never
/// demanded: nothing is refused for want of it.
public enum Ask {
  /// Notices and the access to an account go by mail.
  MAILBOX,
  /// Whoever declares to be reached outside office hours is called then.
  PHONE_LINE,
  /// What reaches a contact of this category may have to be sealed.
  KEY;

  /// The word on the wire and in the keys of texts: `directory.ask.<word>.what` and `.reason`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What is asked for, there or not: a pure rule.
  ///
  /// @param asksKey whether the category asks its contacts for a key
  static Set<Ask> asked(Availability.Mode mode, boolean asksKey) {
    Set<Ask> asked = EnumSet.of(MAILBOX);
    if (isCalled(mode)) {
      asked.add(PHONE_LINE);
    }
    if (asksKey) {
      asked.add(KEY);
    }
    return asked;
  }

  /// What is missing: a pure rule.
  ///
  /// @param asksKey whether the category asks its contacts for a key
  /// @param lines the kinds of line that the holder has
  /// @param hasKey whether the holder has a key that is not expired or revoked
  static Set<Ask> missing(
      Availability.Mode mode, boolean asksKey, Set<Line.Kind> lines, boolean hasKey) {
    Set<Ask> missing = asked(mode, asksKey);
    if (lines.contains(Line.Kind.EMAIL)) {
      missing.remove(MAILBOX);
    }
    if (lines.contains(Line.Kind.PHONE)) {
      missing.remove(PHONE_LINE);
    }
    if (hasKey) {
      missing.remove(KEY);
    }
    return missing;
  }

  private static boolean isCalled(Availability.Mode mode) {
    return switch (mode) {
      case ON_CALL, ROUND_THE_CLOCK -> true;
      case BUSINESS_HOURS, EXTENDED -> false;
    };
  }
}
