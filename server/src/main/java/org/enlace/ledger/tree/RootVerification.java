package org.enlace.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.enlace.protocol.log.Checkpoint;
import org.enlace.protocol.log.SignedCheckpoint;
import org.enlace.protocol.log.Tile;
import org.enlace.protocol.log.Tiles;
import org.enlace.protocol.log.TreeBuilder;
import org.enlace.protocol.log.TreeHash;
import org.springframework.stereotype.Component;

/// Builds the trees anew from the leaves' bytes, and holds them against the kept nodes and against
/// what was signed. In the caller's transaction.
@Component
public class RootVerification {
  private final TreeStore store;

  RootVerification(TreeStore store) {
    this.store = store;
  }

  /// What differs.
  ///
  /// @param position of the last leaf that the hash spans
  public record Difference(boolean isRoot, long position) {}

  /// Verifies all logs.
  public List<Difference> verify() {
    List<Difference> found = new ArrayList<>();
    List<LogRow> logs = store.logs();
    for (int place = 0; place < logs.size(); place++) {
      LogRow log = logs.get(place);
      long end = place + 1 < logs.size() ? logs.get(place + 1).first() : store.end();
      verify(log, end - log.first(), found);
    }
    return found;
  }

  private void verify(LogRow log, long size, List<Difference> found) {
    Optional<Checkpoint> signed = store.latest(log).map(SignedCheckpoint::checkpoint);
    long signedSize = signed.map(Checkpoint::size).orElse(-1L);
    TreeBuilder tree = new TreeBuilder();
    if (signedSize == 0) {
      compareRoot(log, tree, signed.orElseThrow(), found);
    }
    for (long bundle = 0; bundle * Tile.FULL < size; bundle++) {
      int width = (int) Math.min(Tile.FULL, size - bundle * Tile.FULL);
      List<TreeHash> hashes = new ArrayList<>();
      for (byte[] leaf : store.leaves(log, new Tile(0, bundle, width))) {
        TreeHash hash = TreeHash.ofLeaf(leaf);
        hashes.add(hash);
        tree.add(hash);
        if (tree.size() == signedSize) {
          compareRoot(log, tree, signed.orElseThrow(), found);
        }
      }
      compareNode(log, bundle, hashes, found);
    }
    if (tree.size() < signedSize) {
      found.add(new Difference(true, log.first() + signedSize - 1));
    }
  }

  private static void compareRoot(
      LogRow log, TreeBuilder tree, Checkpoint signed, List<Difference> found) {
    if (!tree.root().equals(signed.root())) {
      found.add(new Difference(true, log.first() + signed.size() - 1));
    }
  }

  private void compareNode(LogRow log, long bundle, List<TreeHash> hashes, List<Difference> found) {
    if (hashes.size() < Tile.FULL) {
      return;
    }
    TreeHash expected = Tiles.overFull(new Tile(0, bundle, Tile.FULL), Tiles.bytes(hashes));
    Optional<TreeHash> kept = store.node(log, 1, bundle);
    if (kept.isPresent() && !kept.get().equals(expected)) {
      found.add(new Difference(false, log.first() + (bundle + 1) * Tile.FULL - 1));
    }
  }
}
