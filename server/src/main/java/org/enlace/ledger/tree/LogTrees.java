package org.enlace.ledger.tree;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.enlace.protocol.log.MerkleTree;
import org.enlace.protocol.log.NoteSignature;
import org.enlace.protocol.log.SignedCheckpoint;
import org.enlace.protocol.log.Tile;
import org.enlace.protocol.log.TreeHash;
import org.enlace.protocol.log.VerifierKey;
import org.springframework.stereotype.Component;

/// What the room reads of the logs' trees, in the caller's transaction.
@Component
public class LogTrees {
  private final TreeStore store;
  private final CosignatureStore cosignatures;

  LogTrees(TreeStore store, CosignatureStore cosignatures) {
    this.store = store;
    this.cosignatures = cosignatures;
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

  /// The newest checkpoint that a log signed, with the cosignatures that have come.
  public Optional<SignedCheckpoint> latest(LogRow log) {
    return store
        .latest(log)
        .map(signed -> signed.with(cosignatures.of(log, signed.checkpoint().size())));
  }

  /// Keeps what a witness signed below a checkpoint.
  public void cosigned(
      LogRow log, long size, VerifierKey witness, NoteSignature signature, Instant at) {
    cosignatures.add(log, size, witness, signature, at);
  }
}
