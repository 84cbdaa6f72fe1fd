package org.enlace.duty;

import org.jspecify.annotations.Nullable;

/// How far the calling of a State's contacts has come, as both parties may know it: it names no
/// line, no person and nobody's hours.
///
/// @param stage how far
/// @param lines how many lines were rung
/// @param reason why nobody is left to ring, where the stage is `EXHAUSTED`
/// @param held why it waits, where the stage is `HELD`
public record Standing(
    Stage stage, int lines, Exhaustion.@Nullable Reason reason, @Nullable Held held) {

  /// One that waits for nobody's hours.
  public Standing(Stage stage, int lines, Exhaustion.@Nullable Reason reason) {
    this(stage, lines, reason, null);
  }

  /// Whether somebody may still be rung.
  public boolean isOpen() {
    return switch (stage) {
      case WAITING, RUNG, HELD, PAUSED -> true;
      case EXHAUSTED, ENDED -> false;
    };
  }

  /// How far an escalation has come.
  public enum Stage {
    /// Nobody was rung yet.
    WAITING,
    /// Notices were staged; delivery knows what came of each.
    RUNG,
    /// It waits until somebody is on duty.
    HELD,
    /// Somebody acknowledged by a link or a short message; it goes on unless somebody signs in.
    PAUSED,
    /// Nobody is left to ring.
    EXHAUSTED,
    /// Nobody is rung any more.
    ENDED
  }
}
