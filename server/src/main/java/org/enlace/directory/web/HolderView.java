package org.enlace.directory.web;

import java.util.List;
import org.enlace.ui.page.Choice;
import org.jspecify.annotations.Nullable;

/// The page of a person or a desk, for its own State.
///
/// @param owner who it is
/// @param stateName the State's name
/// @param own whether the reader is that person, or acts for that desk
/// @param keeps whether the reader keeps the entry
/// @param keepsAll whether the reader keeps every entry of the State
/// @param facts what is said of it
/// @param hours when it is there, or null
/// @param asks what its place asks for
/// @param nominations where the State named it
/// @param acting who acts for the desk
/// @param others who could
public record HolderView(
    OwnerView owner,
    String stateName,
    boolean own,
    boolean keeps,
    boolean keepsAll,
    Facts facts,
    @Nullable HoursView hours,
    List<AskView> asks,
    List<LineView> lines,
    List<KeyView> keys,
    List<NominationRow> nominations,
    List<Acting> acting,
    List<Choice> others) {
  public HolderView {
    asks = List.copyOf(asks);
    lines = List.copyOf(lines);
    keys = List.copyOf(keys);
    nominations = List.copyOf(nominations);
    acting = List.copyOf(acting);
    others = List.copyOf(others);
  }

  /// What is said of it, in words; null where there is nothing.
  public record Facts(
      @Nullable String formOfAddress,
      @Nullable String position,
      @Nullable String institution,
      @Nullable String institutionPath,
      String languages,
      @Nullable String handles,
      @Nullable String notToSend) {}

  /// Something that its place asks for.
  ///
  /// @param word of the texts
  public record AskView(String word, boolean there) {}

  /// Somebody who acts for the desk.
  public record Acting(String id, String path, String name, String office) {}
}
