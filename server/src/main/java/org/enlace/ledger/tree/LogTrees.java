package org.enlace.ledger.tree;

import java.util.List;
import java.util.Optional;
import org.enlace.protocol.log.MerkleTree;
import org.enlace.protocol.log.SignedCheckpoint;
import org.enlace.protocol.log.Tile;
import org.enlace.protocol.log.TreeHash;
import org.springframework.stereotype.Component;

/// What the room reads of the logs' trees, in the caller's transaction.
@Component
public class LogTrees {
  private final TreeStore store;

  LogTrees(TreeStore store) {
    this.store = store;
  }

  /// All logs, the first one first.
  public List<LogRow> logs() {
    return store.logs();
  }

  /// The position after the newest leaf.
  public long end() {
    return store.end();
  }

  /// The tree over the first leaves of a log. A leaf or node that is missing is refused when it is
  /// asked for.
  public MerkleTree tree(LogRow log, long size) {
    return store.tree(log, size);
  }

  /// The hashes of a tile, as far as they are there.
  public List<TreeHash> hashes(LogRow log, Tile tile) {
    return store.hashes(log, tile);
  }

  /// The leaves of a bundle, as far as they are there.
  public List<byte[]> leaves(LogRow log, Tile tile) {
    return store.leaves(log, tile);
  }

  /// The newest checkpoint that a log signed.
  public Optional<SignedCheckpoint> latest(LogRow log) {
    return store.latest(log);
  }
}
