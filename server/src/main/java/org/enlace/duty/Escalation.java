package org.enlace.duty;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.enlace.duty.ladder.Plan;
import org.jspecify.annotations.Nullable;

/// An escalation in one of its stages. What may still be rung is `Armed` and nothing else.
sealed interface Escalation {
  UUID id();

  /// A step of it is due.
  ///
  /// @param call what was asked for
  /// @param code what every notice of it shows
  /// @param step which step
  /// @param course how far it has come
  record Armed(UUID id, Call call, String code, Step step, Course course, Answers answers)
      implements Escalation {}

  /// Nobody is left to ring.
  record Exhausted(UUID id, Exhaustion.Reason reason) implements Escalation {}

  /// It rings nobody any more.
  record Ended(UUID id, Ending ending, Instant at) implements Escalation {}

  /// A step that is due.
  ///
  /// @param position the first being 1
  /// @param last the highest position that the escalation has
  /// @param tells whether it tells those who were rung that somebody acknowledged; else it rings
  record Step(int position, int last, boolean tells, Instant dueAt) {}

  /// How far it has come.
  sealed interface Course {
    /// How many lines were rung.
    int lines();

    /// No ladder is fixed: it was begun just now, or its urgency was lowered.
    record Opening(int lines) implements Course {}

    /// It climbs a ladder.
    ///
    /// @param place which ringing is next
    /// @param paused somebody acknowledged by a link or a short message, and did not sign in
    /// @param held it waits for office hours
    /// @param hasWoken whether it woke somebody
    record Climbing(
        Plan plan, int place, int lines, boolean paused, @Nullable Held held, boolean hasWoken)
        implements Course {}
  }

  /// Who acknowledged.
  ///
  /// @param holders who, where all must
  /// @param track of the last
  /// @param token the link that was used, or of the notice that was answered
  /// @param goesOnAt when the ladder goes on unless somebody signs in; null where it does not
  record Answers(
      Set<UUID> holders,
      @Nullable String track,
      @Nullable UUID token,
      boolean byLink,
      @Nullable Instant goesOnAt) {}
}
