package org.enlace.directory.web;

import java.util.List;
import org.enlace.ui.page.Choice;
import org.jspecify.annotations.Nullable;

/// The page of an authority.
///
/// @param owner what it is
/// @param kind in words
/// @param sector or null
/// @param charter what RFC 2350 asks, as far as it is known
/// @param keeps whether the reader corrects the entry
/// @param keepsLines whether the reader keeps its lines and keys
/// @param seats who works at its desk, or null where the reader does not see that
/// @param lines for those of the State; else empty
public record AuthorityView(
    OwnerView owner,
    String stateName,
    String kind,
    @Nullable String sector,
    List<Entry> charter,
    boolean referable,
    boolean answersAbroad,
    String source,
    boolean keeps,
    boolean keepsLines,
    @Nullable Seats seats,
    List<LineView> lines,
    List<KeyView> keys) {
  public AuthorityView {
    charter = List.copyOf(charter);
    lines = List.copyOf(lines);
    keys = List.copyOf(keys);
  }

  /// One field of the charter.
  public record Entry(String name, String text) {}

  /// Who works at the desk.
  ///
  /// @param others who could
  /// @param networks in which the reader may give the role
  public record Seats(List<HolderView.Acting> there, List<Choice> others, List<Choice> networks) {}
}
