package org.enlace.request;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.enlace.kernel.Actor;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.Grant;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;

/// Who looks at the requests of one network, as far as the rules ask.
///
/// @param account the account
/// @param state for which State
/// @param tracks the categories in which the account is a contact
/// @param watches whether it is a nominator or a mission, which see and do not act
/// @param holders the person that the account is and the desks that this person acts for, by the
///   directory's ids
/// @param authorities the competent authorities at whose desks the account sits
record Viewer(
    UUID account,
    StateCode state,
    Set<CategoryCode> tracks,
    boolean watches,
    Set<UUID> holders,
    Set<UUID> authorities) {
  Viewer {
    tracks = Set.copyOf(tracks);
    holders = Set.copyOf(holders);
    authorities = Set.copyOf(authorities);
  }

  /// The actor as it stands in that network.
  ///
  /// @param desks the desks that the actor's person acts for
  static Viewer of(Actor.SignedIn actor, StateCode state, NetworkCode network, Set<UUID> desks) {
    Set<UUID> holders =
        Stream.concat(persons(actor).stream(), desks.stream()).collect(Collectors.toSet());
    return new Viewer(
        actor.account(),
        state,
        held(actor, network, Role.CONTACT)
            .map(Grant::category)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()),
        held(actor, network, Role.NOMINATOR).findAny().isPresent()
            || held(actor, network, Role.MISSION).findAny().isPresent(),
        holders,
        held(actor, network, Role.DESK)
            .map(Grant::authority)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }

  /// The directory's persons that the actor is.
  static Set<UUID> persons(Actor.SignedIn actor) {
    return actor.grants().stream()
        .map(Grant::person)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  boolean isContactOf(StateCode wanted) {
    return !tracks.isEmpty() && state.equals(wanted);
  }

  boolean watches(StateCode wanted) {
    return watches && state.equals(wanted);
  }

  boolean isAnyOf(Set<UUID> persons) {
    return !Collections.disjoint(holders, persons);
  }

  boolean sitsAtAnyOf(Set<UUID> desks) {
    return !Collections.disjoint(authorities, desks);
  }

  private static Stream<Grant> held(Actor.SignedIn actor, NetworkCode network, Role role) {
    return actor.grants().stream()
        .filter(grant -> grant.role() == role && grant.network().equals(network));
  }
}
