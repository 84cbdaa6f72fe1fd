package org.enlace.ledger.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A log of the site.
///
/// @param prefix where its files begin
/// @param size how many entries its newest checkpoint covers, or null before the first one
/// @param keys as text
/// @param successor whether it goes on from a log that was closed
public record LogView(
    String origin,
    String prefix,
    @Nullable Long size,
    @Nullable String checkpoint,
    String keys,
    boolean successor) {

  /// Lines of the checkpoint, without its long signatures.
  public List<String> head() {
    return checkpoint == null ? List.of() : checkpoint.lines().limit(3).toList();
  }
}
