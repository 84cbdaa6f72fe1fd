package org.enlace.directory;

import java.util.List;
import java.util.UUID;
import org.enlace.ledger.RecordedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keys, as the ledger must know them.
@Component
class RecordedKeys implements RecordedRows {
  private final KeyStore store;

  RecordedKeys(KeyStore store) {
    this.store = store;
  }

  @Override
  public List<Row> rows(@Nullable UUID after, int limit) {
    return store.all(after, limit).stream()
        .map(kept -> Row.of(kept.key().id(), KeyNews.entry("kept", kept)))
        .toList();
  }
}
