package org.enlace.duty.web;

import java.util.List;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;

/// The board as a template draws it. All but paths is in words.
///
/// @param at when it was drawn
/// @param own the own State; null where the reader acts for none
public record BoardView(String at, @Nullable Own own, List<TileView> tiles) {
  public BoardView {
    tiles = List.copyOf(tiles);
  }

  /// The own State in full.
  public record Own(String path, String name, List<ContactRow> contacts) {}

  /// Another State.
  ///
  /// @param reached when it was last reached, or null
  public record TileView(
      String path, String code, String name, Tone tone, String duty, @Nullable String reached) {}
}
