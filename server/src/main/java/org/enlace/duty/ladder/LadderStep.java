package org.enlace.duty.ladder;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.enlace.delivery.LineKind;
import org.jspecify.annotations.Nullable;

/// One step of a ladder.
///
/// @param contact the person or desk, by the directory's id of the holder, where `whom` is
///   `CONTACT`; else null
/// @param kinds by which kinds of line; none named is all
/// @param waitMinutes how long the ladder waits after each ringing, 1 minute to 7 days
/// @param repeat how many more times it rings the same, each after the wait, 0 to 5
public record LadderStep(
    Whom whom, @Nullable UUID contact, Set<LineKind> kinds, int waitMinutes, int repeat) {
  static final int LONGEST_WAIT = 7 * 24 * 60;
  static final int MOST_REPEATS = 5;

  public LadderStep {
    kinds = Set.copyOf(kinds);
    if ((whom == Whom.CONTACT) != (contact != null)) {
      throw new IllegalArgumentException("a step that rings a contact names it, and no other does");
    }
    if (waitMinutes < 1 || waitMinutes > LONGEST_WAIT || repeat < 0 || repeat > MOST_REPEATS) {
      throw new IllegalArgumentException(
          "a step waits 1 minute to 7 days and repeats 0 to 5 times");
    }
  }

  /// A step by all kinds of line that rings once.
  static LadderStep once(Whom whom, int waitMinutes) {
    return new LadderStep(whom, null, Set.of(), waitMinutes, 0);
  }

  /// How long it waits after each ringing.
  public Duration waits() {
    return Duration.ofMinutes(waitMinutes);
  }

  boolean uses(LineKind kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }
}
