package org.enlace.directory.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.enlace.directory.transfer.Reading.Reason;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Members of a team's object, of the types that team directories use.
///
/// @param team the object
/// @param fields where what cannot be read is gathered
record TeamFields(JsonNode team, Fields fields) {

  /// A text or number that may be absent.
  @Nullable String text(String name) {
    JsonNode value = team.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isValueNode()) {
      fields.refuse(name, Reason.TYPE_WRONG);
      return null;
    }
    return fields.text(name, value.asString());
  }

  String required(String name) {
    String value = text(name);
    if (value == null) {
      fields.refuse(name, Reason.MISSING);
      return "";
    }
    return value;
  }

  /// A list of texts; one text alone is a list of one.
  List<String> texts(String name) {
    JsonNode value = team.path(name);
    if (value.isString()) {
      return List.of(value.asString());
    }
    return values(name, _ -> true, null);
  }

  /// One member of each object of a list, of the objects that fit.
  List<String> values(String name, Predicate<JsonNode> fits, @Nullable String member) {
    JsonNode list = team.path(name);
    if (list.isMissingNode() || list.isNull()) {
      return List.of();
    }
    if (!list.isArray()) {
      fields.refuse(name, Reason.TYPE_WRONG);
      return List.of();
    }
    List<String> values = new ArrayList<>();
    for (JsonNode each : list) {
      JsonNode value = member == null ? each : each.path(member);
      if (!value.isString()) {
        fields.refuse(name, Reason.TYPE_WRONG);
      } else if (fits.test(each)) {
        values.add(value.asString());
      }
    }
    return values;
  }

  /// The States of a list of codes; a team without a State is refused.
  List<StateCode> states(String name, List<String> codes) {
    List<StateCode> states = fields.each(name, codes, Fields::state, Reason.STATE_UNKNOWN);
    if (codes.isEmpty()) {
      fields.refuse(name, Reason.MISSING);
    }
    return states;
  }

  /// By which a source tells a team from others: its name and its State, in one spelling.
  static String key(String source, String brief, List<StateCode> states) {
    String state = states.isEmpty() ? "" : states.getFirst().value();
    return source + ":" + state + ":" + brief.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
