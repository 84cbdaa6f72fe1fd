package org.enlace.directory;

import static org.enlace.directory.Hand.ENTERER;
import static org.enlace.directory.Hand.MISSION;
import static org.enlace.directory.Hand.NOMINATOR;
import static org.enlace.directory.Hand.NOMINEE;
import static org.enlace.directory.Hand.OFFICER;
import static org.enlace.directory.Hand.SYSTEM;

import java.util.Locale;
import java.util.Set;

/// What can be done with a nomination.
enum NominationAct {
  /// Write it down. No nomination that exists is entered.
  ENTER,
  EDIT,
  SUBMIT,
  /// Bring it in force.
  CONFIRM,
  /// Take it back before it is confirmed.
  WITHDRAW,
  RANK,
  SUSPEND,
  LIFT,
  /// Say that the entry is still right.
  CONFIRM_AGAIN,
  ASK_REMOVAL,
  CONFIRM_REMOVAL,
  DROP_REMOVAL,
  OBJECT,
  WITHDRAW_OBJECTION,
  /// Its review date has passed.
  FALL_DUE,
  /// The day that the note set has passed.
  EXPIRE,
  /// Another one that replaces it was confirmed.
  GIVE_WAY;

  /// Whether it may be in that hand. What brings an entry in force or ends it is an officer's who
  /// did not make the first step.
  boolean isOpenTo(Hand hand) {
    return hands().contains(hand);
  }

  private Set<Hand> hands() {
    return switch (this) {
      case ENTER, EDIT, SUBMIT, WITHDRAW, RANK, SUSPEND, LIFT, ASK_REMOVAL, DROP_REMOVAL ->
          Set.of(NOMINATOR, OFFICER, ENTERER);
      case CONFIRM, CONFIRM_REMOVAL, GIVE_WAY -> Set.of(OFFICER);
      case CONFIRM_AGAIN -> Set.of(NOMINATOR, NOMINEE, OFFICER, ENTERER);
      case OBJECT -> Set.of(NOMINATOR, MISSION, NOMINEE);
      case WITHDRAW_OBJECTION -> Set.of(NOMINATOR, MISSION, NOMINEE, OFFICER, ENTERER);
      case FALL_DUE, EXPIRE -> Set.of(SYSTEM);
    };
  }

  /// The word on the wire, such as `confirm-removal`.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What was done, as histories and the ledger call it, such as `removal-asked`.
  String done() {
    return switch (this) {
      case ENTER -> "entered";
      case EDIT -> "edited";
      case SUBMIT -> "submitted";
      case CONFIRM -> "confirmed";
      case WITHDRAW -> "withdrawn";
      case RANK -> "ranked";
      case SUSPEND -> "suspended";
      case LIFT -> "lifted";
      case CONFIRM_AGAIN -> "confirmed-again";
      case ASK_REMOVAL -> "removal-asked";
      case CONFIRM_REMOVAL -> "removed";
      case DROP_REMOVAL -> "removal-dropped";
      case OBJECT -> "objected";
      case WITHDRAW_OBJECTION -> "objection-withdrawn";
      case FALL_DUE -> "to-be-confirmed";
      case EXPIRE -> "expired";
      case GIVE_WAY -> "replaced";
    };
  }
}
