package org.enlace.identity;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.enlace.kernel.Actor;

/// A program that showed a valid API token: for whom it acts, and within which scopes.
public record Bearer(Actor.SignedIn actor, SortedSet<Scope> scopes) {
  public Bearer {
    scopes = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(scopes));
    actor = limited(actor, scopes);
  }

  // The actor carries the scopes, so that the rules of the routes see them.
  private static Actor.SignedIn limited(Actor.SignedIn actor, SortedSet<Scope> scopes) {
    Set<String> words = scopes.stream().map(Scope::toString).collect(Collectors.toSet());
    Actor.Credential credential = actor.credential();
    return new Actor.SignedIn(
        actor.account(),
        actor.stateCode(),
        actor.grants(),
        new Actor.Credential(credential.kind(), credential.id(), words));
  }

  /// Whether the token opens a room to reading, or to writing.
  public boolean allows(String room, boolean writing) {
    Scope needed = new Scope(room, writing ? Scope.Kind.WRITE : Scope.Kind.READ);
    return scopes.stream().anyMatch(scope -> scope.covers(needed));
  }
}
