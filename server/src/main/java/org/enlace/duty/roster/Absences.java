package org.enlace.duty.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.directory.Answer;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Leave. Everybody enters their own, and a nominator anybody's of the State. Whoever keeps a
/// roster sees at once which shifts it leaves open; nobody on leave is said to be on duty.
@Component
public class Absences {
  private static final Duration LONGEST = Duration.ofDays(366);

  private final AbsenceStore store;
  private final RosterStore rosters;
  private final Crew crew;
  private final RosterNews news;
  private final Stamp stamp;

  Absences(AbsenceStore store, RosterStore rosters, Crew crew, RosterNews news, Stamp stamp) {
    this.store = store;
    this.rosters = rosters;
    this.crew = crew;
    this.news = news;
    this.stamp = stamp;
  }

  /// The leave that is not over: of everybody who may stand in a roster of the State.
  @Transactional(readOnly = true)
  public List<Absence> all() {
    return Rosters.reader().map(state -> store.ofState(state, stamp.now())).orElse(List.of());
  }

  /// Enters leave. Refused: `leave-not-yours` (403), `shift-not-clear`, `shift-over` (422).
  @Transactional
  public Answer<Absence> enter(UUID person, Instant from, Instant until) {
    Instant now = stamp.now();
    Optional<StateCode> state = writer(person);
    if (state.isEmpty()) {
      return Answer.refused(Problem.of("duty", "leave-not-yours", 403).about("person"));
    }
    if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST) > 0) {
      return refusal("shift-not-clear", "until");
    }
    if (!until.isAfter(now) || from.isAfter(now.plus(LONGEST))) {
      return refusal(until.isAfter(now) ? "shift-far" : "shift-over", "until");
    }
    Absence absence = new Absence(stamp.id(), person, from, until);
    moving(
        rosters.ofState(state.get()), () -> store.add(absence, state.get(), Crew.account(), now));
    return Answer.done(absence);
  }

  /// Enters one's own leave. Refused as [#enter] is.
  @Transactional
  public Answer<Absence> enterOwn(Instant from, Instant until) {
    return crew.own().stream()
        .findFirst()
        .map(person -> enter(person, from, until))
        .orElseGet(() -> Answer.refused(Problem.of("duty", "leave-not-yours", 403)));
  }

  /// Ends leave, as if it had not been entered.
  @Transactional
  public Answer<Absence> end(UUID id) {
    Optional<StateCode> state = Rosters.reader();
    Optional<Absence> found = state.flatMap(each -> store.find(each, id));
    if (found.isEmpty()) {
      return Answer.refused(Problem.notFound());
    }
    if (writer(found.get().person()).isEmpty()) {
      return Answer.refused(Problem.of("duty", "leave-not-yours", 403));
    }
    moving(rosters.ofState(state.orElseThrow()), () -> store.end(id, stamp.now()));
    return Answer.done(found.get());
  }

  private void moving(List<Roster> left, Runnable change) {
    if (left.isEmpty()) {
      change.run();
    } else {
      news.moving(left.getFirst(), () -> moving(left.subList(1, left.size()), change));
    }
  }

  private Optional<StateCode> writer(UUID person) {
    Optional<StateCode> state = Rosters.reader();
    boolean own = crew.own().contains(person);
    boolean nominator =
        ActorScope.required().holds(Role.NOMINATOR)
            && state.filter(each -> crew.isOf(person, each)).isPresent();
    return own || nominator ? state : Optional.empty();
  }

  private static <T> Answer<T> refusal(String slug, String field) {
    return Answer.refused(Problem.of("duty", slug, 422).about(field));
  }
}
