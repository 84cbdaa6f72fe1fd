package org.enlace.directory.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of a contact.
///
/// @param path of the page
/// @param state the State's code
/// @param stateName the State's name
/// @param facts who it is
/// @param hours when it is there
/// @param reachedAt when it was last reached by any line, or null: never
/// @param toBeConfirmed whether the review date passed without an answer
/// @param confirmedOn when the State last confirmed the entry
/// @param opening what opening the personal lines tells whom, or null where there is none to open
/// @param opened whether personal lines are shown, and that was recorded
/// @param request the path to write to the contact, or null
/// @param care the path of the entry, for those who keep it, or null
public record ContactView(
    String path,
    String state,
    String stateName,
    Facts facts,
    HoursView hours,
    List<LineView> lines,
    List<KeyView> keys,
    @Nullable Instant reachedAt,
    boolean toBeConfirmed,
    String confirmedOn,
    @Nullable String opening,
    boolean opened,
    @Nullable String request,
    @Nullable String care) {
  public ContactView {
    lines = List.copyOf(lines);
    keys = List.copyOf(keys);
  }

  /// Who it is, in words; null where there is nothing to say.
  public record Facts(
      String name,
      boolean desk,
      String category,
      String network,
      int rank,
      @Nullable String position,
      @Nullable String institution,
      String languages,
      @Nullable String handles,
      @Nullable String notToSend) {}
}
