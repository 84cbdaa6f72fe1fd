package org.enlace.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who calls and binds that actor to the rest of the request. What shows no credential,
/// or one that is not valid, is nobody; the rule of the route then decides.
final class ActorFilter extends OncePerRequestFilter {
  private final CredentialReader reader;

  ActorFilter(CredentialReader reader) {
    this.reader = reader;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Actor actor =
        reader.actorOf(request).<Actor>map(found -> found).orElseGet(Actor.Anonymous::new);
    try {
      ActorScope.as(
          actor,
          () -> {
            chain.doFilter(request, response);
            return true;
          });
    } catch (ServletException | IOException | RuntimeException failure) {
      throw failure;
    } catch (Exception impossible) {
      throw new ServletException(impossible);
    }
  }
}
