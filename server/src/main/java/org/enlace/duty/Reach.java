package org.enlace.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.directory.Holder;
import org.enlace.directory.Network;
import org.enlace.directory.Networks;
import org.enlace.directory.People;
import org.enlace.directory.State;
import org.enlace.directory.States;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who answers for a State now. It goes by the published rosters, by the hours and closures that
/// the State declared and, where they are known, by its public holidays.
///
/// For another State the answer covers now to 24 hours ahead and tells desks and posts, so that
/// nobody's roster can be copied out of it. An instant outside that, and the whole picture, are for
/// the own State: a year back and a year ahead, always by what is declared today.
@Component
public class Reach {
  private static final Duration FOR_OWN = Duration.ofDays(366);
  private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

  private final States states;
  private final Networks networks;
  private final Attendances attendances;
  private final People people;
  private final Holidays holidays;
  private final InstantSource clock;

  Reach(
      States states,
      Networks networks,
      Attendances attendances,
      People people,
      Holidays holidays,
      InstantSource clock) {
    this.states = states;
    this.networks = networks;
    this.attendances = attendances;
    this.people = people;
    this.holidays = holidays;
    this.clock = clock;
  }

  /// Who answers for the State.
  ///
  /// @param network null is the home network
  /// @param category null is all of them
  /// @param at null is now
  @Transactional(readOnly = true)
  public ReachAnswer at(
      StateCode state,
      @Nullable NetworkCode network,
      @Nullable CategoryCode category,
      @Nullable Instant at) {
    Optional<State> known = states.find(state);
    if (known.isEmpty()) {
      return new ReachAnswer.Refused(Problem.of("duty", "state-unknown", 404).about("state"));
    }
    Optional<Network> asked = network == null ? networks.home() : networks.find(network);
    if (asked.isEmpty()) {
      return new ReachAnswer.Refused(Problem.of("duty", "network-unknown", 404).about("network"));
    }
    if (category != null && asked.get().category(category).isEmpty()) {
      return new ReachAnswer.Refused(Problem.of("duty", "category-unknown", 404).about("category"));
    }
    Instant now = clock.instant();
    boolean whole = Horizon.isWhole(state);
    Instant when = at == null ? now : at;
    if (isBeyond(when, now, whole)) {
      return new ReachAnswer.Refused(beyond(now, whole));
    }
    Attendances.OfState found =
        attendances
            .of(Set.of(state), asked.get().code(), category, when)
            .getOrDefault(state, Attendances.OfState.none());
    boolean holidaysKnown = holidays.isKnown(state, LocalDate.ofInstant(when, known.get().zone()));
    ReachView view =
        new ReachView(when, Horizon.of(state, now), holidaysKnown, names(found, whole));
    return view.answer(known.get(), asked.get(), now, found);
  }

  private Map<UUID, String> names(Attendances.OfState found, boolean whole) {
    Set<UUID> persons =
        found.contacts().stream()
            .filter(each -> whole && each.contact().holder().kind() == Holder.Kind.DESK)
            .map(Attendance::shift)
            .filter(Objects::nonNull)
            .map(OnShift::person)
            .collect(Collectors.toSet());
    return people.find(persons).stream().collect(Collectors.toMap(Holder::id, Holder::name));
  }

  private static boolean isBeyond(Instant at, Instant now, boolean whole) {
    Instant first = whole ? now.minus(FOR_OWN) : now.minus(CLOCKS_APART);
    Instant last = now.plus(whole ? FOR_OWN : Horizon.FOR_OTHERS);
    return at.isBefore(first) || at.isAfter(last);
  }

  private static Problem beyond(Instant now, boolean whole) {
    return whole
        ? Problem.of("duty", "reach-beyond-a-year", 400).about("at")
        : Problem.of("duty", "reach-beyond-a-day", 403)
            .about("at")
            .with("latest", now.plus(Horizon.FOR_OTHERS).toString());
  }
}
