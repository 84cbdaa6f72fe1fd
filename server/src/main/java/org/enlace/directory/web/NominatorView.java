package org.enlace.directory.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The page of a nominator or of a proposal of one.
///
/// @param row what lists tell of it
/// @param stateCode the State's code
/// @param act what the note asks for, in words
/// @param note reference and day of the note, or null
/// @param replaces the name of who is replaced, or null
/// @param enteredBy who proposed it, as far as the reader may know, or null
/// @param known what is on file of the mission, or null
/// @param call that was made, or null
/// @param objection of the State, or null
/// @param ended why it was turned down or ended, or null
/// @param proposed whether it waits
public record NominatorView(
    NominatorRow row,
    String stateCode,
    String act,
    String mailbox,
    @Nullable String note,
    String notePath,
    @Nullable String replaces,
    @Nullable String enteredBy,
    Instant enteredAt,
    @Nullable MissionView known,
    @Nullable Call call,
    @Nullable Objection objection,
    @Nullable String ended,
    boolean proposed,
    May may) {

  /// What the reader may do with it.
  ///
  /// @param tooNew whether the number on file serves only for proposals that come later
  /// @param waitsForOther whether only another officer may confirm it
  public record May(
      boolean call,
      boolean tooNew,
      boolean confirm,
      boolean waitsForOther,
      boolean refuse,
      boolean end,
      boolean object) {}

  /// A call that was made.
  public record Call(
      @Nullable String by, Instant at, String number, String spokeWith, boolean agreed) {}

  /// Somebody of the State objects.
  public record Objection(Instant at, String text) {}
}
