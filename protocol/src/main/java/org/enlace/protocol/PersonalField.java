package org.enlace.protocol;

import java.util.Map;
import org.enlace.protocol.JsonValue.JsonObject;
import org.enlace.protocol.JsonValue.JsonString;

/// A value that not every reader of its entry may see, with the salt of its commitment. It is never
/// printed. A value that nests more than 32 arrays and objects is refused.
public record PersonalField(JsonValue value, Salt salt) {

  static final String DOMAIN = "enlace/personal-field/v1";

  public PersonalField {
    FieldNesting.require(value);
  }

  /// The commitment that the entry carries under this name. The name is part of what is committed
  /// to, so that no value can be moved to another field.
  public Commitment commitment(String name) {
    Grammar.FIELD_NAME.require(name);
    var named = new JsonObject(Map.of("field", new JsonString(name), "value", value));
    return Commitment.of(DOMAIN, salt, CanonicalJson.write(named));
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
