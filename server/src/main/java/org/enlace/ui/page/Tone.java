package org.enlace.ui.page;

import java.util.Locale;

/// How a state is told besides its word: a colour and, for those who do not see colours, a shape.
public enum Tone {
  /// In order, done, in force. A green disc.
  GOOD,
  /// On its way, waiting for somebody. A blue disc, half filled.
  WAITING,
  /// Needs care. An amber triangle.
  ATTENTION,
  /// Refused, failed, at an end against somebody's wish. A red square.
  STOPPED,
  /// A plain fact. A grey ring.
  NEUTRAL;

  /// The word in style sheets, such as `good`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
