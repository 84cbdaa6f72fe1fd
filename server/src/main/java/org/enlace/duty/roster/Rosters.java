package org.enlace.duty.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.directory.Network;
import org.enlace.directory.Networks;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The rosters of the caller's State: its contacts, nominators and missions see them.
@Component
public class Rosters {
  private final RosterStore store;
  private final StandingStore standings;
  private final Crew crew;
  private final Networks networks;

  Rosters(RosterStore store, StandingStore standings, Crew crew, Networks networks) {
    this.store = store;
    this.standings = standings;
    this.crew = crew;
    this.networks = networks;
  }

  /// The rosters of the caller's State.
  @Transactional(readOnly = true)
  public List<Roster> all() {
    return reader().map(store::ofState).orElse(List.of());
  }

  /// The roster, where it is of the caller's State.
  @Transactional(readOnly = true)
  public Optional<Roster> find(UUID id) {
    return reader().flatMap(state -> store.find(id).filter(each -> each.state().equals(state)));
  }

  /// The tracks of the caller's State that have no roster yet, for nominators.
  @Transactional(readOnly = true)
  public List<Track> free() {
    Optional<StateCode> state = reader();
    if (state.isEmpty()) {
      return List.of();
    }
    Set<String> taken =
        store.ofState(state.get()).stream()
            .map(each -> each.network() + " " + each.category())
            .collect(Collectors.toSet());
    List<Track> free = new ArrayList<>();
    for (Network network : networks.of(state.get())) {
      if (crew.nominates(state.get(), network.code())) {
        network.categories().stream()
            .filter(each -> !taken.contains(network.code() + " " + each.code()))
            .forEach(each -> free.add(new Track(network, each.code())));
      }
    }
    return free;
  }

  /// A track of a network.
  public record Track(Network network, CategoryCode category) {}

  /// What the published roster comes to.
  @Transactional(readOnly = true)
  public Forecast forecast(Roster roster, Instant from, Instant until) {
    return ForecastPolicy.forecast(
        standing(roster, from, until), others(roster, from, until), from, until);
  }

  /// What it would come to if that plan took effect then.
  @Transactional(readOnly = true)
  public Forecast preview(Roster roster, Plan plan, Instant from, Instant until) {
    Standing standing = standing(roster, from, until);
    List<Standing.Published> plans = new ArrayList<>(standing.plans());
    plans.add(new Standing.Published(roster.nextNumber(), from, plan));
    Standing then = new Standing(plans, standing.covers(), standing.absences());
    return ForecastPolicy.forecast(then, others(roster, from, until), from, until);
  }

  /// Who may stand in the roster.
  @Transactional(readOnly = true)
  public List<Candidate> candidates(Roster roster) {
    return crew.candidates(roster.state(), roster.network(), roster.category()).stream()
        .map(each -> new Candidate(each.member(), each.name(), each.desk()))
        .toList();
  }

  /// Somebody who may stand in a roster.
  ///
  /// @param desk the name of the desk for which they stand, or null
  public record Candidate(Member member, String name, @Nullable String desk) {}

  /// The names of persons and desks, as the caller may see them.
  @Transactional(readOnly = true)
  public Map<UUID, String> names(Collection<UUID> persons) {
    return crew.names(persons);
  }

  /// The network of a roster.
  @Transactional(readOnly = true)
  public Network network(Roster roster) {
    return networks.find(roster.network()).orElseThrow();
  }

  /// The persons as whom the caller stands in rosters.
  @Transactional(readOnly = true)
  public Set<UUID> own() {
    return crew.own();
  }

  /// Whether the caller keeps the roster.
  @Transactional(readOnly = true)
  public boolean keeps(Roster roster) {
    return crew.keeps(roster);
  }

  /// Whether the caller nominates in the roster's track.
  public boolean nominates(Roster roster) {
    return crew.nominates(roster.state(), roster.network());
  }

  private Standing standing(Roster roster, Instant from, Instant until) {
    return standings
        .of(Set.of(roster.state()), roster.network(), roster.category(), from, until)
        .stream()
        .map(StandingStore.OfTrack::standing)
        .findFirst()
        .orElse(new Standing(List.of(), List.of(), List.of()));
  }

  private List<Standing> others(Roster roster, Instant from, Instant until) {
    return standings.of(Set.of(roster.state()), roster.network(), null, from, until).stream()
        .filter(each -> !each.roster().equals(roster.id()))
        .map(StandingStore.OfTrack::standing)
        .toList();
  }

  static Optional<StateCode> reader() {
    Actor actor = ActorScope.required();
    boolean reads =
        actor.holds(Role.CONTACT) || actor.holds(Role.NOMINATOR) || actor.holds(Role.MISSION);
    return reads ? actor.state() : Optional.empty();
  }
}
