package org.enlace.duty;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.enlace.directory.Authorities;
import org.enlace.directory.Authority;
import org.enlace.directory.Contacts;
import org.enlace.directory.Network;
import org.enlace.directory.Networks;
import org.enlace.directory.State;
import org.enlace.directory.States;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is told of a State on one page, as the caller may see it.
@Component
public class StateProfiles {
  private final States states;
  private final Networks networks;
  private final Contacts contacts;
  private final Authorities authorities;
  private final Attendances attendances;
  private final InstantSource clock;

  StateProfiles(
      States states,
      Networks networks,
      Contacts contacts,
      Authorities authorities,
      Attendances attendances,
      InstantSource clock) {
    this.states = states;
    this.networks = networks;
    this.contacts = contacts;
    this.authorities = authorities;
    this.attendances = attendances;
    this.clock = clock;
  }

  /// A State.
  ///
  /// @param name in the language asked for
  /// @param groups to which it belongs today
  /// @param networks to which it belongs today, the home network first
  /// @param inCommon those of them to which the caller's State belongs too; of the own State none
  /// @param contacts in every network, by network, category and rank
  /// @param known every network by its code
  public record Profile(
      State state,
      String name,
      List<States.Group> groups,
      List<Network> networks,
      List<Network> inCommon,
      List<Attendance> contacts,
      List<Authority> authorities,
      Map<NetworkCode, Network> known) {}

  /// The State of that code.
  @Transactional(readOnly = true)
  public Optional<Profile> of(StateCode code, Locale locale) {
    return states.find(code).map(state -> profile(state, locale));
  }

  private Profile profile(State state, Locale locale) {
    StateCode code = state.code();
    Instant now = clock.instant();
    Instant horizon = Horizon.of(code, now);
    return new Profile(
        state,
        states.name(code, locale),
        states.groupsOf(code, LocalDate.ofInstant(now, ZoneOffset.UTC)),
        networks.of(code),
        inCommon(code),
        attendances.of(contacts.ofState(code), now).stream()
            .map(each -> each.toldUntil(horizon))
            .toList(),
        authorities.of(code),
        networks.all().stream().collect(Collectors.toMap(Network::code, Function.identity())));
  }

  private List<Network> inCommon(StateCode code) {
    return ActorScope.required()
        .state()
        .filter(own -> !own.equals(code))
        .map(own -> networks.inCommon(own, code))
        .orElse(List.of());
  }
}
