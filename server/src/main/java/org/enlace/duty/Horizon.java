package org.enlace.duty;

import java.time.Duration;
import java.time.Instant;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// How far ahead an actor is told who is on duty: of other States 24 hours, so that nobody's roster
/// can be copied out; of the own State, and to the system's own tasks, without end.
final class Horizon {
  static final Duration FOR_OTHERS = Duration.ofHours(24);

  private Horizon() {}

  /// Whether the actor sees the State's whole picture.
  static boolean isWhole(StateCode state) {
    Actor actor = ActorScope.required();
    return actor instanceof Actor.Task || actor.actsFor(state);
  }

  /// The last instant of which the actor is told; null where there is none.
  static @Nullable Instant of(StateCode state, Instant now) {
    return isWhole(state) ? null : now.plus(FOR_OTHERS);
  }
}
