package org.enlace.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadersTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es|es",
        "es-MX,es;q=0.9,en;q=0.8|es",
        "en-US|en",
        "en;q=0.1,es;q=0.9|es",
        "fr|en",
        "fr-CA,fr;q=0.9,es;q=0.5|es",
        "ar, zh;q=0.5|en"
      })
  void findsTheShippedLanguageThatFitsBest(String header, String language) {
    assertThat(Readers.accepted(header)).contains(Locale.forLanguageTag(language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "!!", ";q=1", "es;q=7"})
  void takesAHeaderThatSaysNothingAsAbsent(String header) {
    assertThat(Readers.accepted(header)).isEmpty();
  }

  @Test
  void takesNoHeaderAsAbsent() {
    assertThat(Readers.accepted(null)).isEmpty();
  }
}
