package org.enlace.protocol.log;

import java.util.List;
import java.util.Optional;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.Refusal.Reason;

/// The proof that a leaf stands at an index in a tree (RFC 9162 §2.1.3).
///
/// @param index the leaf's place, from 0
/// @param size how many leaves the tree has
/// @param path the hashes from the leaf's sibling up to the root's child; more than 63 are refused
public record InclusionProof(long index, long size, List<TreeHash> path) {
  /// The most hashes that a path can have.
  public static final int LONGEST_PATH = 63;

  public InclusionProof {
    path = List.copyOf(path);
    if (path.size() > LONGEST_PATH) {
      throw new Refusal(Reason.TOO_LARGE, "a proof has at most 63 hashes");
    }
  }

  /// Whether the proof leads from the leaf to the root.
  public boolean leadsFrom(TreeHash leaf, TreeHash root) {
    return rootFrom(leaf).equals(Optional.of(root));
  }

  /// The root to which the proof leads from the leaf (RFC 9162 §2.1.3.2, steps 1 to 4); empty where
  /// the leaf cannot be in the tree, or the path is too short or too long for its place.
  public Optional<TreeHash> rootFrom(TreeHash leaf) {
    if (index < 0 || index >= size) {
      return Optional.empty();
    }
    long node = index;
    long last = size - 1;
    TreeHash hash = leaf;
    for (TreeHash sibling : path) {
      if (last == 0) {
        return Optional.empty();
      }
      if ((node & 1) == 1 || node == last) {
        hash = TreeHash.ofNode(sibling, hash);
        int skipped = levelsWithoutSibling(node);
        node >>>= skipped;
        last >>>= skipped;
      } else {
        hash = TreeHash.ofNode(hash, sibling);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 ? Optional.of(hash) : Optional.empty();
  }

  /// How often a node and the last one are halved until the node is a right child, or the first.
  static int levelsWithoutSibling(long node) {
    return node == 0 ? 0 : Long.numberOfTrailingZeros(node);
  }
}
