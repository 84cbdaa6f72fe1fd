package org.enlace.directory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.enlace.kernel.Ids;
import org.springframework.stereotype.Component;

/// New ids and the time.
@Component
class Stamp {
  private final Ids ids;
  private final InstantSource clock;

  Stamp(Ids ids, InstantSource clock) {
    this.ids = ids;
    this.clock = clock;
  }

  UUID id() {
    return ids.next();
  }

  Instant now() {
    return clock.instant();
  }

  /// The day it is in UTC.
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
