package org.enlace.protocol;

import org.enlace.protocol.JsonValue.JsonArray;
import org.enlace.protocol.JsonValue.JsonObject;
import org.enlace.protocol.Refusal.Reason;

/// The bound on the nesting of a field's value. It is half of what [CanonicalJson] allows, so that
/// every record that carries a field can itself be carried by others.
final class FieldNesting {

  static final int DEEPEST = 32;

  private FieldNesting() {}

  /// Returns the value; refuses one that nests more arrays and objects.
  static JsonValue require(JsonValue value) {
    descend(value, 0);
    return value;
  }

  private static void descend(JsonValue value, int depth) {
    if (value instanceof JsonObject object) {
      int inner = deeper(depth);
      object.members().values().forEach(member -> descend(member, inner));
    } else if (value instanceof JsonArray array) {
      int inner = deeper(depth);
      array.elements().forEach(element -> descend(element, inner));
    }
  }

  private static int deeper(int depth) {
    if (depth == DEEPEST) {
      throw new Refusal(
          Reason.TOO_DEEP, "the value of a field nests at most " + DEEPEST + " arrays and objects");
    }
    return depth + 1;
  }
}
