package org.enlace.duty.roster;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

/// The clock of a zone. A time falls at the first instant at which the clock shows it or a later
/// one: one that is shown twice falls at the first, one that is skipped where the clock jumps.
record WallClock(ZoneId zone) {
  Instant edge(LocalDateTime local) {
    ZoneRules rules = zone.getRules();
    List<ZoneOffset> offsets = rules.getValidOffsets(local);
    return offsets.isEmpty()
        ? rules.getTransition(local).getInstant()
        : local.toInstant(offsets.getFirst());
  }

  LocalDateTime shownAt(Instant at) {
    return LocalDateTime.ofInstant(at, zone);
  }
}
