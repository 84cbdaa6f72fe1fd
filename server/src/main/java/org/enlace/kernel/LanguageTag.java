package org.enlace.kernel;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/// A language as BCP 47 (RFC 5646) writes it, in its canonical case, such as `es` or `pt-BR`.
public record LanguageTag(String value) {
  public LanguageTag {
    if (!canonical(value).equals(Optional.of(value))) {
      throw new IllegalArgumentException("a language is a BCP 47 tag, such as es or pt-BR");
    }
  }

  /// Reads a well-formed tag in any case; anything else, and `und`, is empty.
  public static Optional<LanguageTag> parse(String text) {
    return canonical(text.strip()).map(LanguageTag::new);
  }

  /// The locale of this tag.
  public Locale locale() {
    return Locale.forLanguageTag(value);
  }

  private static Optional<String> canonical(String text) {
    try {
      String tag = new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
      return tag.equals("und") || tag.length() > 35 ? Optional.empty() : Optional.of(tag);
    } catch (IllformedLocaleException malformed) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
