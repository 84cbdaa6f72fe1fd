package org.enlace.delivery;

import java.util.Map;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Marking;

/// What stands before the brief text of a notice that is not meant. It is short, so that it leaves
/// room, and stands here rather than among the texts of pages, since a segment is counted with it.
final class BriefMark {
  private static final Map<Marking, Map<String, String>> MARKS =
      Map.of(
          Marking.CHECK, Map.of("es", "VERIFICACIÓN: ", "en", "CHECK: "),
          Marking.EXERCISE, Map.of("es", "EJERCICIO: ", "en", "EXERCISE: "));

  private BriefMark() {}

  static String of(LanguageTag language, Marking marking) {
    Map<String, String> words = MARKS.getOrDefault(marking, Map.of("es", "", "en", ""));
    return words.getOrDefault(language.locale().getLanguage(), words.getOrDefault("en", ""));
  }
}
