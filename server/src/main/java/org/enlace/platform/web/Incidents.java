package org.enlace.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/// Writes what nobody foresaw into the log under an id, which is all that the caller is told.
@Component
class Incidents {
  private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // no 0 O 1 I
  private static final int LENGTH = 10;

  private final SecureRandom random;

  Incidents(SecureRandom random) {
    this.random = random;
  }

  /// Logs the fault and gives its id. The route is logged, never the path: it may hold a token.
  String report(HttpServletRequest request, Throwable fault) {
    String id = newId();
    Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    LOG.error(
        "incident {}: {} {}", id, request.getMethod(), route == null ? "(no route)" : route, fault);
    return id;
  }

  /// The same for a part of a page, without which the page was shown.
  String report(Throwable fault) {
    String id = newId();
    LOG.error("incident {}: a part of a page", id, fault);
    return id;
  }

  private String newId() {
    StringBuilder id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return id.toString();
  }
}
