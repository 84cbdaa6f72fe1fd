package org.enlace.duty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How the calling goes, for the State whose contacts are called: who was rung by what, and what
/// follows when.
///
/// @param nextAt when the next step is due; null where none is
/// @param nextWhom whom it rings, as the ladder says it, such as `deputy`; null where none is left
/// @param lines that were rung, in their order
public record Progress(
    Standing standing, @Nullable Instant nextAt, @Nullable String nextWhom, List<Line> lines) {
  public Progress {
    lines = List.copyOf(lines);
  }

  /// A line that was rung.
  ///
  /// @param holder the person or desk
  /// @param kind by which kind of line, such as `sms`
  /// @param why such as `on-duty`
  /// @param woken whether they were off duty, and had agreed to be woken
  public record Line(Instant at, UUID holder, String kind, Choice why, boolean woken) {}
}
