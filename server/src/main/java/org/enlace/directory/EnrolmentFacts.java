package org.enlace.directory;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.PhoneNumber;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;

/// What must hold of an enrolment and of the call that checks it.
@Component
class EnrolmentFacts {
  private final NominatorStore nominators;
  private final MissionStore missions;
  private final NoteStore notes;
  private final NetworkStore networks;
  private final Stamp stamp;

  EnrolmentFacts(
      NominatorStore nominators,
      MissionStore missions,
      NoteStore notes,
      NetworkStore networks,
      Stamp stamp) {
    this.nominators = nominators;
    this.missions = missions;
    this.notes = notes;
    this.networks = networks;
    this.stamp = stamp;
  }

  Optional<Problem> wrong(Nominators.EnrolmentDraft draft) {
    if (draft.role() != Role.NOMINATOR && draft.role() != Role.MISSION) {
      return problem("role-unknown", 422, "role");
    }
    if (!networks.isMember(draft.network(), draft.state(), stamp.today())) {
      return problem("state-not-member", 409, "state");
    }
    if (!isNoteOf(draft.note(), draft.state())) {
      return problem("note-unknown", 422, "note");
    }
    if (missions.inForce(draft.state()).isEmpty()) {
      return problem("mission-unknown", 409, "state");
    }
    boolean known =
        nominators.of(draft.state()).stream()
            .filter(each -> each.network().equals(draft.network()))
            .filter(EnrolmentFacts::isOpen)
            .anyMatch(each -> each.mailbox().equals(draft.mailbox()));
    return known ? problem("mailbox-known", 409, "mailbox") : Optional.empty();
  }

  boolean isNoteOf(UUID note, StateCode state) {
    return notes.find(note).filter(found -> found.state().equals(state)).isPresent();
  }

  private static boolean isOpen(Nominator each) {
    return switch (each.standing()) {
      case Nominator.Proposed _, Nominator.InForce _ -> true;
      case Nominator.Refused _, Nominator.Ended _ -> false;
    };
  }

  /// Why a call to that number checks nothing. Only a number that was on file, and counted, before
  /// the proposal was entered serves.
  Optional<Problem> wrongNumber(Nominator proposal, PhoneNumber number) {
    Optional<Nominators.Mission> mission = missions.inForce(proposal.state());
    if (mission.isEmpty()) {
      return problem("mission-unknown", 409, "number");
    }
    if (!mission.get().phone().equals(number)) {
      return problem("call-back-number-unknown", 409, "number");
    }
    Instant countsFrom = mission.get().countsFrom();
    boolean tooNew = countsFrom == null || countsFrom.isAfter(proposal.enteredAt());
    return tooNew ? problem("call-back-number-too-new", 409, "number") : Optional.empty();
  }

  private static Optional<Problem> problem(String slug, int status, String field) {
    return Optional.of(Problem.of("directory", slug, status).about(field));
  }
}
