package org.enlace.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.protocol.Refusals.assertReadOrRefused;
import static org.enlace.protocol.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.enlace.protocol.Refusal.Reason;
import org.enlace.protocol.Vectors.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestEnvelopeTests {

  private static final String FILE = "request-vectors.json";
  private static final String KNOWN = Vectors.named(FILE, "between-states").text("envelope");

  static List<Vector> vectors() {
    return Vectors.of(FILE);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void readsAndWritesTheKnownEnvelope(Vector vector) {
    var envelope = RequestEnvelope.parse(vector.bytes("envelope"));
    assertThat(envelope.bytes()).isEqualTo(vector.bytes("envelope"));
    assertThat(envelope.digest()).isEqualTo(vector.text("digest"));
  }

  @Test
  void writesTheKnownBytesOfAnEnvelopeMadeHere() {
    var envelope =
        new RequestEnvelope(
            new RequestReference("MX", "PE", 2026, 3),
            new RequestRoute(
                "enlace.sre.example",
                "oas-cicte",
                new RequestParty("MX", "technical"),
                new RequestParty("PE", "technical")),
            new RequestNature(
                Purpose.INFORMATION,
                Urgency.URGENT,
                new HandlingMarks(TrafficLight.AMBER, null, null),
                Marking.REAL),
            Instant.parse("2026-11-22T08:14:00.250999Z"),
            RequestContent.of("incident", 3, Protection.SERVER, "sealed".getBytes(UTF_8)));
    assertThat(new String(envelope.bytes(), UTF_8)).isEqualTo(KNOWN);
    assertThat(RequestEnvelope.parse(envelope.bytes())).isEqualTo(envelope);
  }

  @Test
  void knowsItsSealedContent() {
    var content = RequestEnvelope.parse(KNOWN.getBytes(UTF_8)).content();
    assertThat(content.covers("sealed".getBytes(UTF_8))).isTrue();
    assertThat(content.covers("Sealed".getBytes(UTF_8))).isFalse();
    assertThat(content.covers("sealed ".getBytes(UTF_8))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"XA, PE", "MX, XZ", "XK, XK"})
  void letsFictionalStatesTakePartInExercisesOnly(String from, String to) {
    assertThat(between(from, to, Marking.EXERCISE).route().to().state()).isEqualTo(to);
    assertRefused(Reason.VALUE_OUTSIDE_RULE, () -> between(from, to, Marking.REAL));
    assertRefused(Reason.VALUE_OUTSIDE_RULE, () -> between(from, to, Marking.CHECK));
  }

  @ParameterizedTest
  @EnumSource(Marking.class)
  void letsRealStatesAndTheSecretariatTakePartInAll(Marking marking) {
    assertThat(between("MX", "PE", marking).nature().marking()).isEqualTo(marking);
    assertThat(between(RequestParty.SECRETARIAT, "PE", marking).reference())
        .hasToString("ZZ-PE-2026-0001");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "UNKNOWN_VERSION | \"v\":1 | \"v\":2",
        "UNKNOWN_VERSION | \"v\":1 | \"v\":1.5",
        "WRONG_MEMBERS | ,\"v\":1 | ``",
        "WRONG_MEMBERS | ,\"v\":1 | ,\"v\":1,\"w\":1",
        "WRONG_MEMBERS | \"tlp\":\"AMBER\" | \"tlp\":\"AMBER\",\"u\":1",
        "WRONG_MEMBERS | \"contentSize\":6 | \"contentSize\":6.5",
        "WRONG_MEMBERS | \"contentSize\":6 | \"contentSize\":\"6\"",
        "WRONG_MEMBERS | \"contentSize\":6 | \"contentSize\":9007199254740992",
        "VALUE_OUTSIDE_RULE | \"contentSize\":6 | \"contentSize\":-1",
        "VALUE_OUTSIDE_RULE | \"version\":3 | \"version\":0",
        "VALUE_OUTSIDE_RULE | \"version\":3 | \"version\":2147483648",
        "VALUE_OUTSIDE_RULE | \"version\":3 | \"version\":-4294967295",
        "VALUE_OUTSIDE_RULE | \"AMBER\" | \"amber\"",
        "VALUE_OUTSIDE_RULE | \"AMBER\" | \"WHITE\"",
        "VALUE_OUTSIDE_RULE | \"pap\":null | \"pap\":\"AMBER+STRICT\"",
        "VALUE_OUTSIDE_RULE | \"marking\":\"real\" | \"marking\":\"REAL\"",
        "WRONG_MEMBERS | \"marking\":\"real\" | \"marking\":null",
        "VALUE_OUTSIDE_RULE | MX-PE-2026-0003 | PE-MX-2026-0003",
        "VALUE_OUTSIDE_RULE | MX-PE-2026-0003 | MX-BR-2026-0003",
        "VALUE_OUTSIDE_RULE | MX-PE-2026-0003 | MX-PE-2026-3",
        "VALUE_OUTSIDE_RULE | 08:14:00.250Z | 08:14:00Z",
        "VALUE_OUTSIDE_RULE | enlace.sre.example | Enlace.sre.example",
        "VALUE_OUTSIDE_RULE | \"id\":\"incident\" | \"id\":\"\"",
        "VALUE_OUTSIDE_RULE | \"category\":\"technical\" | \"category\":\"Technical\"",
        "VALUE_OUTSIDE_RULE | \"network\":\"oas-cicte\" | \"network\":\"\"",
        "VALUE_OUTSIDE_RULE | \"contentHash\":\"y | \"contentHash\":\"",
        "NOT_CANONICAL | \"contentSize\":6 | \"contentSize\":6.0",
        "NOT_JSON | \"v\":1} | \"v\":1"
      })
  void refusesEnvelopesThatWereTouched(Reason reason, String sound, String touched) {
    assertThat(KNOWN).contains(sound);
    byte[] bytes = KNOWN.replace(sound, touched).getBytes(UTF_8);
    assertRefused(reason, () -> RequestEnvelope.parse(bytes));
  }

  @Test
  void refusesMoreBytesThanAnEnvelopeCanHave() {
    byte[] bytes = new byte[RequestEnvelope.LARGEST_BYTES + 1];
    assertRefused(Reason.TOO_LARGE, () -> RequestEnvelope.parse(bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two\nlines", "bell\u0007", "sep\u2028arated", "\u0085"})
  void refusesCaveatsThatAreNotOneLine(String caveat) {
    assertRefused(
        Reason.VALUE_OUTSIDE_RULE, () -> new HandlingMarks(TrafficLight.RED, null, caveat));
  }

  @Test
  void boundsTheCaveat() {
    var longest = new HandlingMarks(TrafficLight.RED, null, "ñ".repeat(200));
    assertThat(longest.caveat()).hasSize(200);
    assertRefused(
        Reason.VALUE_OUTSIDE_RULE,
        () -> new HandlingMarks(TrafficLight.RED, null, "a".repeat(201)));
    assertRefused(Reason.NOT_UNICODE, () -> new HandlingMarks(TrafficLight.RED, null, "a\ud800"));
  }

  /// The spellings stand in records for ever.
  @Test
  void spellsItsChoicesAsEver() {
    assertThat(spellings(Purpose.values()))
        .containsExactly(
            "notification", "information", "assistance", "clarification", "offer", "update");
    assertThat(spellings(Urgency.values()))
        .containsExactly("routine", "priority", "urgent", "flash");
    assertThat(spellings(TrafficLight.values()))
        .containsExactly("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED");
    assertThat(spellings(PermissibleActions.values()))
        .containsExactly("CLEAR", "GREEN", "AMBER", "RED");
    assertThat(spellings(Marking.values())).containsExactly("real", "check", "exercise");
    assertThat(spellings(Protection.values())).containsExactly("server", "end-to-end");
  }

  @Property
  void readsOrRefusesAnyBytes(@ForAll("anyBytes") byte[] bytes) {
    assertReadOrRefused(bytes, RequestEnvelope::parse, RequestEnvelope::bytes);
  }

  @Property(tries = 3_000)
  void readsOrRefusesDamagedEnvelopes(@ForAll("damaged") byte[] bytes) {
    assertReadOrRefused(bytes, RequestEnvelope::parse, RequestEnvelope::bytes);
  }

  @Provide
  Arbitrary<byte[]> anyBytes() {
    return JsonArbitraries.anyBytes();
  }

  @Provide
  Arbitrary<byte[]> damaged() {
    return JsonArbitraries.damaged(KNOWN.getBytes(UTF_8));
  }

  private static List<String> spellings(WireName[] choices) {
    return List.of(choices).stream().map(WireName::wireName).toList();
  }

  private static RequestEnvelope between(String from, String to, Marking marking) {
    var known = RequestEnvelope.parse(KNOWN.getBytes(UTF_8));
    return new RequestEnvelope(
        new RequestReference(from, to, 2026, 1),
        new RequestRoute(
            "node", "home", new RequestParty(from, "technical"), new RequestParty(to, "technical")),
        new RequestNature(Purpose.OFFER, Urgency.ROUTINE, known.nature().handling(), marking),
        known.sentAt(),
        known.content());
  }
}
