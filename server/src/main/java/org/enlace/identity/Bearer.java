package org.enlace.identity;

import java.util.SortedSet;
import java.util.TreeSet;
import org.enlace.kernel.Actor;

/// A program that showed a valid API token: for whom it acts, and within which scopes.
public record Bearer(Actor.SignedIn actor, SortedSet<Scope> scopes) {
  public Bearer {
    scopes = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(scopes));
  }

  /// Whether the token opens a room to reading, or to writing.
  public boolean allows(String room, boolean writing) {
    Scope needed = new Scope(room, writing ? Scope.Kind.WRITE : Scope.Kind.READ);
    return scopes.stream().anyMatch(scope -> scope.covers(needed));
  }
}
