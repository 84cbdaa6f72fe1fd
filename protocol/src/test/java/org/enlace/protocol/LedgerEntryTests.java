package org.enlace.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.enlace.protocol.Refusals.assertReadOrRefused;
import static org.enlace.protocol.Refusals.assertRefused;

import java.time.Instant;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.enlace.protocol.JsonValue.JsonNull;
import org.enlace.protocol.JsonValue.JsonString;
import org.enlace.protocol.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerEntryTests {

  private static final String KNOWN =
      Vectors.named("ledger-vectors.json", "line-changed").text("entry");
  private static final LedgerSubject SUBJECT = new LedgerSubject("line:1", null, null, null);
  private static final Instant AT = Instant.parse("2026-11-22T03:14:00Z");

  @Test
  void holdsSixtyThousandBytesAndNoMore() {
    int overhead = withNote("").bytes().length;
    String longest = "a".repeat(LedgerEntry.LARGEST_BYTES - overhead);
    assertThat(withNote(longest).bytes()).hasSize(60_000);
    assertThat(LedgerEntry.parse(withNote(longest).bytes())).isEqualTo(withNote(longest));
    assertThatThrownBy(() -> withNote(longest + "a"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE))
        .hasMessageContaining("60000");
  }

  @Test
  void boundsTheNestingOfAField() {
    var deepest = CanonicalJson.read(("[".repeat(32) + "]".repeat(32)).getBytes(UTF_8));
    var deeper = CanonicalJson.read(("[".repeat(33) + "]".repeat(33)).getBytes(UTF_8));
    assertThat(withField(deepest).fields()).containsEntry("field", deepest);
    assertRefused(Reason.TOO_DEEP, () -> withField(deeper));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "directory",
        "Directory.line",
        "directory.",
        ".line",
        "directory..line",
        "directory.línea",
        "directory line.changed",
        "directory.line\n",
        "1.2"
      })
  void refusesKindsThatAreNotDottedWords(String kind) {
    assertRefused(
        Reason.VALUE_OUTSIDE_RULE,
        () -> new LedgerEntry(AT, kind, SUBJECT, Map.of(), Map.of(), Map.of()));
  }

  @Test
  void refusesNamesThatAreTooLong() {
    String longest = "a.".repeat(49) + "aa";
    assertThat(new LedgerEntry(AT, longest, SUBJECT, Map.of(), Map.of(), Map.of()).kind())
        .hasSize(100);
    for (String longer : new String[] {longest + "a", "a.a".repeat(1_000_000)}) {
      assertRefused(
          Reason.VALUE_OUTSIDE_RULE,
          () -> new LedgerEntry(AT, longer, SUBJECT, Map.of(), Map.of(), Map.of()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "line", "line:", ":1", "Line:1", "line:a b", "line:1:2", "line:é"})
  void refusesSubjectsWithoutTypeAndId(String id) {
    assertRefused(Reason.VALUE_OUTSIDE_RULE, () -> new LedgerSubject(id, null, null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "P", "pe", "PER", "P1", "ÑÑ", "İI"})
  void refusesStatesThatAreNotTwoCapitals(String state) {
    assertRefused(Reason.VALUE_OUTSIDE_RULE, () -> new LedgerSubject("line:1", null, state, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "OAS", "-oas", "oas_cicte", "oas cicte"})
  void refusesNetworksOfAnotherSpelling(String network) {
    assertRefused(
        Reason.VALUE_OUTSIDE_RULE, () -> new LedgerSubject("line:1", network, null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "G", "note hash", "naïve", "Account", "1st", "note-hash"})
  void refusesFieldNamesOfAnotherSpelling(String name) {
    assertRefused(
        Reason.VALUE_OUTSIDE_RULE,
        () -> new LedgerEntry(AT, "a.b", SUBJECT, Map.of(name, ""), Map.of(), Map.of()));
    assertRefused(
        Reason.VALUE_OUTSIDE_RULE,
        () ->
            new LedgerEntry(AT, "a.b", SUBJECT, Map.of(), Map.of(name, new JsonNull()), Map.of()));
  }

  @Test
  void refusesAFieldThatIsBothOpenAndPersonal() {
    var personal = Map.of("field", new Commitment("A".repeat(43)));
    assertRefused(
        Reason.VALUE_OUTSIDE_RULE,
        () ->
            new LedgerEntry(
                AT, "a.b", SUBJECT, Map.of(), Map.of("field", new JsonNull()), personal));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0001-12-31T23:59:59.999Z", "+10000-01-01T00:00:00Z"})
  void refusesYearsWithoutFourDigits(Instant at) {
    assertRefused(
        Reason.VALUE_OUTSIDE_RULE,
        () -> new LedgerEntry(at, "a.b", SUBJECT, Map.of(), Map.of(), Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22T03:14:15Z", "2026-11-22T03:14:15.9Z", "2026-11-22T03:14:15.926000Z",
        "2026-11-22t03:14:15.926z", "2026-11-22T03:14:15.926+00:00", "2026-02-29T03:14:15.926Z",
        "2026-11-22T24:00:00.000Z", "2026-11-22T23:59:60.000Z", "2026-11-22 03:14:15.926Z",
        "+2026-11-22T03:14:15.926Z", "٢٠٢٦-11-22T03:14:15.926Z", ""
      })
  void refusesOtherSpellingsOfATime(String time) {
    refusesKnownWith(Reason.VALUE_OUTSIDE_RULE, "2026-11-22T03:14:15.926Z", time);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "UNKNOWN_VERSION | \"v\":1 | \"v\":2",
        "WRONG_MEMBERS | \"v\":1 | \"v\":\"1\"",
        "WRONG_MEMBERS | \"v\":1 | \"w\":1",
        "WRONG_MEMBERS | ,\"v\":1 | ,\"v\":1,\"z\":null",
        "WRONG_MEMBERS | \"state\":\"PE\" | \"state\":1",
        "WRONG_MEMBERS | \"kind\":\"directory.line.changed\" | \"kind\":null",
        "WRONG_MEMBERS | \"role\":\"nominator\" | \"role\":null",
        "NOT_CANONICAL | ,\"v\":1 | , \"v\":1",
        "VALUE_OUTSIDE_RULE | be1a0f15ed | BE1A0F15ED",
        "VALUE_OUTSIDE_RULE | be1a0f15ed | be1a0f15e"
      })
  void refusesEntriesThatWereTouched(Reason reason, String sound, String touched) {
    refusesKnownWith(reason, sound, touched);
  }

  private static void refusesKnownWith(Reason reason, String sound, String touched) {
    assertThat(KNOWN).contains(sound);
    byte[] bytes = KNOWN.replace(sound, touched).getBytes(UTF_8);
    assertRefused(reason, () -> LedgerEntry.parse(bytes));
  }

  @Property
  void readsOrRefusesAnyBytes(@ForAll("anyBytes") byte[] bytes) {
    assertReadOrRefused(bytes, LedgerEntry::parse, LedgerEntry::bytes);
  }

  @Property(tries = 3_000)
  void readsOrRefusesDamagedEntries(@ForAll("damaged") byte[] bytes) {
    assertReadOrRefused(bytes, LedgerEntry::parse, LedgerEntry::bytes);
  }

  @Property(tries = 300)
  void readsBackWhatItWrote(@ForAll("values") JsonValue value) {
    assertThat(LedgerEntry.parse(withField(value).bytes())).isEqualTo(withField(value));
  }

  @Provide
  Arbitrary<byte[]> anyBytes() {
    return JsonArbitraries.anyBytes();
  }

  @Provide
  Arbitrary<byte[]> damaged() {
    return JsonArbitraries.damaged(KNOWN.getBytes(UTF_8));
  }

  @Provide
  Arbitrary<JsonValue> values() {
    return JsonArbitraries.values();
  }

  private static LedgerEntry withField(JsonValue value) {
    return new LedgerEntry(AT, "a.b", SUBJECT, Map.of(), Map.of("field", value), Map.of());
  }

  private static LedgerEntry withNote(String note) {
    return withField(new JsonString(note));
  }
}
