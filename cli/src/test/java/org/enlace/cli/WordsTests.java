package org.enlace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTests {
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle("org.enlace.cli.words", Locale.of(language));
  }

  static Stream<String> keys() {
    return bundle("en").keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void saysTheSameInBothLanguages(String key) {
    assertThat(PLACE.matcher(bundle("es").getString(key)).results().map(each -> each.group()))
        .containsExactlyInAnyOrderElementsOf(
            PLACE
                .matcher(bundle("en").getString(key))
                .results()
                .map(each -> each.group())
                .toList());
  }

  @Test
  void hasNoTextInOneLanguageAlone() {
    assertThat(bundle("es").keySet()).isEqualTo(bundle("en").keySet());
  }

  @Test
  void takesTheLanguageOfTheEnvironment() {
    assertThat(Words.of(Map.of("LANG", "es_PE.UTF-8")).say("end.2")).startsWith("No puede");
    assertThat(Words.of(Map.of("LANG", "fr_FR.UTF-8")).say("end.2")).startsWith("It cannot");
    assertThat(Words.of(Map.of("LANG", "es_PE", "ENLACE_LANGUAGE", "en")).say("end.2"))
        .startsWith("It cannot");
    assertThat(Words.of(Map.of()).say("end.2")).startsWith("It cannot");
  }
}
