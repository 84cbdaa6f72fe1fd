package org.enlace.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.enlace.protocol.Refusal.Reason;

/// JSON in the one form that can be hashed and signed: the JSON Canonicalization Scheme, RFC 8785.
///
/// Members are sorted by UTF-16 code units, numbers are written as ECMAScript writes them, strings
/// carry the fewest escapes, there is no space, and the bytes are UTF-8. Values stay within I-JSON
/// (RFC 7493).
///
/// Bounds, in reading and in writing: [#DEEPEST_NESTING] nested arrays and objects,
/// [#LARGEST_BYTES] bytes. Reading refuses, with a [Refusal], all that is not JSON, a byte order
/// mark, malformed UTF-8, duplicate names, lone surrogates, noncharacters, and numbers that a
/// double would change beyond the rounding of a fraction (an integer with lost digits, an overflow,
/// a vanishing).
public final class CanonicalJson {

  /// How many arrays and objects may be nested in one another.
  public static final int DEEPEST_NESTING = 64;

  /// How many bytes one text may have.
  public static final int LARGEST_BYTES = 1_048_576;

  private CanonicalJson() {}

  /// The canonical bytes of a value. Refuses one that is nested too deep or comes out too large.
  public static byte[] write(JsonValue value) {
    byte[] bytes = new JsonWriter().write(value).getBytes(StandardCharsets.UTF_8);
    requireAtMost(LARGEST_BYTES, bytes);
    return bytes;
  }

  /// Reads any JSON text within I-JSON, whatever its spacing, order and escapes.
  public static JsonValue read(byte[] bytes) {
    requireAtMost(LARGEST_BYTES, bytes);
    return new JsonReader(decode(bytes)).read();
  }

  /// Reads JSON that must already be canonical: writing the value again gives the same bytes.
  public static JsonValue readCanonical(byte[] bytes) {
    return readCanonical(bytes, LARGEST_BYTES);
  }

  /// As [#readCanonical(byte[])], with a tighter bound on the number of bytes.
  static JsonValue readCanonical(byte[] bytes, int largest) {
    requireAtMost(largest, bytes);
    JsonValue value = read(bytes);
    if (!Arrays.equals(bytes, write(value))) {
      throw new Refusal(Reason.NOT_CANONICAL, "the JSON is not in the form of RFC 8785");
    }
    return value;
  }

  static void requireAtMost(int largest, byte[] bytes) {
    if (bytes.length > largest) {
      throw tooLarge(largest);
    }
  }

  static Refusal tooLarge(int largest) {
    return new Refusal(Reason.TOO_LARGE, "at most " + largest + " bytes are allowed");
  }

  static Refusal tooDeep() {
    return new Refusal(
        Reason.TOO_DEEP, "at most " + DEEPEST_NESTING + " arrays and objects may be nested");
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      throw new Refusal(Reason.NOT_UTF8, "the bytes are not well-formed UTF-8");
    }
  }
}
