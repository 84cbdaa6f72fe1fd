package org.enlace.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who calls and binds that actor to the rest of the request. What shows no credential,
/// or one that is not valid, is nobody; the rule of the route then decides.
final class ActorFilter extends OncePerRequestFilter {
  private final List<CredentialReader> readers;

  ActorFilter(List<CredentialReader> readers) {
    this.readers = List.copyOf(readers);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Actor actor =
        readers.stream()
            .flatMap(reader -> reader.actorOf(request).stream())
            .findFirst()
            .orElseGet(Actor.Anonymous::new);
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
