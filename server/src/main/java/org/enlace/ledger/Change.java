package org.enlace.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.enlace.protocol.JsonValue;
import org.enlace.protocol.JsonValue.JsonArray;
import org.enlace.protocol.JsonValue.JsonBoolean;
import org.enlace.protocol.JsonValue.JsonNull;
import org.enlace.protocol.JsonValue.JsonNumber;
import org.enlace.protocol.JsonValue.JsonString;
import org.jspecify.annotations.Nullable;

/// A change to be recorded. Names, values and sizes outside the rules of
/// [org.enlace.protocol.LedgerEntry] are refused when it is recorded.
///
/// @param kind what happened, such as `directory.line.changed`
/// @param subject what it happened to, such as `line:0199…`
/// @param network the network concerned, or null where it concerns all or none
/// @param state the State concerned, or null where it concerns all or none: then every account that
///   signs in may read the entry
/// @param fields the new state, for every reader of the entry: no personal data
/// @param personal the new state that only the State and the secretariat see, erasable
/// @param person whose personal fields these are, for [Ledger#erasePersonal]; null where they are
///   nobody's, such as a reason that is private to the State
/// @param evidence who decided, by what
public record Change(
    String kind,
    String subject,
    @Nullable NetworkCode network,
    @Nullable StateCode state,
    Map<String, JsonValue> fields,
    Map<String, JsonValue> personal,
    @Nullable UUID person,
    Evidence evidence) {

  public Change {
    fields = Map.copyOf(fields);
    personal = Map.copyOf(personal);
  }

  /// A change by the actor who is bound here; nothing else is said of it yet.
  public static Change of(String kind, String subject) {
    return new Change(kind, subject, null, null, Map.of(), Map.of(), null, Evidence.ofActor());
  }

  /// The same, in that network.
  public Change in(@Nullable NetworkCode concerned) {
    return new Change(kind, subject, concerned, state, fields, personal, person, evidence);
  }

  /// The same, concerning that State.
  public Change concerning(@Nullable StateCode concerned) {
    return new Change(kind, subject, network, concerned, fields, personal, person, evidence);
  }

  /// The same, with a field that every reader of the entry may see.
  public Change with(String name, JsonValue value) {
    return new Change(
        kind, subject, network, state, added(fields, name, value), personal, person, evidence);
  }

  /// The same, with a text or, for null, JSON's null.
  public Change with(String name, @Nullable String value) {
    return with(name, json(value));
  }

  /// The same, with a list of texts.
  public Change with(String name, Collection<String> values) {
    return with(name, new JsonArray(values.stream().map(Change::json).toList()));
  }

  /// The same, with a whole number.
  public Change with(String name, long value) {
    return with(name, JsonNumber.of(value));
  }

  /// The same, with a truth value.
  public Change with(String name, boolean value) {
    return with(name, new JsonBoolean(value));
  }

  /// The same, whose personal fields are that person's.
  public Change ofPerson(UUID whose) {
    return new Change(kind, subject, network, state, fields, personal, whose, evidence);
  }

  /// The same, with a personal field.
  public Change withPersonal(String name, JsonValue value) {
    return new Change(
        kind, subject, network, state, fields, added(personal, name, value), person, evidence);
  }

  /// The same, with a personal text or, for null, JSON's null.
  public Change withPersonal(String name, @Nullable String value) {
    return withPersonal(name, json(value));
  }

  /// The same, with more evidence.
  public Change by(String name, String value) {
    return new Change(
        kind, subject, network, state, fields, personal, person, evidence.with(name, value));
  }

  private static JsonValue json(@Nullable String value) {
    return value == null ? new JsonNull() : new JsonString(value);
  }

  private static Map<String, JsonValue> added(
      Map<String, JsonValue> values, String name, JsonValue value) {
    Map<String, JsonValue> more = new TreeMap<>(values);
    more.put(name, value);
    return more;
  }

  /// Prints no fields: they may be personal.
  @Override
  public String toString() {
    return "Change[" + kind + " " + subject + "]";
  }
}
