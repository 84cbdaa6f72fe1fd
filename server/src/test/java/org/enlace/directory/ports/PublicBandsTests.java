package org.enlace.directory.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.enlace.ui.page.Messages;
import org.enlace.ui.page.PublicCounts.Band;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicBandsTests {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 10",
    "9, 0, 10",
    "10, 10, 20",
    "19, 10, 20",
    "20, 20, 50",
    "49, 20, 50",
    "50, 50, 100",
    "99, 50, 100",
    "100, 100, 200",
    "193, 100, 200",
    "386, 200, 500",
    "999, 500, 1000",
    "1000, 1000, 2000"
  })
  void tellsABandAndNotANumber(int number, int from, int below) {
    assertThat(PublicBands.band("a.b", number)).isEqualTo(new Band("a.b", from, below));
  }

  @Test
  void saysABandInWords() {
    Messages messages = new Messages();
    Locale spanish = Locale.forLanguageTag("es");
    assertThat(messages.text(spanish, "directory.count.states", Map.of("from", 0, "below", 10)))
        .isEqualTo("Estados con puntos de contacto: menos de 10");
    assertThat(
            messages.text(
                Locale.ENGLISH, "directory.count.contacts", Map.of("from", 200, "below", 500)))
        .isEqualTo("Points of contact: between 200 and 500");
  }

  @Test
  void takesTheFirstSentenceOfHowANetworkIsReached() {
    assertThat(
            NetworkNames.firstSentence(
                "Red de equipos (CSIRT) de la OEA, nacionales. Sus equipos se comunican.",
                Locale.forLanguageTag("es")))
        .isEqualTo("Red de equipos (CSIRT) de la OEA, nacionales.");
    assertThat(NetworkNames.firstSentence("One only", Locale.ENGLISH)).isEqualTo("One only");
  }
}
