package org.enlace.directory.telling;

import java.util.UUID;
import org.enlace.directory.Telling;
import org.springframework.stereotype.Component;

/// Stages what is told because of a change, in the running transaction.
@Component
class Teller {
  private final NominationLetters nominations;
  private final LineLetters lines;
  private final CodeLetters codes;
  private final OfficeLetters offices;

  Teller(
      NominationLetters nominations, LineLetters lines, CodeLetters codes, OfficeLetters offices) {
    this.nominations = nominations;
    this.lines = lines;
    this.codes = codes;
    this.offices = offices;
  }

  /// @param cause names the telling; the notices' cause
  void tell(UUID cause, Telling telling) {
    switch (telling.kind()) {
      case NOMINATION_SUBMITTED,
          NOMINATION_CONFIRMED,
          NOMINATION_TO_BE_CONFIRMED,
          NOMINATION_SUSPENDED,
          NOMINATION_LIFTED,
          NOMINATION_REMOVAL_ASKED,
          NOMINATION_ENDED ->
          nominations.write(cause, telling);
      case LINE_CODE -> codes.send(cause, telling.subject());
      case LINE_TEST -> codes.test(cause, telling.subject());
      case LINE_CHANGED, LINE_ARRANGED, LINE_IN_FORCE, LINE_ENDED, LINE_GONE, LINE_SECRET ->
          lines.ofLine(cause, telling);
      case LINE_FAILED -> lines.ofFailure(cause, telling);
      case KEY_CHANGED, KEY_ENDED -> lines.ofKey(cause, telling);
      case HOLDER_RENAMED -> offices.ofHolder(cause, telling);
      case DESK_STAFFED -> offices.ofDesk(cause, telling);
      case NOMINATOR_PROPOSED, NOMINATOR_CALLED_BACK, NOMINATOR_ENROLLED, NOMINATOR_ENDED ->
          offices.ofNominator(cause, telling);
      case MISSION_CHANGED -> offices.ofMission(cause, telling);
    }
  }
}
