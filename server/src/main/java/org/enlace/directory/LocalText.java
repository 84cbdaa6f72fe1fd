package org.enlace.directory;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A short text in several languages, such as the name of an authority.
///
/// @param byLanguage the texts by their language, a primary subtag such as `es`
public record LocalText(Map<String, String> byLanguage) {
  private static final LocalText NONE = new LocalText(Map.of());

  public LocalText {
    byLanguage = Map.copyOf(byLanguage);
  }

  /// No text in any language.
  public static LocalText none() {
    return NONE;
  }

  /// A text in Spanish and in English.
  public static LocalText of(String spanish, String english) {
    return new LocalText(Map.of("es", spanish, "en", english));
  }

  /// The same text for every language, such as a name that is not translated.
  public static LocalText same(String text) {
    return new LocalText(Map.of("en", text));
  }

  /// The text in that language, else in English, else in Spanish, else in the first language that
  /// has it; empty where there is none at all.
  public String in(Locale locale) {
    for (String language : new String[] {locale.getLanguage(), "en", "es"}) {
      String text = byLanguage.get(language);
      if (text != null) {
        return text;
      }
    }
    return new TreeMap<>(byLanguage).values().stream().findFirst().orElse("");
  }

  /// Whether no language has a text.
  public boolean isEmpty() {
    return byLanguage.isEmpty();
  }
}
