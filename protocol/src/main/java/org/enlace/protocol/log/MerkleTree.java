package org.enlace.protocol.log;

import java.util.ArrayList;
import java.util.List;

/// Roots and proofs of a tree whose complete subtrees are known (RFC 9162 §2.1).
///
/// It asks for at most two hashes per level, whatever the size.
public final class MerkleTree {
  private final SubtreeHashes hashes;
  private final long size;

  /// The tree of the first leaves.
  ///
  /// @param size how many leaves
  public MerkleTree(SubtreeHashes hashes, long size) {
    if (size < 0) {
      throw new IllegalArgumentException("a tree has no fewer than 0 leaves");
    }
    this.hashes = hashes;
    this.size = size;
  }

  /// How many leaves it has.
  public long size() {
    return size;
  }

  /// The root of the whole tree.
  public TreeHash root() {
    return size == 0 ? TreeHash.EMPTY : hash(0, size);
  }

  /// Proves that a leaf is in the tree.
  public InclusionProof inclusion(long index) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("the tree has no leaf " + index);
    }
    List<TreeHash> path = new ArrayList<>();
    addPath(index, 0, size, path);
    return new InclusionProof(index, size, path);
  }

  private void addPath(long index, long from, long to, List<TreeHash> path) {
    if (to - from == 1) {
      return;
    }
    long middle = from + split(to - from);
    if (index < middle) {
      addPath(index, from, middle, path);
      path.add(hash(middle, to));
    } else {
      addPath(index, middle, to, path);
      path.add(hash(from, middle));
    }
  }

  /// Proves that an earlier, smaller tree is the beginning of this one.
  public ConsistencyProof consistency(long earlier) {
    if (earlier < 0 || earlier > size) {
      throw new IllegalArgumentException("the tree never had " + earlier + " leaves");
    }
    List<TreeHash> path = new ArrayList<>();
    if (earlier > 0 && earlier < size) {
      addProof(earlier, 0, size, true, path);
    }
    return new ConsistencyProof(earlier, size, path);
  }

  /// RFC 9162 §2.1.4.1, with `earlier` counted from the first leaf of the whole tree.
  private void addProof(long earlier, long from, long to, boolean isWhole, List<TreeHash> path) {
    if (earlier == to) {
      if (!isWhole) {
        path.add(hash(from, to));
      }
      return;
    }
    long middle = from + split(to - from);
    if (earlier <= middle) {
      addProof(earlier, from, middle, isWhole, path);
      path.add(hash(middle, to));
    } else {
      addProof(earlier, middle, to, false, path);
      path.add(hash(from, middle));
    }
  }

  private TreeHash hash(long from, long to) {
    long leaves = to - from;
    if (Long.bitCount(leaves) == 1) {
      int height = Long.numberOfTrailingZeros(leaves);
      return hashes.of(height, from >>> height);
    }
    long middle = from + split(leaves);
    return TreeHash.ofNode(hash(from, middle), hash(middle, to));
  }

  /// The largest power of two that is smaller than the number, which is at least 2.
  private static long split(long leaves) {
    return Long.highestOneBit(leaves - 1);
  }
}
