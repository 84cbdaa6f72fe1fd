package org.enlace.directory.telling;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.enlace.directory.Telling;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// What is told, before it is put into a language.
///
/// @param about what it is about, by which mail programs show such notices together
/// @param word names its texts: `directory.telling.<word>.subject` and `.text`
/// @param values what stands in the texts, in a language
/// @param more paragraphs after the text, in a language
/// @param page the path of the page where more can be seen and done, or null
record Letter(
    UUID about,
    StateCode state,
    String word,
    Function<Locale, Map<String, Object>> values,
    Function<Locale, List<String>> more,
    @Nullable String page) {

  static Letter of(UUID about, StateCode state, Telling.Kind kind, String audience) {
    return new Letter(
        about, state, kind.word() + "." + audience, _ -> Map.of(), _ -> List.of(), null);
  }

  Letter with(Function<Locale, Map<String, Object>> told) {
    return new Letter(about, state, word, told, more, page);
  }

  Letter saying(Function<Locale, List<String>> paragraphs) {
    return new Letter(about, state, word, values, paragraphs, page);
  }

  Letter at(@Nullable String path) {
    return new Letter(about, state, word, values, more, path);
  }
}
