package org.enlace.duty.roster;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.directory.Answer;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes shifts of one person out of an iCalendar file, as stand-ins. What the file comes to is
/// shown first; nothing is entered until it is asked for.
@Component
public class RosterImports {
  private final StandIns standIns;
  private final RosterStore rosters;
  private final Crew crew;
  private final Stamp stamp;

  RosterImports(StandIns standIns, RosterStore rosters, Crew crew, Stamp stamp) {
    this.standIns = standIns;
    this.rosters = rosters;
    this.crew = crew;
    this.stamp = stamp;
  }

  /// What the file comes to. Refused: `roster-not-yours` (403), `ics-unreadable`, `ics-too-large`,
  /// `ics-too-many`, `ics-empty`, and as for entering stand-ins (422).
  @Transactional(readOnly = true)
  public Answer<List<StandIns.Wanted>> preview(UUID id, int layer, Member member, String file) {
    Optional<Roster> found = Rosters.reader().flatMap(_ -> rosters.find(id));
    if (found.isEmpty()) {
      return Answer.refused(Problem.notFound());
    }
    Roster roster = found.get();
    if (!crew.keeps(roster)) {
      return Answer.refused(Problem.of("duty", "roster-not-yours", 403));
    }
    if (roster.published().isEmpty()) {
      return Answer.refused(Problem.of("duty", "layer-unknown", 422).about("layer"));
    }
    ZoneId zone = roster.published().getFirst().plan().zone();
    return switch (IcsReading.read(file, zone, stamp.now())) {
      case IcsReading.Read.Wrong(Problem problem) -> Answer.refused(problem);
      case IcsReading.Read.Stretches(List<Swap.Stretch> all) -> {
        List<StandIns.Wanted> wanted =
            all.stream()
                .map(each -> new StandIns.Wanted(layer, member, each.from(), each.until()))
                .toList();
        yield standIns
            .wrong(roster, wanted)
            .<Answer<List<StandIns.Wanted>>>map(Answer::refused)
            .orElseGet(() -> Answer.done(wanted));
      }
    };
  }

  /// Enters what the file comes to, all of it or nothing. Refused as [#preview] is.
  @Transactional
  public Answer<List<StandIn>> enter(UUID id, int layer, Member member, String file) {
    return switch (preview(id, layer, member, file)) {
      case Answer.Refused<List<StandIns.Wanted>>(Problem problem) -> Answer.refused(problem);
      case Answer.Done<List<StandIns.Wanted>>(List<StandIns.Wanted> wanted) ->
          standIns.add(id, wanted, StandIn.Source.IMPORT);
    };
  }
}
