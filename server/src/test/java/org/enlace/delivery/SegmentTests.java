package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Marking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentTests {
  private static final LanguageTag SPANISH = new LanguageTag("es");

  @ParameterizedTest
  @CsvSource({
    "espera una solicitud,espera una solicitud,20",
    "mañana: ¿qué? ¡É!,mañana: ¿qué? ¡É!,17",
    "Código aquí áéíóúüñ ÁÉÍÓÚÜÑ,Codigo aqui aéiouüñ AÉIOUÜÑ,27",
    "«á» “b” — …,\"a\" \"b\" - ...,13",
    "[a] {b} ^|~€,[a] {b} ^|~€,20",
    "'a\\b',a\\b,4"
  })
  void countsInSeptets(String words, String sent, int septets) {
    Segment segment = Segment.of(words).orElseThrow();
    assertThat(segment.isGsm()).isTrue();
    assertThat(segment.text()).isEqualTo(sent);
    assertThat(segment.length()).isEqualTo(septets);
    assertThat(Segment.read(segment.unpacked())).isEqualTo(segment.text());
  }

  @Test
  void takesWhatHasNoPlainFormInUcs2() {
    Segment segment = Segment.of("запрос á").orElseThrow();
    assertThat(segment.isGsm()).isFalse();
    assertThat(segment.text()).isEqualTo("запрос á");
    assertThat(segment.length()).isEqualTo(8);
    assertThatIllegalStateException().isThrownBy(segment::unpacked);
  }

  @Test
  void endsAtTheSegment() {
    assertThat(Segment.of("a".repeat(160))).isPresent();
    assertThat(Segment.of("a".repeat(161))).isEmpty();
    assertThat(Segment.of("€".repeat(80))).isPresent();
    assertThat(Segment.of("€".repeat(80) + "a")).isEmpty();
    assertThat(Segment.of("ж".repeat(70))).isPresent();
    assertThat(Segment.of("ж".repeat(71))).isEmpty();
    assertThat(Segment.of("\uD83D\uDE00".repeat(35))).isPresent();
    assertThat(Segment.of("\uD83D\uDE00".repeat(36))).isEmpty();
  }

  @Test
  void leavesRoomForTheMarkOfAnExercise() {
    String full = "a".repeat(155);
    assertThat(Segment.firstThatFits(SPANISH, Marking.REAL, full, "b")).contains(full);
    assertThat(Segment.firstThatFits(SPANISH, Marking.EXERCISE, full, "b")).contains("b");
    assertThat(Segment.firstThatFits(SPANISH, Marking.EXERCISE, full)).isEmpty();
  }

  @Test
  void keepsABriefTextToOneSegment() {
    Wording wording = Composition.in(SPANISH, "x").paragraph("y").finish();
    assertThat(wording.brief()).isNull();
    assertThat(wording.withBrief("Código K7Q").brief()).isEqualTo("Código K7Q");
    assertThatIllegalArgumentException().isThrownBy(() -> wording.withBrief("a".repeat(161)));
    assertThatIllegalArgumentException().isThrownBy(() -> wording.withBrief(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "SMS, 51 999",
    "VOICE, 999888777",
    "WEB_PUSH, ' '",
    "WEBHOOK, http://a.example/x",
    "WEBHOOK, https://u@a.example/",
    "WEBHOOK, https://a.example/#x",
    "WEBHOOK, https:///x"
  })
  void refusesWhatIsNoAddressOfItsKind(LineKind kind, String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LineAddress.of(UUID.randomUUID(), null, kind, value));
  }

  @ParameterizedTest
  @CsvSource({
    "SMS, +51999888777",
    "VOICE, +51999888777",
    "WEB_PUSH, Teléfono de guardia",
    "WEBHOOK, https://a.example/hook?x=1",
    "EMAIL, a@b.example"
  })
  void takesAnAddressOfEachKind(LineKind kind, String value) {
    LineAddress to = LineAddress.of(UUID.randomUUID(), null, kind, value);
    assertThat(to.address()).isEqualTo(value);
    assertThat(to.toString()).doesNotContain(value);
  }

  @Property
  void neverTakesMoreThanASegment(@ForAll String words) {
    Segment.of(words)
        .ifPresent(segment -> {
          if (segment.isGsm()) {
            assertThat(segment.unpacked()).hasSizeLessThanOrEqualTo(Segment.SEPTETS);
            assertThat(Segment.read(segment.unpacked())).isEqualTo(segment.text());
          } else {
            assertThat(segment.text()).isEqualTo(words).hasSizeLessThanOrEqualTo(Segment.UNITS);
          }
        });
  }

  @Property
  void readsWhateverBytesAPhoneSends(@ForAll byte[] bytes) {
    assertThat(Segment.read(bytes)).hasSizeLessThanOrEqualTo(bytes.length);
  }
}
