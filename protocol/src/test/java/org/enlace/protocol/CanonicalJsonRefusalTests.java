package org.enlace.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.protocol.Refusals.assertRefused;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.enlace.protocol.JsonValue.JsonArray;
import org.enlace.protocol.JsonValue.JsonNull;
import org.enlace.protocol.JsonValue.JsonNumber;
import org.enlace.protocol.JsonValue.JsonObject;
import org.enlace.protocol.JsonValue.JsonString;
import org.enlace.protocol.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What reading and writing refuse.
class CanonicalJsonRefusalTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "nul",
        "nullx",
        "True",
        "+1",
        "01",
        "-",
        "-01",
        ".5",
        "5.",
        "1e",
        "1e+",
        "0x1",
        "NaN",
        "Infinity",
        "1 2",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[",
        "]",
        "{",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{'a':1}",
        "{\"a\" 1}",
        "{1:1}",
        "\"",
        "\"\\\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\\u+123\"",
        "\"\\u\u0661\u0661\u0661\u0661\"",
        "\"\t\"",
        "\"\n\"",
        "// c\n1",
        "/* c */1",
        "1\u00a0",
        "\ufeff1",
        "\u00a01",
        "\u0661",
        "{}{}",
        "[]]",
        "{\"a\":1]",
        "\f1",
        "-\"a\"",
        "\"\\"
      })
  void refusesWhatIsNotJson(String text) {
    assertRefused(Reason.NOT_JSON, () -> read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\\ud800\"", "\"\\udc00\"", "\"\\ude02\\ud83d\"", "\"a\\ud83d\"", "\"\\ud83dx\"",
        "{\"\\ud800\":1}", "\"\\uffff\"", "\"\\ufdd0\"", "\"\\ud83f\\udffe\"", "\"\uffff\""
      })
  void refusesLoneSurrogatesAndNoncharacters(String text) {
    assertRefused(Reason.NOT_UNICODE, () -> read(text));
  }

  @Test
  void refusesToMakeValuesThatCouldNotBeRead() {
    assertRefused(Reason.NOT_UNICODE, () -> new JsonString("\ud800"));
    assertRefused(Reason.NOT_UNICODE, () -> new JsonObject(Map.of("\udc00", new JsonNull())));
    assertRefused(Reason.NUMBER_NOT_CARRIED, () -> JsonNumber.of(JsonNumber.LARGEST_INTEGER + 1));
    assertRefused(Reason.NUMBER_NOT_CARRIED, () -> JsonNumber.of(Long.MIN_VALUE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1,\"a\":1}", "{\"a\":1,\"\\u0061\":2}", "[{\"\":0,\"\":0}]"})
  void refusesDuplicateNames(String text) {
    assertRefused(Reason.DUPLICATE_NAME, () -> read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e400",
        "-1e400",
        "1e-400",
        "9007199254740993",
        "-9007199254740993",
        "0.0e1,1e-999"
      })
  void refusesNumbersThatADoubleWouldChange(String text) {
    assertRefused(Reason.NUMBER_NOT_CARRIED, () -> read("[" + text + "]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"c080", "22c3", "22c322", "22eda08022", "22f490808022", "ff", "22e0808022"})
  void refusesMalformedUtf8(String hex) {
    assertRefused(Reason.NOT_UTF8, () -> CanonicalJson.read(HexFormat.of().parseHex(hex)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " 1",
        "1 ",
        "1.0",
        "-0",
        "1E2",
        "[1, 2]",
        "{\"b\":1,\"a\":2}",
        "\"\\/\"",
        "\"\\u0041\"",
        "\"\\u000A\"",
        "\"\\u000F\"",
        "100000000000000000000000e0"
      })
  void tellsJsonThatIsNotCanonical(String text) {
    assertThat(read(text)).isNotNull();
    assertRefused(Reason.NOT_CANONICAL, () -> CanonicalJson.readCanonical(text.getBytes(UTF_8)));
  }

  @Test
  void readsAndWritesSixtyFourLevelsAndNoMore() {
    String deepest = "[".repeat(64) + "]".repeat(64);
    assertThat(canonical(deepest)).isEqualTo(deepest);
    assertRefused(Reason.TOO_DEEP, () -> read("[" + deepest + "]"));
    assertRefused(Reason.TOO_DEEP, () -> read("[".repeat(1_000_000)));
    assertRefused(Reason.TOO_DEEP, () -> read("{\"a\":".repeat(100_000)));
    var deeper = new JsonArray(List.of(read(deepest)));
    assertRefused(Reason.TOO_DEEP, () -> CanonicalJson.write(deeper));
  }

  @Test
  void readsAndWritesAMebibyteAndNoMore() {
    var largest = new JsonString("a".repeat(CanonicalJson.LARGEST_BYTES - 2));
    assertThat(read(written(largest))).isEqualTo(largest);
    assertRefused(Reason.TOO_LARGE, () -> read(written(largest) + " "));
    var larger = new JsonString("a".repeat(CanonicalJson.LARGEST_BYTES - 1));
    assertRefused(Reason.TOO_LARGE, () -> CanonicalJson.write(larger));
    var widerInBytes = new JsonString("é".repeat(CanonicalJson.LARGEST_BYTES / 2));
    assertRefused(Reason.TOO_LARGE, () -> CanonicalJson.write(widerInBytes));
  }

  @Test
  void neverRepeatsWhatItRefused() {
    var secret = "{\"telephone\":1,\"telephone\":2}";
    try {
      read(secret);
    } catch (Refusal refusal) {
      assertThat(refusal).hasMessageNotContaining("telephone");
      return;
    }
    throw new AssertionError("a duplicate name was read");
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
