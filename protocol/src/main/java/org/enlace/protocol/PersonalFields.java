package org.enlace.protocol;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.enlace.protocol.JsonValue.JsonObject;
import org.enlace.protocol.JsonValue.JsonString;
import org.enlace.protocol.Refusal.Reason;

/// The personal fields of one entry, kept apart from it so that they can be erased.
///
/// What is erased here, value and salt together, leaves in the entry a commitment that nobody can
/// open or guess. Two fields under one salt are refused: opening one would help to guess the other.
/// So are more than [#LARGEST_BYTES] bytes.
public record PersonalFields(Map<String, PersonalField> byName) {

  /// The most bytes that the personal fields of one entry may have in canonical JSON.
  public static final int LARGEST_BYTES = 60_000;

  private static final String SALT = "salt";
  private static final String VALUE = "value";

  public PersonalFields(Map<String, PersonalField> byName) {
    var ordered = new TreeMap<String, PersonalField>();
    var salts = new HashSet<Salt>();
    byName.forEach((name, field) -> {
      ordered.put(Grammar.FIELD_NAME.require(name), field);
      salts.add(field.salt());
    });
    if (salts.size() < ordered.size()) {
      throw new Refusal(Reason.VALUE_OUTSIDE_RULE, "a salt must be used for one field only");
    }
    this.byName = Collections.unmodifiableSortedMap(ordered);
    if (bytes().length > LARGEST_BYTES) {
      throw new Refusal(
          Reason.TOO_LARGE,
          "the personal fields of an entry have at most " + LARGEST_BYTES + " bytes");
    }
  }

  /// No personal fields: there never were any, all are erased, or the reader may see none.
  public static PersonalFields none() {
    return new PersonalFields(Map.of());
  }

  /// The commitments to put into the entry.
  public Map<String, Commitment> commitments() {
    var commitments = new TreeMap<String, Commitment>();
    byName.forEach((name, field) -> commitments.put(name, field.commitment(name)));
    return Collections.unmodifiableSortedMap(commitments);
  }

  /// The same fields but one, after its erasure or for a reader who may not see it.
  public PersonalFields without(String name) {
    var left = new HashMap<>(byName);
    left.remove(name);
    return new PersonalFields(left);
  }

  /// Reads the canonical bytes of personal fields; anything but the exact bytes is refused.
  public static PersonalFields parse(byte[] bytes) {
    var value = CanonicalJson.readCanonical(bytes, LARGEST_BYTES);
    if (value instanceof JsonObject object) {
      return from(object);
    }
    throw new Refusal(Reason.WRONG_MEMBERS, "personal fields must be an object");
  }

  static PersonalFields from(JsonObject object) {
    var read = new HashMap<String, PersonalField>();
    object
        .members()
        .forEach((name, value) -> {
          var members = Members.of(value, SALT, VALUE);
          var salt = Salt.parse(members.text(SALT));
          read.put(name, new PersonalField(members.value(VALUE), salt));
        });
    return new PersonalFields(read);
  }

  /// The canonical bytes to be kept, secret, with the data.
  public byte[] bytes() {
    return CanonicalJson.write(json());
  }

  JsonObject json() {
    var members = new HashMap<String, JsonValue>();
    byName.forEach((name, field) ->
        members.put(
            name,
            new JsonObject(
                Map.of(SALT, new JsonString(field.salt().print()), VALUE, field.value()))));
    return new JsonObject(members);
  }
}
