package org.enlace.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import org.enlace.protocol.JsonValue.JsonArray;
import org.enlace.protocol.JsonValue.JsonBoolean;
import org.enlace.protocol.JsonValue.JsonNull;
import org.enlace.protocol.JsonValue.JsonNumber;
import org.enlace.protocol.JsonValue.JsonObject;
import org.enlace.protocol.JsonValue.JsonString;
import org.enlace.protocol.Refusal.Reason;

/// Reads one JSON text (RFC 8259) within I-JSON (RFC 7493); used once.
final class JsonReader {

  private static final int END = -1;

  private final String text;
  private int at;

  JsonReader(String text) {
    this.text = text;
  }

  JsonValue read() {
    skipSpace();
    JsonValue value = readValue(0);
    skipSpace();
    if (peek() != END) {
      throw notJson("nothing may follow the value");
    }
    return value;
  }

  private JsonValue readValue(int depth) {
    return switch (peek()) {
      case '{' -> readObject(deeper(depth));
      case '[' -> readArray(deeper(depth));
      case '"' -> new JsonString(readString());
      case 't' -> readWord("true", new JsonBoolean(true));
      case 'f' -> readWord("false", new JsonBoolean(false));
      case 'n' -> readWord("null", new JsonNull());
      case END -> throw notJson("a value is missing");
      default -> readNumber();
    };
  }

  private static int deeper(int depth) {
    if (depth == CanonicalJson.DEEPEST_NESTING) {
      throw CanonicalJson.tooDeep();
    }
    return depth + 1;
  }

  private JsonValue readObject(int depth) {
    var members = new HashMap<String, JsonValue>();
    at++;
    skipSpace();
    if (take('}')) {
      return new JsonObject(members);
    }
    do {
      skipSpace();
      String name = readString();
      skipSpace();
      expect(':');
      skipSpace();
      JsonValue value = readValue(depth);
      if (members.put(name, value) != null) {
        throw new Refusal(
            Reason.DUPLICATE_NAME, "an object names a member twice, before character " + at);
      }
      skipSpace();
    } while (take(','));
    expect('}');
    return new JsonObject(members);
  }

  private JsonValue readArray(int depth) {
    var elements = new ArrayList<JsonValue>();
    at++;
    skipSpace();
    if (take(']')) {
      return new JsonArray(elements);
    }
    do {
      skipSpace();
      elements.add(readValue(depth));
      skipSpace();
    } while (take(','));
    expect(']');
    return new JsonArray(elements);
  }

  private String readString() {
    expect('"');
    var read = new StringBuilder();
    while (!take('"')) {
      int unit = peek();
      if (unit == END || unit < ' ') {
        throw notJson("a string is not closed or holds a bare control character");
      }
      at++;
      read.append(unit == '\\' ? readEscape() : (char) unit);
    }
    return read.toString();
  }

  private char readEscape() {
    int kind = peek();
    at++;
    return switch (kind) {
      case '"', '\\', '/' -> (char) kind;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> readHexUnit();
      default -> throw notJson("an escape is unknown");
    };
  }

  private char readHexUnit() {
    int unit = 0;
    for (int count = 0; count < 4; count++) {
      int digit = hexDigit(peek());
      if (digit < 0) {
        throw notJson("a \\u escape needs four hexadecimal digits");
      }
      unit = unit * 16 + digit;
      at++;
    }
    return (char) unit;
  }

  /// Only ASCII: the JDK's own digit test would take other scripts' digits too.
  private static int hexDigit(int unit) {
    if (unit >= '0' && unit <= '9') {
      return unit - '0';
    }
    if (unit >= 'a' && unit <= 'f') {
      return unit - 'a' + 10;
    }
    return unit >= 'A' && unit <= 'F' ? unit - 'A' + 10 : -1;
  }

  private JsonValue readWord(String word, JsonValue value) {
    if (!text.startsWith(word, at)) {
      throw notJson("a word is neither true, false nor null");
    }
    at += word.length();
    return value;
  }

  private JsonNumber readNumber() {
    int start = at;
    take('-');
    if (!take('0')) {
      skipDigits();
    }
    boolean integer = true;
    if (take('.')) {
      integer = false;
      skipDigits();
    }
    if (take('e') || take('E')) {
      integer = false;
      if (!take('+')) {
        take('-');
      }
      skipDigits();
    }
    return carried(text.substring(start, at), integer);
  }

  /// Refuses what a double would change beyond rounding: an integer it cannot hold, an overflow, or
  /// something that would vanish to zero.
  private static JsonNumber carried(String literal, boolean integer) {
    var number = new JsonNumber(Double.parseDouble(literal));
    boolean vanished = number.value() == 0.0 && hasSignificantDigit(literal);
    boolean outside = Math.abs(number.value()) > JsonNumber.LARGEST_INTEGER;
    if (vanished || (integer && outside && !NumberText.of(number.value()).equals(literal))) {
      throw new Refusal(Reason.NUMBER_NOT_CARRIED, "a number cannot be carried by a double");
    }
    return number;
  }

  private static boolean hasSignificantDigit(String literal) {
    for (int at = 0; at < literal.length(); at++) {
      char unit = literal.charAt(at);
      if (unit == 'e' || unit == 'E') {
        return false;
      }
      if (unit >= '1' && unit <= '9') {
        return true;
      }
    }
    return false;
  }

  private void skipDigits() {
    int start = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    if (at == start) {
      throw notJson("a value or a digit is missing");
    }
  }

  private void skipSpace() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
      at++;
    }
  }

  private int peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  private boolean take(char unit) {
    if (peek() != unit) {
      return false;
    }
    at++;
    return true;
  }

  private void expect(char unit) {
    if (!take(unit)) {
      throw notJson("'" + unit + "' is missing");
    }
  }

  private Refusal notJson(String rule) {
    return new Refusal(Reason.NOT_JSON, rule + ", at character " + at);
  }
}
