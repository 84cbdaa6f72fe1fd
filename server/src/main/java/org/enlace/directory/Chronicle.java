package org.enlace.directory;

import java.time.InstantSource;
import org.enlace.kernel.Ids;
import org.enlace.ledger.Change;
import org.enlace.ledger.Ledger;
import org.springframework.stereotype.Component;

/// Writes down a change twice, in the transaction that makes it: in the room's own history, for
/// those who may see it, and in the ledger, for everybody to verify. No door changes anything
/// without coming here.
@Component
class Chronicle {
  private final HistoryRowStore store;
  private final Ledger ledger;
  private final Ids ids;
  private final InstantSource clock;

  Chronicle(HistoryRowStore store, Ledger ledger, Ids ids, InstantSource clock) {
    this.store = store;
    this.ledger = ledger;
    this.ids = ids;
    this.clock = clock;
  }

  void write(Change change) {
    store.add(ids.next(), clock.instant(), change);
    ledger.record(change);
  }
}
