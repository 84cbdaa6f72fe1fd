package org.enlace.duty.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.directory.Contact;
import org.enlace.directory.Contacts;
import org.enlace.directory.Holder;
import org.enlace.directory.People;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who may stand in a roster, and who may change it.
@Component
class Crew {
  private final Contacts contacts;
  private final People people;

  Crew(Contacts contacts, People people) {
    this.contacts = contacts;
    this.people = people;
  }

  /// Somebody who may stand in the roster of a track.
  ///
  /// @param desk the name of the desk for which they stand, or null
  record Candidate(Member member, String name, @Nullable String desk) {}

  /// The persons named as contacts of the track, and those who act for its desks.
  List<Candidate> candidates(StateCode state, NetworkCode network, CategoryCode category) {
    List<Contact> listed = contacts.inForce(state, network, Optional.of(category));
    List<Candidate> candidates = new ArrayList<>();
    Map<UUID, String> desks = new HashMap<>();
    for (Contact each : listed) {
      Holder holder = each.holder();
      if (holder.kind() == Holder.Kind.PERSON) {
        candidates.add(new Candidate(new Member(holder.id(), holder.id()), holder.name(), null));
      } else {
        desks.put(holder.id(), holder.name());
      }
    }
    Map<UUID, Set<UUID>> staff = people.actingFor(desks.keySet());
    Map<UUID, String> names =
        names(staff.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
    staff.forEach((desk, persons) ->
        names.entrySet().stream()
            .filter(each -> persons.contains(each.getKey()))
            .sorted(Map.Entry.comparingByValue())
            .forEach(each ->
                candidates.add(
                    new Candidate(
                        new Member(each.getKey(), desk), each.getValue(), desks.get(desk)))));
    return candidates;
  }

  /// The names of those persons and desks.
  Map<UUID, String> names(Collection<UUID> ids) {
    return people.find(new HashSet<>(ids)).stream()
        .collect(Collectors.toMap(Holder::id, Holder::name));
  }

  /// Whether that is a person of the State.
  boolean isOf(UUID person, StateCode state) {
    return people
        .find(person)
        .filter(each -> each.kind() == Holder.Kind.PERSON && each.state().equals(state))
        .isPresent();
  }

  /// The persons as whom the actor is known.
  Set<UUID> own() {
    return people.own().stream()
        .filter(each -> each.kind() == Holder.Kind.PERSON)
        .map(Holder::id)
        .collect(Collectors.toSet());
  }

  /// Whether the actor is a nominator of that State in that network.
  boolean nominates(StateCode state, NetworkCode network) {
    return ActorScope.required() instanceof Actor.SignedIn actor
        && actor.actsFor(state)
        && actor.grants().stream()
            .anyMatch(each -> each.role() == Role.NOMINATOR && each.network().equals(network));
  }

  /// Whether the actor keeps the roster: a nominator of the State, or a contact named as keeper.
  boolean keeps(Roster roster) {
    Actor actor = ActorScope.required();
    return nominates(roster.state(), roster.network())
        || (actor.actsFor(roster.state())
            && actor.holds(Role.CONTACT)
            && own().stream().anyMatch(roster.keepers()::contains));
  }

  /// The account that acts, or null.
  static @Nullable UUID account() {
    return ActorScope.required() instanceof Actor.SignedIn actor ? actor.account() : null;
  }
}
