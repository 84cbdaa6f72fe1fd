package org.enlace.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.enlace.protocol.JsonValue;
import org.enlace.protocol.LeafHash;
import org.enlace.protocol.Opening;

/// An entry of the log, as far as this reader may see it.
///
/// @param position its leaf's place in the log, from 0
/// @param hash its leaf's hash
/// @param opening the entry, its salt and the personal fields that are open to this reader
public record Recorded(long position, LeafHash hash, Opening opening) {

  /// What happened, such as `directory.line.changed`.
  public String kind() {
    return opening.entry().kind();
  }

  /// When it happened.
  public Instant at() {
    return opening.entry().at();
  }

  /// The new state, as every reader of the entry sees it.
  public Map<String, JsonValue> fields() {
    return opening.entry().fields();
  }

  /// The personal fields that are not erased and that this reader may see.
  public Map<String, JsonValue> personal() {
    Map<String, JsonValue> open = new TreeMap<>();
    opening.personalFields().byName().forEach((name, field) -> open.put(name, field.value()));
    return Collections.unmodifiableMap(open);
  }

  /// Who decided, by what.
  public Map<String, String> evidence() {
    return opening.entry().evidence();
  }
}
