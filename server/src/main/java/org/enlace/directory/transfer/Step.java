package org.enlace.directory.transfer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.enlace.directory.Imports;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// What comparing one entry of a file with the directory gave.
///
/// @param key by which its source tells this entry from others
/// @param name as it is shown
/// @param said what the file says, by field; what it does not say is absent
/// @param changes what would change here; nothing where it is unchanged
/// @param known the entry here, or null where there is none
record Step(
    Listed listed,
    String key,
    StateCode state,
    String name,
    Map<String, String> said,
    List<Imports.Delta> changes,
    @Nullable Known known) {
  Step {
    said = Map.copyOf(said);
    changes = List.copyOf(changes);
  }

  Imports.Kind kind() {
    if (known == null) {
      return Imports.Kind.NEW;
    }
    return changes.isEmpty() ? Imports.Kind.UNCHANGED : Imports.Kind.CHANGED;
  }

  /// What would stand in a field, where it changes.
  Optional<Imports.Delta> change(String field) {
    return changes.stream().filter(each -> each.field().equals(field)).findFirst();
  }

  /// Whether one of the fields changes.
  boolean changes(String... fields) {
    return List.of(fields).stream().anyMatch(field -> change(field).isPresent());
  }

  /// What a field would hold: the change, or what stands here.
  @Nullable String after(String field) {
    Optional<Imports.Delta> change = change(field);
    if (change.isPresent()) {
      return change.get().after();
    }
    return known == null ? null : known.here().get(field);
  }
}
