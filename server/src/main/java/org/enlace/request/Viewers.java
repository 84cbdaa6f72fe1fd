package org.enlace.request;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.directory.Holder;
import org.enlace.directory.People;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.springframework.stereotype.Component;

/// Finds out how the actor stands in a network.
@Component
final class Viewers {
  private final People people;

  Viewers(People people) {
    this.people = people;
  }

  /// The actor that signed in for a State; empty for anybody else, who has no requests.
  static Optional<Actor.SignedIn> signedIn() {
    return ActorScope.required() instanceof Actor.SignedIn actor && actor.stateCode() != null
        ? Optional.of(actor)
        : Optional.empty();
  }

  static StateCode stateOf(Actor.SignedIn actor) {
    return actor.state().orElseThrow();
  }

  /// @param named persons and desks whom requests name, among which the actor's desks are looked
  ///   for
  Viewer of(Actor.SignedIn actor, NetworkCode network, Collection<UUID> named) {
    return Viewer.of(actor, stateOf(actor), network, desks(actor, named));
  }

  private Set<UUID> desks(Actor.SignedIn actor, Collection<UUID> named) {
    Set<UUID> own = Viewer.persons(actor);
    Set<UUID> unknown = new HashSet<>(named);
    unknown.removeAll(own);
    Set<UUID> desks = new HashSet<>();
    if (own.isEmpty() || unknown.isEmpty()) {
      return desks;
    }
    for (Holder holder : people.find(unknown)) {
      if (holder.kind() == Holder.Kind.DESK
          && holder.state().equals(stateOf(actor))
          && people.actingFor(holder.id()).stream().anyMatch(each -> own.contains(each.id()))) {
        desks.add(holder.id());
      }
    }
    return desks;
  }
}
