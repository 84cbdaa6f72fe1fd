package org.enlace.directory;

import java.time.InstantSource;
import java.util.UUID;
import org.enlace.kernel.Ids;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes down, in the transaction of a change, that people must be told of it.
@Component
class Tellings {
  private final TellingStore store;
  private final TellingBell bell;
  private final Ids ids;
  private final InstantSource clock;

  Tellings(TellingStore store, TellingBell bell, Ids ids, InstantSource clock) {
    this.store = store;
    this.bell = bell;
    this.ids = ids;
    this.clock = clock;
  }

  void tell(Telling.Kind kind, UUID subject, StateCode state, @Nullable NetworkCode network) {
    store.add(ids.next(), new Telling(kind, subject, state, network), clock.instant());
    bell.strikeAfterCommit();
  }
}
