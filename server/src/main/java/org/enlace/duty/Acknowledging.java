package org.enlace.duty;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.delivery.ActionTokens;
import org.enlace.delivery.Notices;
import org.enlace.directory.Holder;
import org.enlace.directory.People;
import org.enlace.duty.AnswerStore.Open;
import org.enlace.duty.ladder.Answering;
import org.enlace.duty.ladder.Plan;
import org.springframework.stereotype.Component;

/// What an acknowledgement does to the calling. By signing in it ends it, unless all who were rung
/// must acknowledge; by a link or a short message it pauses what is urgent and ends what is not.
@Component
class Acknowledging {
  private final AnswerStore answers;
  private final EscalationStore escalations;
  private final Notices notices;
  private final ActionTokens tokens;
  private final People people;
  private final InstantSource clock;

  Acknowledging(
      AnswerStore answers,
      EscalationStore escalations,
      Notices notices,
      ActionTokens tokens,
      People people,
      InstantSource clock) {
    this.answers = answers;
    this.escalations = escalations;
    this.notices = notices;
    this.tokens = tokens;
    this.people = people;
    this.clock = clock;
  }

  /// What an acknowledgement leads to.
  enum Effect {
    /// Nobody is rung any more.
    ENDS,
    /// It goes on unless somebody signs in.
    PAUSES,
    /// Others who were rung must acknowledge as well.
    GOES_ON
  }

  /// What it leads to.
  ///
  /// @param left whether anybody who was rung has not acknowledged
  static Effect effect(Open open, Acknowledgement how, boolean left) {
    Plan plan = open.plan();
    boolean all = plan != null && plan.rules().answering() == Answering.ALL;
    if (!open.climbs()) {
      return Effect.ENDS;
    }
    return switch (how) {
      case Acknowledgement.ByLink _ when open.urgent() && plan != null -> Effect.PAUSES;
      case Acknowledgement.ByLink _, Acknowledgement.SignedIn _ ->
          all && left ? Effect.GOES_ON : Effect.ENDS;
    };
  }

  /// Takes an acknowledgement; nothing where nothing is open.
  ///
  /// @param purpose of the links that end with it
  void take(String occasion, String purpose, UUID subject, Acknowledgement how) {
    Optional<Open> found = answers.lock(occasion, subject);
    if (found.isEmpty()) {
      return;
    }
    Open open = found.get();
    Instant now = clock.instant();
    Set<UUID> rung = answers.holders(open.id());
    Set<UUID> answered = new HashSet<>(open.answered());
    answered.addAll(holders(open, rung, how));
    Effect effect = effect(open, how, !answered.containsAll(rung));
    answers.answered(open.id(), effect == Effect.PAUSES ? open.answered() : answered, how);
    switch (effect) {
      case GOES_ON -> {
        if (open.paused()) {
          answers.resume(open.id(), now);
        }
      }
      case PAUSES -> pause(open, now);
      case ENDS -> {
        notices.cancel(open.id());
        tokens.end(purpose, subject);
        escalations.end(occasion, subject, ending(how), now);
      }
    }
    if (effect != Effect.GOES_ON && open.lines() > 0) {
      answers.tell(open.id(), open.urgent(), now);
    }
  }

  private void pause(Open open, Instant now) {
    Plan plan = Objects.requireNonNull(open.plan());
    notices.cancel(open.id());
    answers.pause(open.id(), now.plus(plan.rules().signInWithin()));
  }

  /// Ends all calling about a subject. Those who were rung are told where the State dealt with it.
  void end(String occasion, String purpose, UUID subject, Ending ending) {
    Optional<Open> open = answers.lock(occasion, subject);
    if (open.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    notices.cancel(open.get().id());
    tokens.end(purpose, subject);
    escalations.end(occasion, subject, ending, now);
    if (ending != Ending.WITHDRAWN && open.get().lines() > 0) {
      answers.tell(open.get().id(), open.get().urgent(), now);
    }
  }

  /// Lets a ladder go on that paused.
  boolean resume(String occasion, UUID subject) {
    Optional<Open> open = answers.lock(occasion, subject).filter(Open::paused);
    open.ifPresent(each -> answers.resume(each.id(), clock.instant()));
    return open.isPresent();
  }

  /// Makes urgent calling routine; nothing where there is none.
  boolean lower(String occasion, UUID subject) {
    Optional<Open> open = answers.lock(occasion, subject).filter(Open::climbs).filter(Open::urgent);
    open.ifPresent(each -> answers.lower(each.id(), each.paused(), clock.instant()));
    return open.isPresent();
  }

  private static Ending ending(Acknowledgement how) {
    return switch (how) {
      case Acknowledgement.SignedIn _ -> Ending.ACKNOWLEDGED;
      case Acknowledgement.ByLink _ -> Ending.ACKNOWLEDGED_BY_LINK;
    };
  }

  /// Of those who were rung, for whom this acknowledgement is good: the persons themselves, and the
  /// desks for which they act.
  private Set<UUID> holders(Open open, Set<UUID> rung, Acknowledgement how) {
    return switch (how) {
      case Acknowledgement.ByLink(UUID token) ->
          answers.holder(open.id(), token).map(Set::of).orElse(Set.of());
      case Acknowledgement.SignedIn(var _, Set<UUID> persons) -> {
        Set<UUID> holders = new HashSet<>(persons);
        for (UUID each : rung) {
          if (!persons.contains(each)
              && people.actingFor(each).stream().map(Holder::id).anyMatch(persons::contains)) {
            holders.add(each);
          }
        }
        yield holders;
      }
    };
  }
}
