package org.enlace.ledger;

import java.util.UUID;
import org.enlace.protocol.Leaf;
import org.enlace.protocol.LeafHash;
import org.enlace.protocol.LedgerEntry;
import org.enlace.protocol.Opening;
import org.jspecify.annotations.Nullable;

/// An entry that waits for its transaction to commit.
///
/// @param person whose its personal fields are
record PendingEntry(Opening opening, Leaf leaf, LeafHash hash, @Nullable UUID person) {
  static PendingEntry of(Opening opening, @Nullable UUID person) {
    Leaf leaf = Leaf.of(opening.entry(), opening.salt());
    return new PendingEntry(opening, leaf, leaf.hash(), person);
  }

  LedgerEntry entry() {
    return opening.entry();
  }
}
