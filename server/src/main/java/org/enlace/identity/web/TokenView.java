package org.enlace.identity.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.enlace.identity.ApiToken;
import org.enlace.identity.Scope;
import org.jspecify.annotations.Nullable;

/// An API token as its owner's page shows it.
///
/// @param id the token's id
/// @param name what its owner calls it
/// @param scopes what it may touch
/// @param expiresAt when it stops working
/// @param lastUsedOn the last day it was used, or null
public record TokenView(
    UUID id, String name, List<String> scopes, Instant expiresAt, @Nullable LocalDate lastUsedOn) {
  static TokenView of(ApiToken token) {
    return new TokenView(
        token.id(),
        token.name(),
        token.scopes().stream().map(Scope::toString).toList(),
        token.expiresAt(),
        token.lastUsedOn());
  }
}
