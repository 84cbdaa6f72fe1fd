package org.enlace.protocol;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.enlace.protocol.JsonValue.JsonNull;
import org.enlace.protocol.JsonValue.JsonNumber;
import org.enlace.protocol.JsonValue.JsonObject;
import org.enlace.protocol.JsonValue.JsonString;
import org.enlace.protocol.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// The members of a record that is read: exactly the expected ones, each of its expected type.
final class Members {

  /// The member that carries a record's version.
  static final String VERSION = "v";

  private final Map<String, JsonValue> members;

  private Members(Map<String, JsonValue> members) {
    this.members = members;
  }

  static Members of(JsonValue value, String... names) {
    return exactly(asObject(value, "a record"), Set.of(names));
  }

  /// As `of`, for a record of version 1. The version is judged before the other members, so that a
  /// record of a later version is told from a broken one.
  static Members ofVersionOne(JsonValue value, String... names) {
    var object = asObject(value, "a record");
    if (!(object.members().get(VERSION) instanceof JsonNumber(double version))) {
      throw wrong("a record must have a numeric member v");
    }
    if (version != 1) {
      throw new Refusal(Reason.UNKNOWN_VERSION, "only version 1 of this record is known");
    }
    var expected = new HashSet<>(Set.of(names));
    expected.add(VERSION);
    return exactly(object, expected);
  }

  private static Members exactly(JsonObject object, Set<String> names) {
    if (!object.members().keySet().equals(names)) {
      throw wrong("a record must have exactly the members " + names.stream().sorted().toList());
    }
    return new Members(object.members());
  }

  String text(String name) {
    return asText(value(name), name);
  }

  @Nullable String textOrNull(String name) {
    JsonValue value = value(name);
    return value instanceof JsonNull ? null : asText(value, name);
  }

  /// A whole number that every reader carries without loss.
  long integer(String name) {
    if (value(name) instanceof JsonNumber(double number)
        && number == Math.rint(number)
        && Math.abs(number) <= JsonNumber.LARGEST_INTEGER) {
      return (long) number;
    }
    throw wrong(name + " must be an integer");
  }

  JsonObject object(String name) {
    return asObject(value(name), name);
  }

  <T extends WireName> T choice(String name, List<T> choices) {
    String spelled = text(name);
    for (T choice : choices) {
      if (choice.wireName().equals(spelled)) {
        return choice;
      }
    }
    throw new Refusal(
        Reason.VALUE_OUTSIDE_RULE,
        name + " must be one of " + choices.stream().map(WireName::wireName).toList());
  }

  <T extends WireName> @Nullable T choiceOrNull(String name, List<T> choices) {
    return value(name) instanceof JsonNull ? null : choice(name, choices);
  }

  JsonValue value(String name) {
    JsonValue value = members.get(name);
    if (value == null) {
      throw new IllegalStateException("a member was asked for that was not expected: " + name);
    }
    return value;
  }

  static String asText(JsonValue value, String name) {
    if (value instanceof JsonString(String text)) {
      return text;
    }
    throw wrong(name + " must be a string");
  }

  private static JsonObject asObject(JsonValue value, String name) {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw wrong(name + " must be an object");
  }

  static JsonValue orNull(@Nullable String text) {
    return text == null ? new JsonNull() : new JsonString(text);
  }

  private static Refusal wrong(String rule) {
    return new Refusal(Reason.WRONG_MEMBERS, rule);
  }
}
