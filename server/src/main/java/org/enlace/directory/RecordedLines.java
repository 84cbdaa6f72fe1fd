package org.enlace.directory;

import java.util.List;
import java.util.UUID;
import org.enlace.ledger.RecordedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lines, as the ledger must know them: no number changes without an entry.
@Component
class RecordedLines implements RecordedRows {
  private final LineStore store;

  RecordedLines(LineStore store) {
    this.store = store;
  }

  @Override
  public List<Row> rows(@Nullable UUID after, int limit) {
    return store.all(after, limit).stream()
        .map(kept -> Row.of(kept.line().id(), LineNews.entry("kept", kept, null)))
        .toList();
  }
}
