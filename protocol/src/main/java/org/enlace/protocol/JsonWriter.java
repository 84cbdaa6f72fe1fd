package org.enlace.protocol;

import java.util.List;
import java.util.Map;
import org.enlace.protocol.JsonValue.JsonArray;
import org.enlace.protocol.JsonValue.JsonBoolean;
import org.enlace.protocol.JsonValue.JsonNull;
import org.enlace.protocol.JsonValue.JsonNumber;
import org.enlace.protocol.JsonValue.JsonObject;
import org.enlace.protocol.JsonValue.JsonString;

/// Writes one value in the form of RFC 8785; used once.
final class JsonWriter {

  private final StringBuilder out = new StringBuilder();

  String write(JsonValue value) {
    write(value, 0);
    return out.toString();
  }

  private void write(JsonValue value, int depth) {
    switch (value) {
      case JsonObject object -> writeMembers(object.members(), deeper(depth));
      case JsonArray array -> writeElements(array.elements(), deeper(depth));
      case JsonString string -> writeString(string.text());
      case JsonNumber number -> out.append(NumberText.of(number.value()));
      case JsonBoolean bool -> out.append(bool.value());
      case JsonNull _ -> out.append("null");
    }
    if (out.length() > CanonicalJson.LARGEST_BYTES) {
      throw CanonicalJson.tooLarge(CanonicalJson.LARGEST_BYTES);
    }
  }

  private static int deeper(int depth) {
    if (depth == CanonicalJson.DEEPEST_NESTING) {
      throw CanonicalJson.tooDeep();
    }
    return depth + 1;
  }

  private void writeMembers(Map<String, JsonValue> members, int depth) {
    out.append('{');
    String separator = "";
    for (var member : members.entrySet()) {
      out.append(separator);
      writeString(member.getKey());
      out.append(':');
      write(member.getValue(), depth);
      separator = ",";
    }
    out.append('}');
  }

  private void writeElements(List<JsonValue> elements, int depth) {
    out.append('[');
    String separator = "";
    for (JsonValue element : elements) {
      out.append(separator);
      write(element, depth);
      separator = ",";
    }
    out.append(']');
  }

  private void writeString(String text) {
    out.append('"');
    for (int at = 0; at < text.length(); at++) {
      writeUnit(text.charAt(at));
    }
    out.append('"');
  }

  private void writeUnit(char unit) {
    switch (unit) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> writePlainUnit(unit);
    }
  }

  private void writePlainUnit(char unit) {
    if (unit >= ' ') {
      out.append(unit);
      return;
    }
    out.append("\\u00");
    out.append(Character.forDigit(unit >> 4, 16));
    out.append(Character.forDigit(unit & 0xF, 16));
  }
}
