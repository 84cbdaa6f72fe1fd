package org.enlace.ledger.tree;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.enlace.ledger.tree.Signed.Reason;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.log.Checkpoint;
import org.enlace.protocol.log.MerkleTree;
import org.enlace.protocol.log.SignedCheckpoint;
import org.enlace.protocol.log.Tile;
import org.enlace.protocol.log.Tiles;
import org.springframework.stereotype.Component;

/// Signs the head of the tree, one node after the other, and only what goes on from everything that
/// was signed before. To be called as a task, in a transaction.
@Component
public class Signing {
  private final TreeStore store;
  private final LogKeys keys;
  private final KeptCheckpoint kept;
  private final InstantSource clock;

  Signing(TreeStore store, LogKeys keys, KeptCheckpoint kept, InstantSource clock) {
    this.store = store;
    this.keys = keys;
    this.kept = kept;
    this.clock = clock;
  }

  /// Signs what was committed by now. The checkpoint is on this node's disk before the database
  /// says that it is signed.
  public Signed sign() {
    store.lockSigning();
    List<LogRow> logs = store.logs();
    Optional<SignedCheckpoint> outside;
    try {
      outside = kept.read();
      if (outside.isPresent() && !isOurs(outside.get(), logs)) {
        return new Signed.Refused(Reason.KEPT_UNKNOWN);
      }
    } catch (Refusal _) {
      return new Signed.Refused(Reason.KEPT_UNKNOWN);
    }
    try {
      return sign(logs.getLast(), outside);
    } catch (Refusal _) {
      return new Signed.Refused(Reason.INCOMPLETE);
    }
  }

  private Signed sign(LogRow log, Optional<SignedCheckpoint> outside) {
    Optional<SignedCheckpoint> latest = store.latest(log);
    MerkleTree tree = store.tree(log, Math.max(0, store.end() - log.first()));
    integrate(log, tree.size());
    return contradiction(tree, latest)
        .or(() -> contradiction(tree, outside.filter(known -> isOf(known, log))))
        .<Signed>map(Signed.Refused::new)
        .orElseGet(() -> signed(log, tree, latest));
  }

  private static boolean isOf(SignedCheckpoint checkpoint, LogRow log) {
    return checkpoint.checkpoint().origin().equals(log.origin());
  }

  /// Whether the checkpoint is one of these logs'. A wrong signature is refused.
  static boolean isOurs(SignedCheckpoint checkpoint, List<LogRow> logs) {
    return logs.stream()
        .anyMatch(log -> isOf(checkpoint, log) && !checkpoint.verifiedBy(log.keys()).isEmpty());
  }

  /// Why a tree cannot be signed after that checkpoint.
  static Optional<Reason> contradiction(MerkleTree tree, Optional<SignedCheckpoint> earlier) {
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    Checkpoint before = earlier.get().checkpoint();
    if (before.size() > tree.size()) {
      return Optional.of(Reason.SMALLER);
    }
    return tree.consistency(before.size()).leadsFrom(before.root(), tree.root())
        ? Optional.empty()
        : Optional.of(Reason.ANOTHER_TREE);
  }

  /// Hashes the tiles that became full.
  private void integrate(LogRow log, long size) {
    for (int level = 1; size >>> (8 * level) > 0; level++) {
      long full = size >>> (8 * level);
      for (long index = store.nodes(log, level); index < full; index++) {
        var below = new Tile(level - 1, index, Tile.FULL);
        byte[] hashes = Tiles.bytes(store.hashes(log, below));
        store.addNode(log, level, index, Tiles.overFull(below, hashes));
      }
    }
  }

  private Signed signed(LogRow log, MerkleTree tree, Optional<SignedCheckpoint> latest) {
    if (latest.isPresent() && latest.get().checkpoint().size() == tree.size()) {
      return new Signed.Current(latest.get(), false);
    }
    var head = new Checkpoint(log.origin(), tree.size(), tree.root());
    SignedCheckpoint checkpoint = SignedCheckpoint.sign(head, clock.instant(), keys.of(log));
    kept.write(checkpoint);
    store.addCheckpoint(log, checkpoint, clock.instant());
    return new Signed.Current(checkpoint, true);
  }
}
