package org.enlace.directory;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.enlace.directory.Telling.Kind;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the course of a nomination asks of networks, notes and lines, and who is told of what.
@Component
class CourseFacts {
  private final NetworkStore networks;
  private final NoteStore notes;
  private final Powers powers;
  private final Stamp stamp;

  CourseFacts(NetworkStore networks, NoteStore notes, Powers powers, Stamp stamp) {
    this.networks = networks;
    this.notes = notes;
    this.powers = powers;
    this.stamp = stamp;
  }

  /// Why the actor is no second hand for somebody: they entered a number or mailbox of theirs.
  Optional<Problem> ownHand(Holder holder) {
    return powers.reachByOwnHand(holder)
        ? Optional.of(Problem.of("directory", "line-of-own-hand", 409).about("holder"))
        : Optional.empty();
  }

  /// The day on which an entry that is confirmed today is asked again.
  LocalDate reviewOn(NetworkCode network) {
    Period review = networks.find(network).map(Network::review).orElse(Period.ofMonths(12));
    return stamp.today().plus(review);
  }

  /// Why an act is refused that needs the State's note: an officer acts for a State on paper only.
  Optional<Problem> missingNote(boolean officer, @Nullable UUID note, StateCode state) {
    if (note == null) {
      return officer
          ? Optional.of(Problem.of("directory", "note-required", 409).about("note"))
          : Optional.empty();
    }
    return notes.find(note).filter(found -> found.state().equals(state)).isPresent()
        ? Optional.empty()
        : Optional.of(Problem.of("directory", "note-unknown", 422).about("note"));
  }

  /// What people are told after an act, if anything.
  static Optional<Kind> told(NominationAct act) {
    return switch (act) {
      case SUBMIT -> Optional.of(Kind.NOMINATION_SUBMITTED);
      case CONFIRM -> Optional.of(Kind.NOMINATION_CONFIRMED);
      case SUSPEND, OBJECT -> Optional.of(Kind.NOMINATION_SUSPENDED);
      case LIFT, WITHDRAW_OBJECTION -> Optional.of(Kind.NOMINATION_LIFTED);
      case ASK_REMOVAL -> Optional.of(Kind.NOMINATION_REMOVAL_ASKED);
      case CONFIRM_REMOVAL, GIVE_WAY, EXPIRE -> Optional.of(Kind.NOMINATION_ENDED);
      case FALL_DUE -> Optional.of(Kind.NOMINATION_TO_BE_CONFIRMED);
      case ENTER, EDIT, WITHDRAW, RANK, CONFIRM_AGAIN, DROP_REMOVAL -> Optional.empty();
    };
  }
}
