package org.enlace.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.enlace.kernel.Actor;

/// Reads one kind of credential from a request.
interface CredentialReader {
  /// Who shows this kind of credential, if it is there and valid.
  Optional<? extends Actor> actorOf(HttpServletRequest request);
}
