package org.enlace.identity;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// What an API token is to be.
///
/// @param name what its owner calls it, 1 to 80 characters
/// @param scopes what it may touch, at least one
/// @param expiresAt when it stops working, at most 366 days from now
public record TokenOrder(String name, SortedSet<Scope> scopes, Instant expiresAt) {
  public TokenOrder {
    name = name.strip();
    scopes = Collections.unmodifiableSortedSet(new TreeSet<>(scopes));
  }
}
