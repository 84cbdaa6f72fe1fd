package org.enlace.protocol.log;

import java.util.ArrayList;
import java.util.List;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.Refusal.Reason;

/// Builds the root of a tree leaf by leaf, keeping one hash per level.
public final class TreeBuilder {
  /// The complete subtrees, the largest first.
  private final List<TreeHash> subtrees = new ArrayList<>();

  private long size;

  /// A tree without leaves.
  public TreeBuilder() {}

  /// A tree that goes on from kept subtrees.
  ///
  /// @param size how many leaves they have; another number of subtrees is refused
  /// @param subtrees the complete subtrees, the largest first
  public static TreeBuilder of(long size, List<TreeHash> subtrees) {
    if (size < 0 || subtrees.size() != Long.bitCount(size)) {
      throw new Refusal(Reason.NOT_IN_FORM, "a tree has one subtree for each bit of its size");
    }
    TreeBuilder builder = new TreeBuilder();
    builder.size = size;
    builder.subtrees.addAll(subtrees);
    return builder;
  }

  /// The complete subtrees, the largest first, for [#of].
  public List<TreeHash> subtrees() {
    return List.copyOf(subtrees);
  }

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
