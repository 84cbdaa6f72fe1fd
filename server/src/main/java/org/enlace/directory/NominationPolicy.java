package org.enlace.directory;

import static org.enlace.directory.NominationAct.ASK_REMOVAL;
import static org.enlace.directory.NominationAct.CONFIRM;
import static org.enlace.directory.NominationAct.CONFIRM_AGAIN;
import static org.enlace.directory.NominationAct.CONFIRM_REMOVAL;
import static org.enlace.directory.NominationAct.DROP_REMOVAL;
import static org.enlace.directory.NominationAct.EDIT;
import static org.enlace.directory.NominationAct.EXPIRE;
import static org.enlace.directory.NominationAct.FALL_DUE;
import static org.enlace.directory.NominationAct.GIVE_WAY;
import static org.enlace.directory.NominationAct.LIFT;
import static org.enlace.directory.NominationAct.OBJECT;
import static org.enlace.directory.NominationAct.RANK;
import static org.enlace.directory.NominationAct.SUBMIT;
import static org.enlace.directory.NominationAct.SUSPEND;
import static org.enlace.directory.NominationAct.WITHDRAW;
import static org.enlace.directory.NominationAct.WITHDRAW_OBJECTION;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Problem;

/// Which act is possible when, and in whose hand: pure rules, without clock or database.
final class NominationPolicy {
  private NominationPolicy() {}

  /// The acts that the standing allows, whoever asks.
  static Set<NominationAct> possible(Nomination nomination) {
    return switch (nomination.standing()) {
      case Nomination.Draft _ -> EnumSet.of(EDIT, SUBMIT, WITHDRAW);
      case Nomination.Submitted _ -> ofSubmitted(nomination.isObjected());
      case Nomination.Confirmed confirmed -> ofConfirmed(confirmed, nomination.isObjected());
      case Nomination.Ended _ -> EnumSet.noneOf(NominationAct.class);
    };
  }

  private static Set<NominationAct> ofSubmitted(boolean objected) {
    return objected
        ? EnumSet.of(WITHDRAW, OBJECT, WITHDRAW_OBJECTION)
        : EnumSet.of(CONFIRM, WITHDRAW, OBJECT);
  }

  private static Set<NominationAct> ofConfirmed(Nomination.Confirmed confirmed, boolean objected) {
    Set<NominationAct> acts = EnumSet.of(RANK, CONFIRM_AGAIN, OBJECT, FALL_DUE, EXPIRE, GIVE_WAY);
    if (objected) {
      acts.add(WITHDRAW_OBJECTION);
    } else {
      acts.add(confirmed.suspension() == null ? SUSPEND : LIFT);
    }
    if (confirmed.removal() == null) {
      acts.add(ASK_REMOVAL);
    } else {
      acts.add(CONFIRM_REMOVAL);
      acts.add(DROP_REMOVAL);
    }
    return acts;
  }

  /// The acts open to an actor.
  ///
  /// @param acting the persons as whom the actor's account is known: themselves, and desks for
  ///   which they act
  static Set<NominationAct> open(Nomination nomination, Actor actor, Set<UUID> acting) {
    Set<NominationAct> open = EnumSet.noneOf(NominationAct.class);
    for (NominationAct act : possible(nomination)) {
      if (refusal(act, nomination, actor, acting).isEmpty()) {
        open.add(act);
      }
    }
    return open;
  }

  /// Why the actor may not do it now; empty where they may.
  static Optional<Problem> refusal(
      NominationAct act, Nomination nomination, Actor actor, Set<UUID> acting) {
    Hand hand = hand(act, nomination, actor, acting);
    boolean firstOfTwo = hand == Hand.ENTERER && act.isOpenTo(Hand.OFFICER);
    if (!act.isOpenTo(hand) && !firstOfTwo) {
      return Optional.of(Problem.of("directory", "nomination-not-yours", 403));
    }
    if (!possible(nomination).contains(act)) {
      return Optional.of(impossible(act, nomination));
    }
    if (!act.isOpenTo(hand)) {
      return Optional.of(Problem.of("directory", "second-hand-required", 409));
    }
    return act == LIFT ? notTheirsToLift(nomination, hand) : Optional.empty();
  }

  private static Problem impossible(NominationAct act, Nomination nomination) {
    if (act == CONFIRM && nomination.isObjected()) {
      return Problem.of("directory", "nomination-objected", 409);
    }
    return Problem.of("directory", "nomination-act-impossible", 409)
        .with("standing", nomination.standing().word())
        .with("possible", possible(nomination).stream().map(NominationAct::word).toList());
  }

  private static Optional<Problem> notTheirsToLift(Nomination nomination, Hand hand) {
    boolean byState =
        nomination.standing() instanceof Nomination.Confirmed confirmed
            && confirmed.suspension() != null
            && confirmed.suspension().side() == Nomination.Side.STATE;
    return byState == (hand == Hand.NOMINATOR)
        ? Optional.empty()
        : Optional.of(Problem.of("directory", "suspension-not-yours", 403));
  }

  /// As what the actor acts. Where an act needs a second hand, the officer who made the first is
  /// the enterer.
  static Hand hand(NominationAct act, Nomination nomination, Actor actor, Set<UUID> acting) {
    return switch (actor) {
      case Actor.Task _ -> Hand.SYSTEM;
      case Actor.SignedIn signedIn -> hand(act, nomination, signedIn, acting);
      case Actor.LinkHolder _, Actor.Remote _, Actor.Anonymous _ -> Hand.STRANGER;
    };
  }

  private static Hand hand(
      NominationAct act, Nomination nomination, Actor.SignedIn actor, Set<UUID> acting) {
    if (holds(actor, Role.SECRETARIAT, nomination)) {
      return firstHands(act, nomination).contains(actor.account()) ? Hand.ENTERER : Hand.OFFICER;
    }
    if (!actor.actsFor(nomination.state())) {
      return Hand.STRANGER;
    }
    if (holds(actor, Role.NOMINATOR, nomination)) {
      return Hand.NOMINATOR;
    }
    if (acting.contains(nomination.holder().id())) {
      return Hand.NOMINEE;
    }
    return holds(actor, Role.MISSION, nomination) ? Hand.MISSION : Hand.STRANGER;
  }

  private static Set<UUID> firstHands(NominationAct act, Nomination nomination) {
    return switch (nomination.standing()) {
      case Nomination.Submitted submitted ->
          Set.copyOf(List.of(nomination.enteredBy(), submitted.by()));
      case Nomination.Confirmed confirmed when act == CONFIRM_REMOVAL ->
          confirmed.removal() == null ? Set.of() : Set.of(confirmed.removal().by());
      case Nomination.Draft _, Nomination.Confirmed _, Nomination.Ended _ ->
          Set.of(nomination.enteredBy());
    };
  }

  private static boolean holds(Actor.SignedIn actor, Role role, Nomination nomination) {
    return actor.grants().stream()
        .anyMatch(grant -> grant.role() == role && grant.network().equals(nomination.network()));
  }
}
