package org.enlace.ui.page;

import java.util.Locale;
import java.util.Optional;

/// How pages are coloured: as the device prefers, or as the reader chose for this browser.
public enum Theme {
  AUTO,
  LIGHT,
  DARK;

  /// The word in the cookie and in the page: `auto`, `light` or `dark`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Reads the word; anything else is empty.
  public static Optional<Theme> parse(String text) {
    for (Theme each : values()) {
      if (each.word().equals(text)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
