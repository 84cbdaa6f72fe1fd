package org.enlace.protocol.log;

import java.util.ArrayList;
import java.util.List;

/// Builds the root of a tree leaf by leaf, keeping one hash per level.
public final class TreeBuilder {
  /// The complete subtrees, the largest first.
  private final List<TreeHash> subtrees = new ArrayList<>();

  private long size;

  /// A tree without leaves.
  public TreeBuilder() {}

  /// Takes the next leaf.
  public void add(TreeHash leaf) {
    TreeHash hash = leaf;
    for (long complete = size; (complete & 1) == 1; complete >>>= 1) {
      hash = TreeHash.ofNode(subtrees.removeLast(), hash);
    }
    subtrees.add(hash);
    size++;
  }

  /// How many leaves it took.
  public long size() {
    return size;
  }

  /// The root over all leaves so far.
  public TreeHash root() {
    if (subtrees.isEmpty()) {
      return TreeHash.EMPTY;
    }
    TreeHash root = subtrees.getLast();
    for (int next = subtrees.size() - 2; next >= 0; next--) {
      root = TreeHash.ofNode(subtrees.get(next), root);
    }
    return root;
  }
}
