package org.enlace.duty.web;

import java.time.Instant;
import java.util.List;
import org.enlace.ui.page.Choice;
import org.jspecify.annotations.Nullable;

/// The search page, as a template draws it.
///
/// @param states whose name or code matches the words
/// @param rows the contacts found
public record SearchView(SearchForm form, Options options, List<StateRow> states, List<Row> rows) {
  public SearchView {
    states = List.copyOf(states);
    rows = List.copyOf(rows);
  }

  /// What can be chosen from.
  public record Options(
      List<Choice> networks,
      List<Choice> regions,
      List<Choice> categories,
      List<Choice> languages) {}

  /// A State.
  public record StateRow(String path, String name) {}

  /// A contact.
  ///
  /// @param network the network's name where it is not the home network, or null
  /// @param lastReachedAt by any line; null: never
  public record Row(
      StateRow state,
      @Nullable String network,
      @Nullable Instant lastReachedAt,
      ContactRow contact) {}
}
