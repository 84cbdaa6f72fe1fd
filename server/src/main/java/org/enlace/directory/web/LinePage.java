package org.enlace.directory.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The page of a line, for those who keep it.
///
/// @param owner whose it is
/// @param version of the line that was read
/// @param may what the reader may do
/// @param replaces the path of the line in whose place it would come, or null
/// @param ringsUntil until when a line that ended is still rung, or null
/// @param form what is kept, or what was typed
/// @param tried the act that was refused, or empty
public record LinePage(
    OwnerView owner,
    LineView line,
    int version,
    May may,
    @Nullable String replaces,
    @Nullable Instant ringsUntil,
    LineForm form,
    String tried) {

  /// What the reader may do with the line.
  ///
  /// @param change give it another value, arrange it
  /// @param end end it
  /// @param prove have a code sent, and type it in
  /// @param vouch confirm it as a second person
  /// @param waitsForOther whether only another person can vouch for it
  /// @param test have a test notice sent
  /// @param secret draw the secret of a program
  public record May(
      boolean change,
      boolean end,
      boolean prove,
      boolean vouch,
      boolean waitsForOther,
      boolean test,
      boolean secret) {}

  /// Whether that act was tried, and refused.
  public boolean did(String act) {
    return tried.equals(act);
  }
}
