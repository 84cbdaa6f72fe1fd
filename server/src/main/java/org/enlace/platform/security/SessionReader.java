package org.enlace.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.enlace.identity.SessionCookie;
import org.enlace.identity.Sessions;
import org.enlace.kernel.Actor;

/// The session of a browser. What is served to everybody alike needs none, and is not looked up.
///
/// @param cookie where the session's value stands
/// @param sessions the sessions there are
record SessionReader(SessionCookie cookie, Sessions sessions) implements CredentialReader {
  @Override
  public Optional<? extends Actor> actorOf(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/assets/")
        ? Optional.empty()
        : cookie.sessionOf(request).flatMap(sessions::actorOf);
  }
}
