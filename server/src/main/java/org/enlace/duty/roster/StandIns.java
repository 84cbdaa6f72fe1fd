package org.enlace.duty.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.directory.Answer;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who takes over a layer for a time, whatever the rotation says. Whoever keeps the roster enters
/// and cancels it; of several that overlap the last one entered holds.
@Component
public class StandIns {
  static final Duration LONGEST = Duration.ofDays(62);
  private static final Duration FARTHEST = Duration.ofDays(366);
  private static final int AT_ONCE = 500;

  private final CoverStore store;
  private final RosterStore rosters;
  private final AbsenceStore absences;
  private final Crew crew;
  private final RosterNews news;
  private final Stamp stamp;

  StandIns(
      CoverStore store,
      RosterStore rosters,
      AbsenceStore absences,
      Crew crew,
      RosterNews news,
      Stamp stamp) {
    this.store = store;
    this.rosters = rosters;
    this.absences = absences;
    this.crew = crew;
    this.news = news;
    this.stamp = stamp;
  }

  /// What is asked for.
  public record Wanted(int layer, Member member, Instant from, Instant until) {}

  /// Those of the roster that are not over, by their start.
  @Transactional(readOnly = true)
  public List<StandIn> of(Roster roster) {
    return store.of(roster.id(), stamp.now());
  }

  /// Enters one. Refused: `roster-not-yours` (403), `layer-unknown`, `roster-member-unknown`,
  /// `shift-not-clear`, `shift-over`, `shift-far`, `on-leave` (422).
  @Transactional
  public Answer<StandIn> add(UUID roster, Wanted wanted) {
    return add(roster, List.of(wanted), StandIn.Source.OVERRIDE).map(List::getFirst);
  }

  /// Enters all of them, or none.
  @Transactional
  public Answer<List<StandIn>> add(UUID id, List<Wanted> wanted, StandIn.Source source) {
    Optional<Roster> found = Rosters.reader().flatMap(_ -> rosters.lock(id));
    if (found.isEmpty()) {
      return Answer.refused(Problem.notFound());
    }
    Roster roster = found.get();
    if (!crew.keeps(roster)) {
      return Answer.refused(Problem.of("duty", "roster-not-yours", 403));
    }
    if (wanted.isEmpty() || wanted.size() > AT_ONCE) {
      return Answer.refused(Problem.of("duty", "roster-too-many", 422));
    }
    Optional<Problem> refusal = wrong(roster, wanted);
    if (refusal.isPresent()) {
      return Answer.refused(refusal.get());
    }
    List<StandIn> added = new ArrayList<>();
    news.moving(roster, () -> wanted.forEach(each -> added.add(enter(roster, each, source))));
    return Answer.done(added);
  }

  /// Cancels one: from then on the rotation holds again. What is past stays as it was.
  @Transactional
  public Answer<Roster> cancel(UUID roster, UUID id) {
    Optional<Roster> found = Rosters.reader().flatMap(_ -> rosters.lock(roster));
    Optional<StandIn> standIn = store.find(id).filter(each -> each.roster().equals(roster));
    if (found.isEmpty() || standIn.isEmpty()) {
      return Answer.refused(Problem.notFound());
    }
    if (!crew.keeps(found.get())) {
      return Answer.refused(Problem.of("duty", "roster-not-yours", 403));
    }
    Instant now = stamp.now();
    if (!standIn.get().until().isAfter(now)) {
      return Answer.refused(Problem.of("duty", "shift-over", 422));
    }
    news.moving(found.get(), () -> store.cancel(id, Crew.account(), now));
    news.record("stand-in-cancelled", found.get(), change -> change.with("standIn", id.toString()));
    return Answer.done(found.get());
  }

  /// Enters one that was checked, with its entry in the ledger.
  StandIn enter(Roster roster, Wanted wanted, StandIn.Source source) {
    StandIn standIn =
        new StandIn(
            stamp.id(),
            roster.id(),
            wanted.layer(),
            wanted.member(),
            wanted.from(),
            wanted.until(),
            source);
    store.add(standIn, roster.state().value(), null, Crew.account(), stamp.now());
    news.record(
        "stand-in",
        roster,
        change ->
            change
                .with("standIn", standIn.id().toString())
                .with("layer", wanted.layer())
                .with("from", wanted.from().toString())
                .with("until", wanted.until().toString())
                .with("source", source.word())
                .ofPerson(wanted.member().person())
                .withPersonal("person", wanted.member().person().toString()));
    return standIn;
  }

  /// The first thing that is wrong.
  Optional<Problem> wrong(Roster roster, List<Wanted> wanted) {
    Instant now = stamp.now();
    Set<Member> members =
        crew.candidates(roster.state(), roster.network(), roster.category()).stream()
            .map(Crew.Candidate::member)
            .collect(Collectors.toSet());
    int layers =
        roster.published().stream().mapToInt(each -> each.plan().layers().size()).max().orElse(0);
    List<Absence> leave = absences.ofState(roster.state(), now);
    return wanted.stream()
        .map(each -> wrong(each, members, layers, now).or(() -> onLeave(each, leave)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Problem> wrong(
      Wanted wanted, Set<Member> members, int layers, Instant now) {
    if (wanted.layer() < 1 || wanted.layer() > layers) {
      return refusal("layer-unknown", "layer");
    }
    if (!members.contains(wanted.member())) {
      return refusal("roster-member-unknown", "person");
    }
    if (!wanted.from().isBefore(wanted.until())
        || Duration.between(wanted.from(), wanted.until()).compareTo(LONGEST) > 0) {
      return refusal("shift-not-clear", "until");
    }
    if (!wanted.until().isAfter(now)) {
      return refusal("shift-over", "until");
    }
    return wanted.from().isAfter(now.plus(FARTHEST))
        ? refusal("shift-far", "from")
        : Optional.empty();
  }

  private static Optional<Problem> onLeave(Wanted wanted, List<Absence> leave) {
    return leave.stream()
            .anyMatch(each ->
                each.person().equals(wanted.member().person())
                    && each.from().isBefore(wanted.until())
                    && wanted.from().isBefore(each.until()))
        ? refusal("on-leave", "person")
        : Optional.empty();
  }

  private static Optional<Problem> refusal(String slug, String field) {
    return Optional.of(Problem.of("duty", slug, 422).about(field));
  }
}
