package org.enlace.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import org.enlace.identity.ApiTokens;
import org.enlace.identity.Bearer;
import org.enlace.identity.Scope;
import org.enlace.kernel.Actor;
import org.springframework.http.HttpHeaders;

/// The bearer token of a program (RFC 6750 §2.1), in its header and nowhere else.
///
/// @param tokens the tokens there are
record BearerReader(ApiTokens tokens) implements CredentialReader {
  private static final String SCHEME = "Bearer ";

  @Override
  public Optional<? extends Actor> actorOf(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? tokens.actorOf(header.substring(SCHEME.length()).strip()).map(BearerReader::actor)
        : Optional.empty();
  }

  private static Actor actor(Bearer bearer) {
    Actor.SignedIn account = bearer.actor();
    return new Actor.SignedIn(
        account.account(),
        account.stateCode(),
        account.grants(),
        new Actor.Credential(
            account.credential().kind(),
            account.credential().id(),
            bearer.scopes().stream().map(Scope::toString).collect(Collectors.toSet())));
  }
}
