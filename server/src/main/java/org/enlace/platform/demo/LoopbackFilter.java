package org.enlace.platform.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps the demonstration to this machine: it signs people in without a password, so it answers
/// loopback callers alone, never through a proxy, and never under another name than localhost's (a
/// page elsewhere could otherwise point a name of its own at 127.0.0.1 and press the buttons).
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnBooleanProperty("enlace.demonstration")
final class LoopbackFilter extends OncePerRequestFilter {
  private static final Set<String> CALLERS = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  /// What proxies add, as names begin, in lower case.
  private static final List<String> PROXIED =
      List.of(
          "forwarded",
          "x-forwarded",
          "x-real-ip",
          "x-client-ip",
          "x-original-",
          "via",
          "true-client-ip",
          "cf-connecting-ip",
          "fastly-client-ip");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isLocal(request)) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setContentType("text/plain;charset=utf-8");
    response
        .getOutputStream()
        .write(
            "The demonstration answers this machine alone, at http://localhost.\n"
                .getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isLocal(HttpServletRequest request) {
    return CALLERS.contains(request.getRemoteAddr())
        && NAMES.contains(request.getServerName())
        && Collections.list(request.getHeaderNames()).stream()
            .noneMatch(LoopbackFilter::isOfAProxy);
  }

  private static boolean isOfAProxy(String header) {
    String name = header.toLowerCase(Locale.ROOT);
    return PROXIED.stream().anyMatch(name::startsWith);
  }
}
