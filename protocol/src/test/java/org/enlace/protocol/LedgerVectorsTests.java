package org.enlace.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.enlace.protocol.JsonValue.JsonArray;
import org.enlace.protocol.JsonValue.JsonNumber;
import org.enlace.protocol.JsonValue.JsonString;
import org.enlace.protocol.Opening.Verification.Matches;
import org.enlace.protocol.Vectors.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The bytes that may never change. A failure here means that old logs no longer verify: the code
/// is wrong, not the vector.
class LedgerVectorsTests {

  private static final String FILE = "ledger-vectors.json";

  static List<Vector> vectors() {
    return Vectors.of(FILE);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void makesTheKnownLeaf(Vector vector) {
    var entry = LedgerEntry.parse(vector.bytes("entry"));
    var leaf = Leaf.of(entry, salt(vector));
    assertThat(entry.bytes()).isEqualTo(vector.bytes("entry"));
    assertThat(leaf.commitment().text()).isEqualTo(vector.text("commitment"));
    assertThat(leaf.bytes()).isEqualTo(vector.bytes("leaf")).hasSize(66);
    assertThat(leaf.hash().hex()).isEqualTo(vector.text("leafHash"));
    assertThat(Leaf.parse(vector.bytes("leaf"))).isEqualTo(leaf);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void makesTheKnownCommitmentsOfPersonalFields(Vector vector) {
    var entry = LedgerEntry.parse(vector.bytes("entry"));
    var fields = PersonalFields.parse(vector.bytes("personalFields"));
    assertThat(fields.commitments()).isEqualTo(entry.personal());
    assertThat(fields.bytes()).isEqualTo(vector.bytes("personalFields"));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void verifiesTheKnownOpening(Vector vector) {
    var opening = Opening.parse(vector.bytes("opening"));
    assertThat(opening.bytes()).isEqualTo(vector.bytes("opening"));
    assertThat(opening.verify(Leaf.parse(vector.bytes("leaf")))).isEqualTo(new Matches());
  }

  @Test
  void writesTheKnownBytesOfAnEntryMadeHere() {
    var vector = Vectors.named(FILE, "line-changed");
    var previous = new LeafHash(Vectors.named(FILE, "smallest").text("leafHash"));
    var personal = PersonalFields.parse(vector.bytes("personalFields"));
    var entry =
        new LedgerEntry(
            Instant.parse("2026-11-22T03:14:15.926535Z"),
            "directory.line.changed",
            new LedgerSubject(
                "line:0199f3a2-7c41-7a10-8f53-1d2e3c4b5a69", "oas-cicte", "PE", previous),
            Map.of(
                "account", "account:0199f3a2-0000-7000-8000-000000000001",
                "role", "nominator",
                "secondAccount", "account:0199f3a2-0000-7000-8000-000000000002",
                "noteNumber", "7-1-M/2026",
                "noteHash", HexFormat.of().formatHex(Sha256.of("note".getBytes(UTF_8)))),
            Map.of(
                "type", new JsonString("phone"),
                "order", JsonNumber.of(1),
                "hours", new JsonArray(List.of(new JsonString("08:00-18:00"))),
                "institution", new JsonString("Ministerio de Relaciones Exteriores del Perú")),
            personal.commitments());
    assertThat(new String(entry.bytes(), UTF_8)).isEqualTo(vector.text("entry"));
    assertThat(new Opening(entry, salt(vector), personal).bytes())
        .isEqualTo(vector.bytes("opening"));
  }

  private static Salt salt(Vector vector) {
    return Salt.of(HexFormat.of().parseHex(vector.text("salt")));
  }
}
