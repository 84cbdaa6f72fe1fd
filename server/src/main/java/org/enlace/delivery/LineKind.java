package org.enlace.delivery;

import java.util.Locale;

/// The kinds of line to which notices are brought.
public enum LineKind {
  EMAIL;

  /// The word in the database.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
