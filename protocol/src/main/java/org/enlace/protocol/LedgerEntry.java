package org.enlace.protocol;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.enlace.protocol.JsonValue.JsonNumber;
import org.enlace.protocol.JsonValue.JsonObject;
import org.enlace.protocol.JsonValue.JsonString;
import org.enlace.protocol.Refusal.Reason;

/// One change of the directory, its keys, roles or networks, as it is committed to in the log.
///
/// The entry lives with the data; the log holds its [Leaf] alone. Everyone to whom an entry is
/// opened reads all of it, so it names people by opaque account ids, and what not every reader may
/// see is a personal field: here stands only its salted commitment, in [PersonalFields] the value.
///
/// An entry of more than [#LARGEST_BYTES] bytes is refused, and so is a field value that nests more
/// than 32 arrays and objects.
///
/// @param at when it happened; cut to the millisecond
/// @param kind what happened, such as `directory.line.changed`: lower-case words joined by dots
/// @param subject what it happened to
/// @param evidence who decided, by what: camel-case names to strings, such as `account`, `role`,
///   `secondAccount`, `noteNumber`, `noteHash`
/// @param fields the new state that every reader of the entry may see
/// @param personal the commitments of the fields that not every reader may see; a name that is also
///   among `fields` is refused
public record LedgerEntry(
    Instant at,
    String kind,
    LedgerSubject subject,
    Map<String, String> evidence,
    Map<String, JsonValue> fields,
    Map<String, Commitment> personal) {

  /// The most bytes that an entry may have in canonical JSON.
  public static final int LARGEST_BYTES = 60_000;

  private static final String[] MEMBERS = {
    "evidence", "fields", "kind", "network", "personal", "previous", "state", "subject", "time"
  };

  public LedgerEntry(
      Instant at,
      String kind,
      LedgerSubject subject,
      Map<String, String> evidence,
      Map<String, JsonValue> fields,
      Map<String, Commitment> personal) {
    this.at = UtcTime.require(at);
    this.kind = Grammar.ENTRY_KIND.require(kind);
    this.subject = subject;
    this.evidence = named(evidence, UnicodeText::require);
    this.fields = named(fields, FieldNesting::require);
    this.personal = named(personal, Objects::requireNonNull);
    if (!Collections.disjoint(fields.keySet(), personal.keySet())) {
      throw new Refusal(
          Reason.VALUE_OUTSIDE_RULE, "a field must be either open or personal, not both");
    }
    if (bytes().length > LARGEST_BYTES) {
      throw new Refusal(Reason.TOO_LARGE, "a ledger entry has at most " + LARGEST_BYTES + " bytes");
    }
  }

  private static <T> Map<String, T> named(Map<String, T> values, Function<T, T> rule) {
    var ordered = new TreeMap<String, T>();
    values.forEach(
        (name, value) -> ordered.put(Grammar.FIELD_NAME.require(name), rule.apply(value)));
    return Collections.unmodifiableSortedMap(ordered);
  }

  /// Reads the canonical bytes of an entry; anything but the exact bytes of one is refused.
  public static LedgerEntry parse(byte[] bytes) {
    return from(CanonicalJson.readCanonical(bytes, LARGEST_BYTES));
  }

  static LedgerEntry from(JsonValue value) {
    var members = Members.ofVersionOne(value, MEMBERS);
    String previous = members.textOrNull("previous");
    var subject =
        new LedgerSubject(
            members.text("subject"),
            members.textOrNull("network"),
            members.textOrNull("state"),
            previous == null ? null : new LeafHash(previous));
    return new LedgerEntry(
        UtcTime.parse(members.text("time")),
        members.text("kind"),
        subject,
        texts(members.object("evidence"), Function.identity()),
        members.object("fields").members(),
        texts(members.object("personal"), Commitment::new));
  }

  private static <T> Map<String, T> texts(JsonObject object, Function<String, T> meaning) {
    var read = new HashMap<String, T>();
    object
        .members()
        .forEach((name, value) -> read.put(name, meaning.apply(Members.asText(value, "a value"))));
    return read;
  }

  /// The canonical bytes that the commitment covers.
  public byte[] bytes() {
    return CanonicalJson.write(json());
  }

  JsonObject json() {
    LeafHash previous = subject.previous();
    var members = new HashMap<String, JsonValue>();
    members.put("evidence", object(evidence, JsonString::new));
    members.put("fields", new JsonObject(fields));
    members.put("kind", new JsonString(kind));
    members.put("network", Members.orNull(subject.network()));
    members.put("personal", object(personal, commitment -> new JsonString(commitment.text())));
    members.put("previous", Members.orNull(previous == null ? null : previous.hex()));
    members.put("state", Members.orNull(subject.state()));
    members.put("subject", new JsonString(subject.id()));
    members.put("time", new JsonString(UtcTime.print(at)));
    members.put(Members.VERSION, JsonNumber.of(1));
    return new JsonObject(members);
  }

  private static <T> JsonObject object(Map<String, T> values, Function<T, JsonValue> writing) {
    var members = new HashMap<String, JsonValue>();
    values.forEach((name, value) -> members.put(name, writing.apply(value)));
    return new JsonObject(members);
  }
}
