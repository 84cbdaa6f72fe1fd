package org.enlace.protocol.log;

/// Tells the hashes of complete subtrees: of the leaves `index · 2^height` up to, without, `(index
/// +
/// 1) · 2^height`.
@FunctionalInterface
public interface SubtreeHashes {
  /// The hash of a complete subtree; it is asked only for subtrees that lie within the tree.
  TreeHash of(int height, long index);
}
