package org.enlace.duty;

import java.util.Locale;

/// Why a State's contacts are no longer called.
public enum Ending {
  /// Somebody who signed in acknowledged receipt.
  ACKNOWLEDGED,
  /// Somebody acknowledged receipt by a link, without signing in.
  ACKNOWLEDGED_BY_LINK,
  /// The sender withdrew what waited.
  WITHDRAWN,
  /// It came to its end in another way, such as a reply without an acknowledgement.
  SETTLED;

  /// The word in the database, such as `acknowledged-by-link`.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
