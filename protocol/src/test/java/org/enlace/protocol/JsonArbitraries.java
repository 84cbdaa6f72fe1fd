package org.enlace.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.enlace.protocol.JsonValue.JsonArray;
import org.enlace.protocol.JsonValue.JsonBoolean;
import org.enlace.protocol.JsonValue.JsonNull;
import org.enlace.protocol.JsonValue.JsonNumber;
import org.enlace.protocol.JsonValue.JsonObject;
import org.enlace.protocol.JsonValue.JsonString;

/// Values and bytes for properties.
final class JsonArbitraries {

  private static final String JSON_CHARACTERS =
      "{}[]\",:\\/ \t\n-+.eE0123456789untrfalsb\ud83d\ude02é";

  private JsonArbitraries() {}

  /// Any text that a JSON string may hold, with a liking for the characters that need care.
  static Arbitrary<String> texts() {
    Arbitrary<Integer> points =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 0x7F),
            Arbitraries.of(0, 8, 9, 10, 12, 13, 0x1F, 0x22, 0x5C, 0x7F, 0x2028, 0xE000, 0xFB33),
            Arbitraries.integers().between(0x80, 0xD7FF),
            Arbitraries.integers().between(0xE000, 0xFDCF),
            Arbitraries.integers().between(0x10000, 0x1FFFD));
    return points.list().ofMaxSize(12).map(JsonArbitraries::text);
  }

  private static String text(List<Integer> points) {
    var text = new StringBuilder();
    points.forEach(text::appendCodePoint);
    return text.toString();
  }

  /// Any finite double, by bits, or an everyday number.
  static Arbitrary<Double> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite),
        Arbitraries.longs().between(-1_000_000, 1_000_000).map(thousandths -> thousandths / 1e3),
        Arbitraries.longs().between(0, 4_000).map(Double::longBitsToDouble));
  }

  static Arbitrary<JsonValue> values() {
    return values(3);
  }

  private static Arbitrary<JsonValue> values(int depth) {
    Arbitrary<JsonValue> plain =
        Arbitraries.oneOf(
            texts().map(JsonString::new),
            numbers().map(JsonNumber::new),
            Arbitraries.of(new JsonBoolean(true), new JsonBoolean(false), new JsonNull()));
    if (depth == 0) {
      return plain;
    }
    Arbitrary<JsonValue> inner = values(depth - 1);
    return Arbitraries.oneOf(
        plain,
        inner.list().ofMaxSize(4).map(JsonArray::new),
        Arbitraries.maps(texts(), inner).ofMaxSize(4).map(JsonObject::new));
  }

  static Arbitrary<byte[]> anyBytes() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
  }

  /// Texts that look like JSON more often than chance allows.
  static Arbitrary<byte[]> nearlyJson() {
    return Arbitraries.strings()
        .withChars(JSON_CHARACTERS)
        .ofMaxLength(60)
        .map(text -> text.getBytes(UTF_8));
  }

  /// The given bytes with a few of them replaced, or with a piece cut out or doubled.
  static Arbitrary<byte[]> damaged(byte[] sound) {
    Arbitrary<Integer> places = Arbitraries.integers().between(0, sound.length - 1);
    Arbitrary<byte[]> replaced =
        Combinators.combine(places, Arbitraries.bytes()).as((at, by) -> replace(sound, at, by));
    Arbitrary<byte[]> cut =
        Combinators.combine(places, places).as((from, to) -> splice(sound, from, to));
    return Arbitraries.oneOf(replaced, cut);
  }

  private static byte[] replace(byte[] sound, int at, byte by) {
    byte[] changed = sound.clone();
    changed[at] = by;
    return changed;
  }

  /// Everything before `from`, then everything after `to`.
  private static byte[] splice(byte[] sound, int from, int to) {
    byte[] changed = new byte[from + sound.length - to];
    System.arraycopy(sound, 0, changed, 0, from);
    System.arraycopy(sound, to, changed, from, sound.length - to);
    return changed;
  }
}
