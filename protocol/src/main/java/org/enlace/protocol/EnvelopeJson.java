package org.enlace.protocol;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.enlace.protocol.JsonValue.JsonNumber;
import org.enlace.protocol.JsonValue.JsonObject;
import org.enlace.protocol.JsonValue.JsonString;
import org.enlace.protocol.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// The members of an envelope, as `docs/request-envelope.md` lists them.
final class EnvelopeJson {

  private static final String[] MEMBERS = {
    "contentHash",
    "contentSize",
    "from",
    "handling",
    "marking",
    "network",
    "origin",
    "protection",
    "purpose",
    "ref",
    "sentAt",
    "template",
    "to",
    "urgency"
  };

  private EnvelopeJson() {}

  static JsonObject write(RequestEnvelope envelope) {
    var members = new HashMap<String, JsonValue>();
    members.put(Members.VERSION, JsonNumber.of(1));
    members.put("ref", new JsonString(envelope.reference().toString()));
    members.put("sentAt", new JsonString(UtcTime.print(envelope.sentAt())));
    writeRoute(envelope.route(), members);
    writeNature(envelope.nature(), members);
    writeContent(envelope.content(), members);
    return new JsonObject(members);
  }

  private static void writeRoute(RequestRoute route, Map<String, JsonValue> members) {
    members.put("origin", new JsonString(route.origin()));
    members.put("network", new JsonString(route.network()));
    members.put("from", party(route.from()));
    members.put("to", party(route.to()));
  }

  private static JsonObject party(RequestParty party) {
    return new JsonObject(
        Map.of(
            "state", new JsonString(party.state()), "category", new JsonString(party.category())));
  }

  private static void writeNature(RequestNature nature, Map<String, JsonValue> members) {
    HandlingMarks handling = nature.handling();
    members.put("purpose", choice(nature.purpose()));
    members.put("urgency", choice(nature.urgency()));
    members.put("marking", choice(nature.marking()));
    members.put(
        "handling",
        new JsonObject(
            Map.of(
                "tlp", choice(handling.trafficLight()),
                "pap", Members.orNull(wireName(handling.permissibleActions())),
                "caveat", Members.orNull(handling.caveat()))));
  }

  private static void writeContent(RequestContent content, Map<String, JsonValue> members) {
    members.put("protection", choice(content.protection()));
    members.put("contentHash", new JsonString(content.hash()));
    members.put("contentSize", JsonNumber.of(content.size()));
    members.put(
        "template",
        new JsonObject(
            Map.of(
                "id",
                new JsonString(content.template()),
                "version",
                JsonNumber.of(content.templateVersion()))));
  }

  private static JsonString choice(WireName choice) {
    return new JsonString(choice.wireName());
  }

  private static @Nullable String wireName(@Nullable WireName choice) {
    return choice == null ? null : choice.wireName();
  }

  static RequestEnvelope read(JsonValue value) {
    var members = Members.ofVersionOne(value, MEMBERS);
    return new RequestEnvelope(
        RequestReference.parse(members.text("ref")),
        new RequestRoute(
            members.text("origin"),
            members.text("network"),
            readParty(members.object("from")),
            readParty(members.object("to"))),
        readNature(members),
        UtcTime.parse(members.text("sentAt")),
        readContent(members));
  }

  private static RequestParty readParty(JsonObject object) {
    var members = Members.of(object, "state", "category");
    return new RequestParty(members.text("state"), members.text("category"));
  }

  private static RequestNature readNature(Members members) {
    var handling = Members.of(members.object("handling"), "tlp", "pap", "caveat");
    return new RequestNature(
        members.choice("purpose", List.of(Purpose.values())),
        members.choice("urgency", List.of(Urgency.values())),
        new HandlingMarks(
            handling.choice("tlp", List.of(TrafficLight.values())),
            handling.choiceOrNull("pap", List.of(PermissibleActions.values())),
            handling.textOrNull("caveat")),
        members.choice("marking", List.of(Marking.values())));
  }

  private static RequestContent readContent(Members members) {
    var template = Members.of(members.object("template"), "id", "version");
    long version = template.integer("version");
    if (version != (int) version) {
      throw new Refusal(
          Reason.VALUE_OUTSIDE_RULE, "a template version must be at most " + Integer.MAX_VALUE);
    }
    return new RequestContent(
        template.text("id"),
        (int) version,
        members.choice("protection", List.of(Protection.values())),
        members.text("contentHash"),
        members.integer("contentSize"));
  }
}
