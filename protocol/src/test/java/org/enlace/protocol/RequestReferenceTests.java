package org.enlace.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.protocol.Refusals.assertRefused;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.enlace.protocol.Refusal.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReferenceTests {

  @ParameterizedTest
  @CsvSource({
    "MX-PE-2026-0001, 1",
    "MX-PE-2026-0003, 3",
    "MX-PE-2026-9999, 9999",
    "MX-PE-2026-10000, 10000",
    "MX-PE-2026-999999999, 999999999"
  })
  void readsAndPrints(String text, int number) {
    var reference = RequestReference.parse(text);
    assertThat(reference).isEqualTo(new RequestReference("MX", "PE", 2026, number));
    assertThat(reference).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "MX-PE-2026",
        "MX-PE-2026-",
        "MX-PE-2026-3",
        "MX-PE-2026-003",
        "MX-PE-2026-0000",
        "MX-PE-2026-00003",
        "MX-PE-2026-000000003",
        "mx-pe-2026-0003",
        "MX-PER-2026-0003",
        "MX_PE_2026_0003",
        "MX-PE-26-0003",
        "MX-PE-1999-0003",
        "MX-PE-02026-0003",
        "MX-PE-2026-1000000000",
        "MX-PE-2026-99999999999999999999",
        " MX-PE-2026-0003",
        "MX-PE-2026-0003\n",
        "MX-PE-2026--003",
        "MX-PE-2026-٠٠٠٣",
        "MX–PE–2026–0003"
      })
  void refusesOtherSpellings(String text) {
    assertRefused(Reason.VALUE_OUTSIDE_RULE, () -> RequestReference.parse(text));
  }

  @Property
  void printsWhatItReads(
      @ForAll @CharRange(from = 'A', to = 'Z') @StringLength(2) String sender,
      @ForAll @CharRange(from = 'A', to = 'Z') @StringLength(2) String receiver,
      @ForAll @IntRange(min = 2000, max = 9999) int year,
      @ForAll @IntRange(min = 1, max = 999_999_999) int number) {
    var reference = new RequestReference(sender, receiver, year, number);
    assertThat(RequestReference.parse(reference.toString())).isEqualTo(reference);
  }

  @Property
  void readsOrRefusesAnyText(@ForAll String text) {
    readsOrRefuses(text);
  }

  @Property
  void readsOrRefusesWhatLooksLikeAReference(
      @ForAll @Chars({'M', 'X', 'P', 'E', '-', '0', '1', '2'}) @StringLength(max = 21)
          String tail) {
    readsOrRefuses(tail);
    readsOrRefuses("MX-PE-2026-" + tail);
  }

  private static void readsOrRefuses(String text) {
    try {
      assertThat(RequestReference.parse(text)).hasToString(text);
    } catch (Refusal refusal) {
      assertThat(refusal.reason()).isEqualTo(Reason.VALUE_OUTSIDE_RULE);
    }
  }
}
