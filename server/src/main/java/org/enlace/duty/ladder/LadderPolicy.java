package org.enlace.duty.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.enlace.duty.Exhaustion.Reason;
import org.enlace.duty.Held;
import org.jspecify.annotations.Nullable;

/// What the step of a ladder does that is due. It goes by nothing but its arguments, so that a
/// simulation is what is rung: both ask here.
///
/// A place that has nobody to ring is passed over at once. Where no place that is left has anybody
/// now, the ladder waits until one has, two weeks at most.
public final class LadderPolicy {
  private static final Duration LOOKS_AHEAD = Duration.ofDays(14);
  private static final int MOST_CHANGES = 400;

  private LadderPolicy() {}

  /// What a due step does.
  ///
  /// @param place which ringing is due; beyond the last one: the ladder is at its end
  public static Move move(Plan plan, int place, Scene scene, Instant now) {
    Optional<Move.Rings> rings = rings(plan, place, scene, now);
    if (rings.isPresent()) {
      return rings.get();
    }
    Instant until = place < plan.size() ? nextRinging(plan, place, scene, now) : null;
    if (until == null) {
      return new Move.Exhausts(reason(scene, now));
    }
    return new Move.Holds(until, Held.OUTSIDE_HOURS);
  }

  /// The same, where the sending State has woken as often as it may: it wakes nobody.
  public static Move moveWithoutWaking(Plan plan, int place, Scene scene, Instant now) {
    return switch (move(plan, place, scene.withoutWaking(), now)) {
      case Move.Holds(Instant until, Held _) -> new Move.Holds(until, Held.WAKE_LIMIT);
      case Move.Rings rings -> rings;
      case Move.Exhausts exhausts -> exhausts;
    };
  }

  private static Optional<Move.Rings> rings(Plan plan, int place, Scene scene, Instant at) {
    boolean wakes = plan.rules().outsideHours() == OutsideHours.WAKE;
    WhomPolicy whom = new WhomPolicy(wakes ? scene : scene.withoutWaking(), at);
    for (int each = place; each < plan.size(); each++) {
      List<Pick> picks = whom.picks(plan, each);
      if (!picks.isEmpty()) {
        return Optional.of(new Move.Rings(each, picks, at.plus(plan.step(each).waits())));
      }
    }
    return Optional.empty();
  }

  /// The first instant at which somebody is there for a place that is left.
  private static @Nullable Instant nextRinging(Plan plan, int place, Scene scene, Instant now) {
    Instant last = now.plus(LOOKS_AHEAD);
    Instant at = changeAfter(scene, now);
    for (int i = 0; i < MOST_CHANGES && at != null && !at.isAfter(last); i++) {
      if (rings(plan, place, scene, at).isPresent()) {
        return at;
      }
      at = changeAfter(scene, at);
    }
    return null;
  }

  private static @Nullable Instant changeAfter(Scene scene, Instant at) {
    Instant next = scene.duty().apply(at).changesAt();
    return next == null || !next.isAfter(at) ? null : next;
  }

  private static Reason reason(Scene scene, Instant now) {
    if (scene.course().isBegun()) {
      return Reason.NO_ANSWER;
    }
    WhomPolicy whom = new WhomPolicy(scene, now);
    if (!whom.isAnybodyThere()) {
      return Reason.NO_CONTACT;
    }
    if (!whom.isAnybodyNamed()) {
      return Reason.NOBODY_NAMED;
    }
    return whom.isAnyLineWorking() ? Reason.NOBODY_ON_DUTY : Reason.NO_LINE_WORKS;
  }
}
