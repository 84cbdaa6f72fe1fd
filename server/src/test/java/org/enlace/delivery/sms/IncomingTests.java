package org.enlace.delivery.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.enlace.delivery.carriage.Carried;
import org.enlace.kernel.Secret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncomingTests {
  private static final byte REPORT = 0x04;

  @ParameterizedTest
  @CsvSource({"DELIVRD, true", "UNDELIV, false", "EXPIRED, false", "REJECTD, false"})
  void readsAReportInWords(String state, boolean delivered) {
    assertThat(report("id:0A1b sub:001 stat:" + state + " err:000", null, null))
        .contains(new Incoming.Report("0A1b", delivered, state));
  }

  @ParameterizedTest
  @CsvSource({"2, true, DELIVRD", "3, false, EXPIRED", "5, false, UNDELIV", "8, false, REJECTD"})
  void readsAReportInParameters(int state, boolean delivered, String word) {
    assertThat(report("id:other stat:ENROUTE", "77", state))
        .contains(new Incoming.Report("77", delivered, word));
  }

  @ParameterizedTest
  @CsvSource({"stat:ENROUTE id:1", "id:1", "stat:DELIVRD", "''"})
  void leavesAReportThatTellsNoEnd(String text) {
    assertThat(report(text, null, null)).isEmpty();
  }

  @Test
  void readsWhatPeopleWrite() {
    assertThat(message("51999000111", 0, "ok K7Q".getBytes(StandardCharsets.US_ASCII), 0))
        .contains(new Incoming.Message("+51999000111", "ok K7Q"));
    assertThat(message("+51999000111", 8, "sí".getBytes(StandardCharsets.UTF_16BE), 0))
        .contains(new Incoming.Message("+51999000111", "sí"));
    assertThat(message("51999000111", 3, "sí".getBytes(StandardCharsets.ISO_8859_1), 0))
        .contains(new Incoming.Message("+51999000111", "sí"));
    assertThat(message("51999000111", 0, new byte[] {2, 9, 9, 'a', 'b'}, 0x40))
        .contains(new Incoming.Message("+51999000111", "ab"));
    assertThat(message("ENLACE", 0, new byte[] {'a'}, 0)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0x0B, Refused",
    "0x33, Refused",
    "0x58, Deferred",
    "0x14, Deferred",
    "0x08, Deferred",
    "0x45, Deferred",
    "0x0A, Unreachable",
    "0x0E, Unreachable"
  })
  void judgesAnAnswer(String status, String outcome) {
    Carried carried = Statuses.of(Integer.decode(status));
    assertThat(carried.getClass().getSimpleName()).isEqualTo(outcome);
    assertThat(carried.toString()).contains("smpp " + status);
  }

  @Test
  void spacesMessagesOut() {
    Pace pace = new Pace(10);
    long now = System.nanoTime();
    assertThat(pace.reserve(now)).isLessThanOrEqualTo(0L);
    assertThat(pace.reserve(now)).isBetween(90_000_000L, 110_000_000L);
    assertThat(pace.reserve(now)).isBetween(190_000_000L, 210_000_000L);
    assertThat(pace.reserve(now + 10_000_000_000L)).isZero();
  }

  @Property
  void readsWhateverTheCentreSends(
      @ForAll byte esmClass,
      @ForAll byte coding,
      @ForAll String source,
      @ForAll byte[] bytes,
      @ForAll int state) {
    assertThat(
            Incoming.of(
                new Incoming.Pdu(esmClass, coding, source, Secret.of(bytes), source, state)))
        .satisfiesAnyOf(
            read -> assertThat(read).isEmpty(), read -> assertThat(read.orElseThrow()).isNotNull());
    assertThat(
            Incoming.of(
                new Incoming.Pdu(esmClass, coding, "51999000111", Secret.of(bytes), null, null)))
        .isNotNull();
  }

  private static Optional<Incoming> report(
      String text, @Nullable String id, @Nullable Integer state) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return Incoming.of(
        new Incoming.Pdu(REPORT, (byte) 0, "51999000111", Secret.of(bytes), id, state));
  }

  private static Optional<Incoming> message(String from, int coding, byte[] bytes, int esmClass) {
    return Incoming.of(
        new Incoming.Pdu((byte) esmClass, (byte) coding, from, Secret.of(bytes), null, null));
  }
}
