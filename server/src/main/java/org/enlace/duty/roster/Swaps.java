package org.enlace.duty.roster;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.enlace.directory.Answer;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Swaps: whoever is on duty in a stretch asks somebody else to take it over, in exchange for one
/// of theirs or not. Nothing changes until that person accepts.
@Component
public class Swaps {
  private final SwapStore store;
  private final RosterStore rosters;
  private final StandingStore standings;
  private final StandIns standIns;
  private final Crew crew;
  private final SwapNews news;

  Swaps(
      SwapStore store,
      RosterStore rosters,
      StandingStore standings,
      StandIns standIns,
      Crew crew,
      SwapNews news) {
    this.store = store;
    this.rosters = rosters;
    this.standings = standings;
    this.standIns = standIns;
    this.crew = crew;
    this.news = news;
  }

  /// What is asked for.
  ///
  /// @param back what the asker would take over in exchange, or null
  public record Wanted(
      int layer, Swap.Stretch stretch, Member asked, Swap.@Nullable Stretch back) {}

  /// The swaps of the roster that wait for an answer.
  @Transactional(readOnly = true)
  public List<Swap> open(Roster roster) {
    return store.open(roster.id(), news.now());
  }

  /// Asks for a swap, as whoever is on duty in that stretch. Refused: `swap-shift-not-yours` (403),
  /// `swap-shift-not-theirs`, and as for entering a stand-in (422).
  @Transactional
  public Answer<Swap> ask(UUID id, Wanted wanted) {
    Optional<Roster> found = Rosters.reader().flatMap(_ -> rosters.lock(id));
    if (found.isEmpty()) {
      return Answer.refused(Problem.notFound());
    }
    Roster roster = found.get();
    Optional<Problem> refusal =
        standIns.wrong(roster, List.of(standIn(wanted.layer(), wanted.asked(), wanted.stretch())));
    if (refusal.isPresent()) {
      return Answer.refused(refusal.get());
    }
    Optional<Member> asker = onDuty(roster, wanted.layer(), wanted.stretch());
    if (asker.isEmpty()
        || !crew.own().contains(asker.get().person())
        || asker.get().person().equals(wanted.asked().person())) {
      return refused("swap-shift-not-yours", 403, "from");
    }
    if (wanted.back() != null && !isGivenBack(roster, wanted, wanted.back())) {
      return refused("swap-shift-not-theirs", 422, "backFrom");
    }
    return Answer.done(note(roster, wanted, asker.get()));
  }

  private Swap note(Roster roster, Wanted wanted, Member asker) {
    Swap swap =
        new Swap(
            news.id(),
            roster.id(),
            wanted.layer(),
            asker,
            wanted.asked(),
            wanted.stretch(),
            wanted.back(),
            Swap.Phase.ASKED);
    store.add(swap, roster.state().value(), news.now());
    news.tell(roster, swap.asked().person(), RosterNews.Kind.SWAP_ASKED, swap);
    return swap;
  }

  /// Accepts or refuses, as whoever was asked. Accepting is refused where either stretch is no
  /// longer as it was: `swap-over` (409).
  @Transactional
  public Answer<Swap> answer(UUID roster, UUID id, boolean accepted) {
    return ended(
        roster,
        id,
        (found, swap) -> {
          if (!crew.own().contains(swap.asked().person())) {
            return refused("swap-not-yours", 403, "");
          }
          if (!accepted) {
            store.end(id, Swap.Phase.REFUSED, news.now());
            news.tell(found, swap.asker().person(), RosterNews.Kind.SWAP_REFUSED, swap);
            return Answer.done(store.find(id).orElseThrow());
          }
          if (!holds(found, swap)) {
            return refused("swap-over", 409, "");
          }
          Optional<Problem> refusal = standIns.wrong(found, standIns(swap));
          if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
          }
          store.end(id, Swap.Phase.ACCEPTED, news.now());
          standIns(swap).forEach(each -> standIns.enter(found, each, StandIn.Source.SWAP));
          news.tell(found, swap.asker().person(), RosterNews.Kind.SWAP_ACCEPTED, swap);
          return Answer.done(store.find(id).orElseThrow());
        });
  }

  /// Takes back what was asked, as whoever asked.
  @Transactional
  public Answer<Swap> withdraw(UUID roster, UUID id) {
    return ended(
        roster,
        id,
        (_, swap) -> {
          if (!crew.own().contains(swap.asker().person())) {
            return refused("swap-not-yours", 403, "");
          }
          store.end(id, Swap.Phase.WITHDRAWN, news.now());
          return Answer.done(store.find(id).orElseThrow());
        });
  }

  private Answer<Swap> ended(UUID roster, UUID id, BiFunction<Roster, Swap, Answer<Swap>> end) {
    Optional<Roster> found = Rosters.reader().flatMap(_ -> rosters.lock(roster));
    Optional<Swap> swap = store.find(id).filter(each -> each.roster().equals(roster));
    if (found.isEmpty() || swap.isEmpty()) {
      return Answer.refused(Problem.notFound());
    }
    return swap.get().phase() == Swap.Phase.ASKED
        ? end.apply(found.get(), swap.get())
        : refused("swap-over", 409, "");
  }

  private boolean holds(Roster roster, Swap swap) {
    Swap.Stretch back = swap.back();
    return swap.stretch().until().isAfter(news.now())
        && onDuty(roster, swap.layer(), swap.stretch()).filter(swap.asker()::equals).isPresent()
        && (back == null
            || onDuty(roster, swap.layer(), back).filter(swap.asked()::equals).isPresent());
  }

  private boolean isGivenBack(Roster roster, Wanted wanted, Swap.Stretch back) {
    return back.from().isBefore(back.until())
        && !back.overlaps(wanted.stretch())
        && onDuty(roster, wanted.layer(), back).filter(wanted.asked()::equals).isPresent();
  }

  /// Who is on duty in a layer during the whole of a stretch; empty where it is not one person.
  private Optional<Member> onDuty(Roster roster, int layer, Swap.Stretch stretch) {
    if (!stretch.from().isBefore(stretch.until())
        || stretch.from().plus(StandIns.LONGEST).isBefore(stretch.until())) {
      return Optional.empty();
    }
    Instant from = stretch.from();
    Instant until = stretch.until();
    List<StandingStore.OfTrack> found =
        standings.of(Set.of(roster.state()), roster.network(), roster.category(), from, until);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<Shift> shifts = ShiftPolicy.shifts(found.getFirst().standing(), layer, from, until);
    Member first = shifts.getFirst().onDuty();
    return shifts.stream().allMatch(each -> Objects.equals(each.onDuty(), first))
        ? Optional.ofNullable(first)
        : Optional.empty();
  }

  private static List<StandIns.Wanted> standIns(Swap swap) {
    StandIns.Wanted there = standIn(swap.layer(), swap.asked(), swap.stretch());
    Swap.Stretch back = swap.back();
    return back == null
        ? List.of(there)
        : List.of(there, standIn(swap.layer(), swap.asker(), back));
  }

  private static StandIns.Wanted standIn(int layer, Member member, Swap.Stretch stretch) {
    return new StandIns.Wanted(layer, member, stretch.from(), stretch.until());
  }

  private static <T> Answer<T> refused(String slug, int status, String field) {
    Problem problem = Problem.of("duty", slug, status);
    return Answer.refused(field.isEmpty() ? problem : problem.about(field));
  }
}
