package org.enlace.duty.ladder;

import java.util.List;

/// The ladders of a State that never set its own, with the timers they are made of. They are mild:
/// one after another, never all at once, and nobody is woken who did not agree to it. What is
/// urgent is to be acknowledged within an hour by whoever is on call; all else by the next working
/// day.
public final class DefaultLadders {
  private static final int SIGN_IN_MINUTES = 20;
  private static final int QUARTER = 15;
  private static final int HALF_HOUR = 30;
  private static final int WORKING_DAY = 8 * 60;
  private static final int DAY = 24 * 60;

  private static final Rules URGENT =
      new Rules(
          OutsideHours.WAKE,
          Answering.ANY,
          SIGN_IN_MINUTES,
          List.of(
              LadderStep.once(Whom.ON_DUTY, QUARTER),
              LadderStep.once(Whom.DEPUTY, QUARTER),
              LadderStep.once(Whom.OTHER_TRACK, HALF_HOUR)));

  private static final Rules ROUTINE =
      new Rules(
          OutsideHours.HOLD,
          Answering.ANY,
          SIGN_IN_MINUTES,
          List.of(
              LadderStep.once(Whom.ON_DUTY, WORKING_DAY),
              LadderStep.once(Whom.DEPUTY, DAY - WORKING_DAY),
              LadderStep.once(Whom.OTHER_TRACK, DAY)));

  private DefaultLadders() {}

  /// The rules that hold where a State set none.
  public static Rules of(Pressure pressure) {
    return switch (pressure) {
      case URGENT -> URGENT;
      case ROUTINE -> ROUTINE;
    };
  }
}
