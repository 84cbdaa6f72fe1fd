package org.enlace.acceptance;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// A schema of the description of the interface (JSON Schema 2020-12, as far as the description
/// uses it), stricter in one thing: what an object has must be described. A keyword that is not
/// known here is an error, so that nothing passes because it was not understood.
///
/// @param document the whole description, in which references point
record Schema(JsonNode document, JsonNode schema) {
  private static final Set<String> KNOWN =
      Set.of(
          "$ref",
          "type",
          "format",
          "properties",
          "required",
          "items",
          "anyOf",
          "oneOf",
          "enum",
          "additionalProperties",
          "uniqueItems",
          "description",
          "title",
          "maxLength");

  /// What is wrong with a value, each with its place.
  List<String> faults(JsonNode value, String place) {
    List<String> faults = new ArrayList<>();
    for (String keyword : schema.propertyNames()) {
      if (!KNOWN.contains(keyword)) {
        faults.add(place + ": the keyword " + keyword + " is not known here");
      }
    }
    if (schema.has("$ref")) {
      String pointer = schema.path("$ref").asString().substring(1);
      faults.addAll(with(document.at(pointer)).faults(value, place));
    }
    alternatives(value, place, faults);
    type(value, place, faults);
    if (value.isObject()) {
      object(value, place, faults);
    }
    if (value.isArray() && schema.has("items")) {
      for (int each = 0; each < value.size(); each++) {
        faults.addAll(with(schema.path("items")).faults(value.get(each), place + "/" + each));
      }
    }
    if (value.isString()) {
      text(value.asString(), place, faults);
    }
    return faults;
  }

  private Schema with(JsonNode other) {
    return new Schema(document, other);
  }

  private void alternatives(JsonNode value, String place, List<String> faults) {
    for (String keyword : List.of("anyOf", "oneOf")) {
      if (schema.has(keyword)) {
        long kept =
            schema
                .path(keyword)
                .valueStream()
                .filter(each -> with(each).faults(value, place).isEmpty())
                .count();
        if (kept == 0 || (keyword.equals("oneOf") && kept > 1)) {
          faults.add(place + ": " + kept + " of " + keyword + " hold");
        }
      }
    }
  }

  private void type(JsonNode value, String place, List<String> faults) {
    JsonNode type = schema.path("type");
    List<String> types =
        type.isArray() ? type.valueStream().map(JsonNode::asString).toList() : words(type);
    if (!types.isEmpty() && types.stream().noneMatch(each -> is(value, each))) {
      faults.add(place + ": " + value.getNodeType() + " instead of " + types);
    }
  }

  private static List<String> words(JsonNode type) {
    return type.isString() ? List.of(type.asString()) : List.of();
  }

  private static boolean is(JsonNode value, String type) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "null" -> value.isNull();
      default -> false;
    };
  }

  private void object(JsonNode value, String place, List<String> faults) {
    schema
        .path("required")
        .valueStream()
        .map(JsonNode::asString)
        .filter(name -> !value.has(name))
        .forEach(name -> faults.add(place + ": lacks " + name));
    JsonNode others = schema.path("additionalProperties");
    for (String name : value.propertyNames()) {
      JsonNode property = schema.path("properties").path(name);
      String within = place + "/" + name;
      if (property.isObject()) {
        faults.addAll(with(property).faults(value.path(name), within));
      } else if (others.isObject()) {
        faults.addAll(with(others).faults(value.path(name), within));
      } else if (schema.has("properties") && !others.asBoolean(false)) {
        faults.add(within + ": is not described");
      }
    }
  }

  private void text(String text, String place, List<String> faults) {
    JsonNode words = schema.path("enum");
    if (words.isArray() && words.valueStream().noneMatch(each -> each.asString().equals(text))) {
      faults.add(place + ": " + text + " is none of " + words);
    }
    switch (schema.path("format").asString("")) {
      case "uuid" -> parse(text, place, UUID::fromString, faults);
      case "date" -> parse(text, place, LocalDate::parse, faults);
      case "date-time" -> parse(text, place, OffsetDateTime::parse, faults);
      default -> {}
    }
  }

  private static void parse(
      String text, String place, Consumer<String> parser, List<String> faults) {
    try {
      parser.accept(text);
    } catch (IllegalArgumentException | DateTimeParseException wrong) {
      faults.add(place + ": " + wrong.getMessage());
    }
  }
}
