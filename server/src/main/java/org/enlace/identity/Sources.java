package org.enlace.identity;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.enlace.kernel.Ids;
import org.springframework.stereotype.Component;

/// Where time, ids and chance come from.
@Component
record Sources(InstantSource clock, Ids ids, SecureRandom random) {
  Instant now() {
    return clock.instant();
  }

  UUID newId() {
    return ids.next();
  }
}
