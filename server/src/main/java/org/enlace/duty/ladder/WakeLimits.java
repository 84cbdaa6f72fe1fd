package org.enlace.duty.ladder;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.enlace.directory.Answer;
import org.enlace.directory.States;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How often other States may wake somebody of the actor's State. What exceeds it is held until
/// somebody is on duty, and its sender is told so. Nominators set it, contacts read it.
@Component
public class WakeLimits {
  private final WakeLimitStore store;
  private final States states;
  private final InstantSource clock;

  WakeLimits(WakeLimitStore store, States states, InstantSource clock) {
    this.store = store;
    this.states = states;
    this.clock = clock;
  }

  /// Those of the actor's State.
  @Transactional(readOnly = true)
  public List<WakeLimit> own() {
    return ActorScope.required().state().map(store::of).orElse(List.of());
  }

  /// Sets one.
  ///
  /// @param caller the other State; null is each that has no limit of its own
  /// @param version the version that the actor saw; 0: there was none
  @Transactional
  public Answer<WakeLimit> set(@Nullable StateCode caller, Wanted wanted, int version) {
    Optional<Actor.SignedIn> actor = nominator();
    if (actor.isEmpty()) {
      return Answer.refused(Problem.of("duty", "ladder-not-yours", 403));
    }
    StateCode state = actor.get().state().orElseThrow();
    if (caller != null && (caller.equals(state) || states.find(caller).isEmpty())) {
      return Answer.refused(Problem.of("duty", "state-unknown", 422).about("caller"));
    }
    if (wanted.most() < 0 || wanted.most() > WakeLimit.MOST) {
      return Answer.refused(number("most", 0, WakeLimit.MOST));
    }
    if (wanted.hours() < 1 || wanted.hours() > WakeLimit.LONGEST) {
      return Answer.refused(number("hours", 1, WakeLimit.LONGEST));
    }
    WakeLimit limit = new WakeLimit(caller, wanted.most(), wanted.hours(), version);
    return store.put(state, limit, actor.get().account(), clock.instant())
        ? new Answer.Done<>(
            own().stream()
                .filter(each -> Objects.equals(each.caller(), caller))
                .findFirst()
                .orElseThrow())
        : Answer.refused(Problem.of("duty", "ladder-changed-meanwhile", 409));
  }

  /// How often is wanted.
  public record Wanted(int most, int hours) {}

  /// Takes one away.
  @Transactional
  public Answer<Boolean> remove(@Nullable StateCode caller) {
    Optional<Actor.SignedIn> actor = nominator();
    return actor.isEmpty()
        ? Answer.refused(Problem.of("duty", "ladder-not-yours", 403))
        : new Answer.Done<>(store.remove(actor.get().state().orElseThrow(), caller));
  }

  private static Problem number(String field, int least, int most) {
    return Problem.of("duty", "ladder-number", 422)
        .about(field)
        .with("least", String.valueOf(least))
        .with("most", String.valueOf(most));
  }

  private static Optional<Actor.SignedIn> nominator() {
    return ActorScope.required() instanceof Actor.SignedIn actor
            && actor.holds(Role.NOMINATOR)
            && actor.state().isPresent()
        ? Optional.of(actor)
        : Optional.empty();
  }
}
