package org.enlace.duty.roster;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.enlace.kernel.Ids;
import org.springframework.stereotype.Component;

/// New ids and the time.
@Component("rosterStamp")
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
}
