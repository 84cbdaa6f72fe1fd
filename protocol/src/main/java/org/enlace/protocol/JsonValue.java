package org.enlace.protocol;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.enlace.protocol.Refusal.Reason;

/// A JSON value within I-JSON (RFC 7493): immutable, compared by content.
///
/// Strings and member names are whole Unicode: a lone surrogate or a noncharacter is refused.
/// Numbers are IEEE 754 doubles. Nesting and size are bounded where values are read and written,
/// see [CanonicalJson].
public sealed interface JsonValue {

  /// An object; its members are kept in the order of RFC 8785 §3.2.3, by UTF-16 code units.
  record JsonObject(Map<String, JsonValue> members) implements JsonValue {

    public JsonObject {
      var ordered = new TreeMap<String, JsonValue>();
      members.forEach((name, value) -> ordered.put(UnicodeText.require(name), checked(value)));
      members = Collections.unmodifiableSortedMap(ordered);
    }

    private static JsonValue checked(JsonValue value) {
      return Objects.requireNonNull(value, "JSON null is written with JsonNull");
    }
  }

  /// An array; the order is kept.
  record JsonArray(List<JsonValue> elements) implements JsonValue {

    public JsonArray {
      elements = List.copyOf(elements);
    }
  }

  /// A string; no normalisation is applied.
  record JsonString(String text) implements JsonValue {

    public JsonString {
      UnicodeText.require(text);
    }
  }

  /// A number. Infinities and NaN are refused; negative zero becomes zero, as it is written.
  record JsonNumber(double value) implements JsonValue {

    /// The largest integer that every reader of I-JSON carries without loss: 2^53 - 1.
    public static final long LARGEST_INTEGER = (1L << 53) - 1;

    public JsonNumber {
      if (!Double.isFinite(value)) {
        throw new Refusal(Reason.NUMBER_NOT_CARRIED, "a number must be finite");
      }
      value = value == 0.0 ? 0.0 : value;
    }

    /// An integer; refused beyond ±(2^53 - 1), where doubles have gaps.
    public static JsonNumber of(long integer) {
      if (integer > LARGEST_INTEGER || integer < -LARGEST_INTEGER) {
        throw new Refusal(
            Reason.NUMBER_NOT_CARRIED,
            "an integer must be between -9007199254740991 and 9007199254740991");
      }
      return new JsonNumber(integer);
    }
  }

  /// `true` or `false`.
  record JsonBoolean(boolean value) implements JsonValue {}

  /// `null`, as a value.
  record JsonNull() implements JsonValue {}
}
