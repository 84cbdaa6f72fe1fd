package org.enlace.duty.ladder;

import java.time.Duration;
import java.util.List;

/// What a State wants done until somebody acknowledges.
///
/// @param outsideHours while nobody is on duty
/// @param answering whose acknowledgement ends it
/// @param signInMinutes how long an urgent call pauses after an acknowledgement by a link or a
///   short message, before it goes on unless somebody signs in: 5 minutes to 4 hours
/// @param steps in their order, 1 to 12
public record Rules(
    OutsideHours outsideHours, Answering answering, int signInMinutes, List<LadderStep> steps) {
  static final int MOST_STEPS = 12;
  static final int SHORTEST_SIGN_IN = 5;
  static final int LONGEST_SIGN_IN = 4 * 60;

  public Rules {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || steps.size() > MOST_STEPS) {
      throw new IllegalArgumentException("a ladder has 1 to 12 steps");
    }
    if (signInMinutes < SHORTEST_SIGN_IN || signInMinutes > LONGEST_SIGN_IN) {
      throw new IllegalArgumentException("a ladder pauses 5 minutes to 4 hours");
    }
  }

  public Duration signInWithin() {
    return Duration.ofMinutes(signInMinutes);
  }
}
