package org.enlace.delivery.gateway;

import java.util.Optional;
import org.enlace.protocol.CanonicalJson;
import org.enlace.protocol.JsonValue;
import org.enlace.protocol.JsonValue.JsonObject;
import org.enlace.protocol.JsonValue.JsonString;
import org.enlace.protocol.Refusal;

/// What a gateway tells.
sealed interface Callback {
  /// What became of a message or a call that it took over.
  record Status(String reference, boolean delivered, String reason) implements Callback {}

  /// Somebody wrote.
  record Reply(String from, String text) implements Callback {}

  /// Somebody who was called pressed keys.
  record Digits(String reference, String digits) implements Callback {}

  /// Reads it; empty where it is nothing of that.
  static Optional<Callback> read(byte[] body) {
    try {
      return CanonicalJson.read(body) instanceof JsonObject object
          ? read(object)
          : Optional.empty();
    } catch (Refusal malformed) {
      return Optional.empty();
    }
  }

  private static Optional<Callback> read(JsonObject object) {
    String reference = text(object, "reference", 100);
    return switch (text(object, "event", 20)) {
      case "status" -> status(reference, object);
      case "reply" -> {
        String from = text(object, "from", 30);
        yield from.isEmpty()
            ? Optional.empty()
            : Optional.of(new Reply(from, text(object, "text", 1_000)));
      }
      case "digits" ->
          reference.isEmpty()
              ? Optional.empty()
              : Optional.of(new Digits(reference, text(object, "digits", 20)));
      default -> Optional.empty();
    };
  }

  private static Optional<Callback> status(String reference, JsonObject object) {
    String status = text(object, "status", 20);
    boolean known = status.equals("delivered") || status.equals("undelivered");
    return known && !reference.isEmpty()
        ? Optional.of(new Status(reference, status.equals("delivered"), text(object, "reason", 40)))
        : Optional.empty();
  }

  /// A member that is a text of at most that length; else nothing.
  private static String text(JsonObject object, String name, int longest) {
    JsonValue value = object.members().get(name);
    return value instanceof JsonString(String text) && text.length() <= longest ? text : "";
  }
}
