package org.enlace.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.protocol.Refusals.assertReadOrRefused;
import static org.enlace.protocol.Refusals.assertRefused;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.enlace.protocol.JsonValue.JsonString;
import org.enlace.protocol.Opening.Verification.CommitmentDiffers;
import org.enlace.protocol.Opening.Verification.Matches;
import org.enlace.protocol.Opening.Verification.MatchesWithout;
import org.enlace.protocol.Opening.Verification.PersonalFieldsDiffer;
import org.enlace.protocol.Refusal.Reason;
import org.enlace.protocol.Vectors.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTests {

  private static final Vector KNOWN = Vectors.named("ledger-vectors.json", "line-changed");

  private final Opening opening = Opening.parse(KNOWN.bytes("opening"));
  private final Leaf leaf = Leaf.parse(KNOWN.bytes("leaf"));

  @Test
  void matchesWithoutTheFieldsThatWereErased() {
    var some = opening.personalFields().without("value").without("email");
    assertThat(with(some).verify(leaf)).isEqualTo(new MatchesWithout(List.of("email", "value")));
    assertThat(with(PersonalFields.none()).verify(leaf))
        .isEqualTo(new MatchesWithout(List.of("email", "holder", "value")));
  }

  @Test
  void tellsAnotherEntry() {
    var entry = opening.entry();
    var later =
        new LedgerEntry(
            entry.at().plusMillis(1),
            entry.kind(),
            entry.subject(),
            entry.evidence(),
            entry.fields(),
            entry.personal());
    var changed = new Opening(later, opening.salt(), opening.personalFields());
    assertThat(changed.verify(leaf)).isEqualTo(new CommitmentDiffers());
  }

  @Test
  void tellsAnotherSaltAndAnotherLeaf() {
    var salted = new Opening(opening.entry(), Salt.of(new byte[32]), opening.personalFields());
    assertThat(salted.verify(leaf)).isEqualTo(new CommitmentDiffers());
    assertThat(opening.verify(Leaf.of(opening.entry(), Salt.of(new byte[32]))))
        .isEqualTo(new CommitmentDiffers());
  }

  @Test
  void tellsPersonalFieldsThatWereChangedMovedOrAdded() {
    var fields = new HashMap<>(opening.personalFields().byName());
    var phone = field("value");
    fields.put("value", new PersonalField(new JsonString("+51 1 555 0101"), phone.salt()));
    assertThat(with(new PersonalFields(fields)).verify(leaf))
        .isEqualTo(new PersonalFieldsDiffer(List.of("value")));

    fields.put("value", field("email"));
    fields.put("email", phone);
    assertThat(with(new PersonalFields(fields)).verify(leaf))
        .isEqualTo(new PersonalFieldsDiffer(List.of("email", "value")));

    var added = new HashMap<>(opening.personalFields().byName());
    added.put("planted", new PersonalField(new JsonString("x"), Salt.of(new byte[32])));
    assertThat(with(new PersonalFields(added)).verify(leaf))
        .isEqualTo(new PersonalFieldsDiffer(List.of("planted")));
  }

  @Test
  void refusesASaltThatIsUsedTwice() {
    var salt = Salt.of(new byte[32]);
    var first = new PersonalField(new JsonString("a"), salt);
    var second = new PersonalField(new JsonString("b"), salt);
    assertRefused(
        Reason.VALUE_OUTSIDE_RULE,
        () -> new PersonalFields(Map.of("first", first, "second", second)));
    var fields = new PersonalFields(Map.of("first", first));
    assertRefused(Reason.VALUE_OUTSIDE_RULE, () -> new Opening(opening.entry(), salt, fields));
  }

  @Test
  void holdsSixtyThousandBytesOfPersonalFieldsAndNoMore() {
    int overhead = single("").bytes().length;
    String longest = "a".repeat(PersonalFields.LARGEST_BYTES - overhead);
    assertThat(PersonalFields.parse(single(longest).bytes())).isEqualTo(single(longest));
    assertRefused(Reason.TOO_LARGE, () -> single(longest + "a"));
  }

  @Test
  void carriesTheLargestEntryAndPersonalFields() {
    var fields = single("a".repeat(PersonalFields.LARGEST_BYTES - single("").bytes().length));
    int overhead = large("", fields).bytes().length;
    var entry = large("a".repeat(LedgerEntry.LARGEST_BYTES - overhead), fields);
    var largest = new Opening(entry, salt(9), fields);
    assertThat(Opening.parse(largest.bytes())).isEqualTo(largest);
    assertThat(largest.verify(Leaf.of(entry, salt(9)))).isEqualTo(new Matches());
  }

  @Test
  void carriesTheDeepestFields() {
    var deepest = CanonicalJson.read(("[".repeat(32) + "]".repeat(32)).getBytes(UTF_8));
    var fields = new PersonalFields(Map.of("deep", new PersonalField(deepest, salt(1))));
    var subject = new LedgerSubject("line:1", null, null, null);
    var entry =
        new LedgerEntry(
            Instant.EPOCH, "a.b", subject, Map.of(), Map.of("open", deepest), fields.commitments());
    var whole = new Opening(entry, salt(2), fields);
    assertThat(Opening.parse(whole.bytes()).verify(Leaf.of(entry, salt(2))))
        .isEqualTo(new Matches());
  }

  @Test
  void neverPrintsSaltsOrPersonalValues() {
    assertThat(opening.toString()).isEqualTo("[REDACTED]");
    assertThat(opening.personalFields().toString()).doesNotContain("Quispe", "555");
    assertThat(opening.salt().toString()).isEqualTo("[REDACTED]");
  }

  @Test
  void drawsSaltsFromTheSourceItIsGiven() {
    var first = Salt.draw(new SecureRandom());
    var second = Salt.draw(new SecureRandom());
    assertThat(first).isNotEqualTo(second).isEqualTo(Salt.of(first.bytes()));
    assertRefused(Reason.VALUE_OUTSIDE_RULE, () -> Salt.of(new byte[31]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "+AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "ÁAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void refusesOtherSpellingsOfACommitment(String text) {
    assertRefused(Reason.VALUE_OUTSIDE_RULE, () -> new Commitment(text));
  }

  @Property
  void readsOrRefusesAnyBytesAsALeaf(@ForAll("anyBytes") byte[] bytes) {
    assertReadOrRefused(bytes, Leaf::parse, Leaf::bytes);
  }

  @Property
  void readsOrRefusesDamagedLeaves(@ForAll("damagedLeaves") byte[] bytes) {
    assertReadOrRefused(bytes, Leaf::parse, Leaf::bytes);
  }

  @Property
  void readsOrRefusesDamagedPersonalFields(@ForAll("damagedFields") byte[] bytes) {
    assertReadOrRefused(bytes, PersonalFields::parse, PersonalFields::bytes);
  }

  /// Whatever is read from a damaged opening, it no longer matches the leaf in full, unless the
  /// damage undid itself.
  @Property(tries = 3_000)
  void neverMatchesADamagedOpening(@ForAll("damagedOpenings") byte[] bytes) {
    assertReadOrRefused(bytes, Opening::parse, Opening::bytes);
    if (!new String(bytes, UTF_8).equals(KNOWN.text("opening"))) {
      try {
        assertThat(Opening.parse(bytes).verify(leaf)).isNotEqualTo(new Matches());
      } catch (Refusal refusal) {
        assertThat(refusal.reason()).isNotNull();
      }
    }
  }

  @Provide
  Arbitrary<byte[]> anyBytes() {
    return JsonArbitraries.anyBytes();
  }

  @Provide
  Arbitrary<byte[]> damagedLeaves() {
    return JsonArbitraries.damaged(KNOWN.bytes("leaf"));
  }

  @Provide
  Arbitrary<byte[]> damagedFields() {
    return JsonArbitraries.damaged(KNOWN.bytes("personalFields"));
  }

  @Provide
  Arbitrary<byte[]> damagedOpenings() {
    return JsonArbitraries.damaged(KNOWN.bytes("opening"));
  }

  private Opening with(PersonalFields fields) {
    return new Opening(opening.entry(), opening.salt(), fields);
  }

  private PersonalField field(String name) {
    var field = opening.personalFields().byName().get(name);
    assertThat(field).isNotNull();
    return field;
  }

  private static PersonalFields single(String text) {
    return new PersonalFields(Map.of("text", new PersonalField(new JsonString(text), salt(3))));
  }

  private static LedgerEntry large(String text, PersonalFields fields) {
    return new LedgerEntry(
        Instant.EPOCH,
        "a.b",
        new LedgerSubject("line:1", null, null, null),
        Map.of("note", text),
        Map.of(),
        fields.commitments());
  }

  private static Salt salt(int first) {
    byte[] bytes = new byte[Salt.LENGTH];
    bytes[0] = (byte) first;
    return Salt.of(bytes);
  }
}
