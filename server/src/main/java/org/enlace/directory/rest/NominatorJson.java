package org.enlace.directory.rest;

import java.time.Instant;
import java.util.UUID;
import org.enlace.directory.Nominator;
import org.jspecify.annotations.Nullable;

/// A nominating authority, a reader at a mission, or the proposal of one, on the wire; for their
/// State and the secretariat.
///
/// @param role `nominator` or `mission`
/// @param act `enrol`, `replace` or `reset`
/// @param standing `proposed`, `in-force`, `refused` or `ended`
/// @param callBack the call to the mission's known number, once it was made, while it is proposed
/// @param reason why it was refused or ended
record NominatorJson(
    UUID id,
    String state,
    String network,
    String role,
    String act,
    UUID person,
    String name,
    String mailbox,
    UUID note,
    @Nullable UUID replaces,
    String standing,
    @Nullable CallBackJson callBack,
    @Nullable ObjectionJson objection,
    @Nullable String reason,
    UUID enteredBy,
    Instant enteredAt,
    int version) {

  /// A call that was made.
  record CallBackJson(UUID by, Instant at, String number, String spokeWith, boolean agreed) {}

  /// Somebody of the State said that it is not theirs.
  record ObjectionJson(UUID by, Instant at, String text) {}

  static NominatorJson of(Nominator nominator) {
    return new NominatorJson(
        nominator.id(),
        nominator.state().value(),
        nominator.network().value(),
        nominator.role().word(),
        Given.word(nominator.act()),
        nominator.person().id(),
        nominator.person().name(),
        nominator.mailbox().value(),
        nominator.note(),
        nominator.replaces(),
        word(nominator.standing()),
        nominator.standing() instanceof Nominator.Proposed(Nominator.@Nullable CallBack call)
            ? callBack(call)
            : null,
        objection(nominator.objection()),
        reason(nominator.standing()),
        nominator.enteredBy(),
        nominator.enteredAt(),
        nominator.version());
  }

  private static String word(Nominator.Standing standing) {
    return switch (standing) {
      case Nominator.Proposed _ -> "proposed";
      case Nominator.InForce _ -> "in-force";
      case Nominator.Refused _ -> "refused";
      case Nominator.Ended _ -> "ended";
    };
  }

  private static @Nullable String reason(Nominator.Standing standing) {
    return switch (standing) {
      case Nominator.Refused refused -> refused.reason();
      case Nominator.Ended ended -> ended.reason();
      case Nominator.Proposed _, Nominator.InForce _ -> null;
    };
  }

  private static @Nullable CallBackJson callBack(Nominator.@Nullable CallBack call) {
    return call == null
        ? null
        : new CallBackJson(
            call.by(), call.at(), call.number().value(), call.spokeWith(), call.agreed());
  }

  private static @Nullable ObjectionJson objection(Nominator.@Nullable Objection objection) {
    return objection == null
        ? null
        : new ObjectionJson(objection.by(), objection.at(), objection.text());
  }
}
