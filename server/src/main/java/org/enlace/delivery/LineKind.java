package org.enlace.delivery;

import java.util.Locale;

/// The kinds of line to which notices are brought.
public enum LineKind {
  EMAIL,
  /// A short message to a mobile number, of one segment.
  SMS,
  /// A call that reads the notice out.
  VOICE,
  /// A browser that its owner gave leave to show notices.
  WEB_PUSH,
  /// A program of the State, called over https.
  WEBHOOK;

  /// The word in the database and on the wire.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static LineKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /// Whether what is brought there is the brief text of a notice, and not its whole text.
  boolean isBrief() {
    return this != EMAIL;
  }
}
