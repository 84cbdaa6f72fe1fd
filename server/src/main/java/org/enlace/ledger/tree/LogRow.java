package org.enlace.ledger.tree;

import java.util.List;
import java.util.Optional;
import org.enlace.protocol.log.SignedCheckpoint;
import org.enlace.protocol.log.VerifierKey;

/// One of the site's logs.
///
/// @param number 1 for the first, one more for each successor
/// @param origin its name, which every checkpoint carries
/// @param first the position of its first leaf
/// @param keys by which its checkpoints are verified
/// @param predecessor the newest checkpoint of the log that it succeeds
public record LogRow(
    int number,
    String origin,
    long first,
    List<VerifierKey> keys,
    Optional<SignedCheckpoint> predecessor) {
  public LogRow {
    keys = List.copyOf(keys);
  }
}
