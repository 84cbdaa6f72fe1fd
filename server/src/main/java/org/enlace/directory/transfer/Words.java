package org.enlace.directory.transfer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gathers what is said, by field; what is null or blank is not said.
final class Words {
  private final Map<String, String> said = new LinkedHashMap<>();

  Words put(String field, @Nullable Object value) {
    if (value != null && !value.toString().isBlank()) {
      said.put(field, value.toString());
    }
    return this;
  }

  Map<String, String> said() {
    return said;
  }
}
