package org.enlace.cli;

import java.util.List;
import java.util.Optional;
import org.enlace.protocol.Leaf;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.log.Checkpoint;
import org.enlace.protocol.log.MerkleTree;
import org.enlace.protocol.log.SignedCheckpoint;
import org.enlace.protocol.log.Tile;
import org.enlace.protocol.log.Tiles;
import org.enlace.protocol.log.TreeBuilder;
import org.enlace.protocol.log.TreeHash;

/// Reads a whole log, or what was added since the last time, and holds it against what is signed.
final class Audit {
  private final LogSource source;
  private final Report report;

  Audit(LogSource source, Report report) {
    this.source = source;
    this.report = report;
  }

  /// Holds a checkpoint against one that was seen before or elsewhere.
  ///
  /// @param tree the tree that is served for the larger one
  static Optional<Finding> contradiction(
      MerkleTree tree, Checkpoint larger, Checkpoint smaller, String kind) {
    if (larger.size() == smaller.size()) {
      return larger.root().equals(smaller.root())
          ? Optional.empty()
          : Optional.of(Finding.wrong(kind + ".fork", larger.size()));
    }
    boolean goesOn = tree.consistency(smaller.size()).leadsFrom(smaller.root(), larger.root());
    return goesOn
        ? Optional.empty()
        : Optional.of(Finding.wrong(kind + ".rewritten", smaller.size(), larger.size()));
  }

  /// The tree as the served hashes make it.
  MerkleTree tree(Checkpoint head) {
    return new MerkleTree(new Tiles(head.size(), source::tile), head.size());
  }

  /// Adds the entries that are served, from the builder's size on, and compares the root.
  void addEntries(TreeBuilder builder, SignedCheckpoint signed) {
    Checkpoint head = signed.checkpoint();
    long from = builder.size();
    long unknown = 0;
    while (builder.size() < head.size()) {
      unknown += add(builder, head.size());
    }
    if (!builder.root().equals(head.root())) {
      throw new Failure(differing(head));
    }
    report.add(Finding.proved("entries.match", head.size(), head.size() - from));
    if (unknown > 0) {
      report.add(Finding.unknown("entries.unknown", unknown));
    }
  }

  /// @return how many entries are no leaves of a known version
  private long add(TreeBuilder builder, long size) {
    long bundle = builder.size() / Tile.FULL;
    int width = (int) Math.min(Tile.FULL, size - bundle * Tile.FULL);
    List<byte[]> entries = source.entries(new Tile(0, bundle, width));
    long unknown = 0;
    for (byte[] entry : entries.subList((int) (builder.size() % Tile.FULL), width)) {
      builder.add(TreeHash.ofLeaf(entry));
      unknown += isLeaf(entry) ? 0 : 1;
    }
    return unknown;
  }

  private static boolean isLeaf(byte[] entry) {
    try {
      Leaf.parse(entry);
      return true;
    } catch (Refusal _) {
      return false;
    }
  }

  /// Whether the served hashes are those that were signed tells what was changed.
  private Finding differing(Checkpoint head) {
    try {
      return tree(head).root().equals(head.root())
          ? Finding.wrong("entries.changed", head.size())
          : Finding.wrong("tiles.changed", head.size());
    } catch (Refusal _) {
      return Finding.wrong("tiles.changed", head.size());
    } catch (Failure _) {
      return Finding.wrong("entries.changed", head.size());
    }
  }
}
