package org.enlace.duty;

import java.time.Instant;
import java.util.UUID;

/// An escalation in one of its stages. What may still be rung is `Waiting` and nothing else.
sealed interface Escalation {
  UUID id();

  /// A step of it is due.
  ///
  /// @param call what was asked for
  /// @param code what every notice of it shows
  /// @param position the step that is due, the first being 1
  /// @param dueAt since when
  record Waiting(UUID id, Call call, String code, int position, Instant dueAt)
      implements Escalation {}

  /// All its steps were done, and nobody acknowledged so far.
  ///
  /// @param lines how many lines were rung
  record Rang(UUID id, int lines) implements Escalation {}

  /// Nobody is left to ring.
  record Exhausted(UUID id, Exhaustion.Reason reason) implements Escalation {}

  /// It rings nobody any more.
  record Ended(UUID id, Ending ending, Instant at) implements Escalation {}
}
