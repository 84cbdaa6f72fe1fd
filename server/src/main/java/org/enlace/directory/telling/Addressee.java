package org.enlace.directory.telling;

import java.util.Locale;
import org.enlace.delivery.LineAddress;
import org.enlace.kernel.LanguageTag;
import org.enlace.ui.page.Messages;

/// A mailbox to which something is told.
///
/// @param language of the texts, one in which they exist
record Addressee(LineAddress to, LanguageTag language) {
  Locale locale() {
    return Locale.forLanguageTag(language.value());
  }

  /// The first of somebody's languages in which texts exist; English where there is none.
  static LanguageTag spoken(Iterable<LanguageTag> languages) {
    for (LanguageTag each : languages) {
      boolean shipped =
          Messages.SHIPPED.stream()
              .anyMatch(known -> known.getLanguage().equals(each.locale().getLanguage()));
      if (shipped) {
        return new LanguageTag(each.locale().getLanguage());
      }
    }
    return new LanguageTag(Locale.ENGLISH.getLanguage());
  }
}
