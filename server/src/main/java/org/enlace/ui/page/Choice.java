package org.enlace.ui.page;

import org.jspecify.annotations.Nullable;

/// One of the values among which a field lets choose.
///
/// @param value what is sent
/// @param label what is read
/// @param hint a sentence more, or null
public record Choice(String value, String label, @Nullable String hint) {
  /// A choice without hint.
  public static Choice of(String value, String label) {
    return new Choice(value, label, null);
  }
}
