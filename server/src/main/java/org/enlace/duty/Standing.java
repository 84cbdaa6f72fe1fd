package org.enlace.duty;

import org.jspecify.annotations.Nullable;

/// How far the calling of a State's contacts has come, as both parties may know it: it names no
/// line, no person and nobody's hours.
///
/// @param stage how far
/// @param lines how many lines were rung
/// @param reason why nobody is left to ring, where the stage is `EXHAUSTED`
public record Standing(Stage stage, int lines, Exhaustion.@Nullable Reason reason) {

  /// How far an escalation has come.
  public enum Stage {
    /// Nobody was rung yet.
    WAITING,
    /// Notices were staged; delivery knows what came of each.
    RUNG,
    /// Nobody is left to ring.
    EXHAUSTED,
    /// Nobody is rung any more.
    ENDED
  }
}
