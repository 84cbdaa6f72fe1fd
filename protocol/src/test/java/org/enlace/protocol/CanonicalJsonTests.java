package org.enlace.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.protocol.Refusals.assertRefused;

import java.util.HexFormat;
import org.enlace.protocol.JsonValue.JsonNumber;
import org.enlace.protocol.JsonValue.JsonString;
import org.enlace.protocol.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTests {

  /// RFC 8785, appendix B.
  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "ffefffffffffffff, -1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555554, 333333333.33333325",
    "41b3de4355555555, 333333333.3333333",
    "41b3de4355555556, 333333333.3333334",
    "41b3de4355555557, 333333333.33333343",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2"
  })
  void writesTheNumbersOfTheStandard(String bits, String text) {
    double number = Double.longBitsToDouble(HexFormat.fromHexDigitsToLong(bits));
    assertThat(written(new JsonNumber(number))).isEqualTo(text);
    assertThat(CanonicalJson.readCanonical(text.getBytes(UTF_8))).isEqualTo(new JsonNumber(number));
  }

  /// Where the JDK prefers two digits to the one that ECMAScript writes, and its neighbours.
  @ParameterizedTest
  @CsvSource({
    "0000000000000002, 1e-323",
    "0000000000000003, 1.5e-323",
    "0000000000000004, 2e-323",
    "0000000000000005, 2.5e-323",
    "0000000000000006, 3e-323",
    "0010000000000000, 2.2250738585072014e-308"
  })
  void writesOneDigitWhereOneWillDo(String bits, String text) {
    double number = Double.longBitsToDouble(HexFormat.fromHexDigitsToLong(bits));
    assertThat(written(new JsonNumber(number))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void refusesNumbersThatAreNotFinite(double number) {
    assertRefused(Reason.NUMBER_NOT_CARRIED, () -> new JsonNumber(number));
  }

  /// RFC 8785 §3.2.2 to §3.2.4, down to the bytes.
  @Test
  void writesTheSampleOfTheStandard() {
    var sample =
        """
        {
          "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
          "literals": [null, true, false]
        }
        """;
    String expected =
        "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a"
            + "5b3333333333333333332e333333333333332c31652b33302c342e352c302e3030322c31652d3237"
            + "5d2c22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d";
    assertThat(HexFormat.of().formatHex(CanonicalJson.write(read(sample)))).isEqualTo(expected);
  }

  /// RFC 8785 §3.2.3: by UTF-16 code units, so that the smiley comes before the Hebrew letter.
  @Test
  void sortsNamesByCodeUnits() {
    var sample =
        """
        {
          "\\u20ac": "Euro Sign",
          "\\r": "Carriage Return",
          "\\ufb33": "Hebrew Letter Dalet With Dagesh",
          "1": "One",
          "\\ud83d\\ude00": "Emoji: Grinning Face",
          "\\u0080": "Control",
          "\\u00f6": "Latin Small Letter O With Diaeresis"
        }
        """;
    assertThat(canonical(sample))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void sortsNestedAndNumberLikeNames() {
    assertThat(
            canonical(
                """
                {"1": {"f": {"f": "hi","F": 5} ,"\\n": 56.0}, "10": { }, "": "empty",
                 "a": { }, "111": [ { } ], "A": { }}
                """))
        .isEqualTo(
            "{\"\":\"empty\",\"1\":{\"\\n\":56,\"f\":{\"F\":5,\"f\":\"hi\"}},\"10\":{},"
                + "\"111\":[{}],\"A\":{},\"a\":{}}");
  }

  @Test
  void keepsTheOrderOfArraysAndTheFormOfText() {
    assertThat(canonical("[ 56 , {\"d\":true,\"10\":null,\"1\":[ ]}]"))
        .isEqualTo("[56,{\"1\":[],\"10\":null,\"d\":true}]");
    assertThat(canonical("[\"\\u0041\\u030a\",\"\\u00c5\"]")).isEqualTo("[\"A\u030a\",\"\u00c5\"]");
  }

  @Test
  void escapesNoMoreThanItMust() {
    assertThat(written(new JsonString("\u0000\b\t\n\u000b\f\r\u001f\"\\/<\u007f\u2028")))
        .isEqualTo("\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\\\"\\\\/<\u007f\u2028\"");
  }

  @ParameterizedTest
  @CsvSource({
    "-0, 0",
    "0e5, 0",
    "0.0e-999, 0",
    "1E2, 100",
    "1.0, 1",
    "9007199254740991, 9007199254740991",
    "9007199254740992, 9007199254740992",
    "100e-2, 1",
    "0.1e1, 1"
  })
  void readsOtherSpellingsOfANumber(String text, String canonical) {
    assertThat(canonical(text)).isEqualTo(canonical);
  }

  private static String canonical(String text) {
    return written(read(text));
  }

  private static String written(JsonValue value) {
    return new String(CanonicalJson.write(value), UTF_8);
  }

  private static JsonValue read(String text) {
    return CanonicalJson.read(text.getBytes(UTF_8));
  }
}
