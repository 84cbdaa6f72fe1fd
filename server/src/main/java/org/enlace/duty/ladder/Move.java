package org.enlace.duty.ladder;

import java.time.Instant;
import java.util.List;
import org.enlace.duty.Exhaustion.Reason;
import org.enlace.duty.Held;

/// What one due step does.
public sealed interface Move {
  /// It rings.
  ///
  /// @param place which ringing of the plan: the one that was due, or a later one where the one
  ///   that was due has nobody to ring
  /// @param picks the lines, in their order, at least one
  /// @param nextAt when the next step is due
  record Rings(int place, List<Pick> picks, Instant nextAt) implements Move {
    public Rings {
      picks = List.copyOf(picks);
    }

    /// Whether it wakes somebody.
    public boolean wakes() {
      return picks.stream().anyMatch(Pick::woken);
    }
  }

  /// It rings nobody now.
  ///
  /// @param until when it looks again, since somebody is on duty then
  record Holds(Instant until, Held why) implements Move {}

  /// Nobody is left to ring.
  record Exhausts(Reason reason) implements Move {}
}
