package org.enlace.protocol.log;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.enlace.protocol.LeafHash;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.Refusal.Reason;
import org.enlace.protocol.Sha256;

/// The hash of a Merkle tree or of a part of one (RFC 9162 §2.1.1), 32 bytes of SHA-256.
public final class TreeHash {
  /// The number of bytes.
  public static final int LENGTH = Sha256.LENGTH;

  /// The root of the tree without leaves.
  public static final TreeHash EMPTY = new TreeHash(Sha256.of());

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private final byte[] bytes;

  private TreeHash(byte[] bytes) {
    this.bytes = bytes;
  }

  /// A hash that was kept; refused if it is not 32 bytes.
  public static TreeHash of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new Refusal(Reason.NOT_IN_FORM, "a hash must be 32 bytes");
    }
    return new TreeHash(bytes.clone());
  }

  /// The hash at a place of a row of hashes.
  static TreeHash at(byte[] hashes, int place) {
    int from = place * LENGTH;
    return new TreeHash(Arrays.copyOfRange(hashes, from, from + LENGTH));
  }

  /// The hash of a leaf, as the tree takes it.
  public static TreeHash of(LeafHash leaf) {
    return new TreeHash(leaf.bytes());
  }

  /// The hash of the bytes of a leaf.
  public static TreeHash ofLeaf(byte[] leaf) {
    return new TreeHash(Sha256.of(LEAF, leaf));
  }

  /// The hash over two subtrees.
  public static TreeHash ofNode(TreeHash left, TreeHash right) {
    return new TreeHash(Sha256.of(NODE, left.bytes, right.bytes));
  }

  /// Reads base64 as notes and proofs write it: 44 characters, in one way only.
  public static TreeHash parse(String base64) {
    return of(StrictBase64.parse(base64));
  }

  /// A copy of the bytes.
  public byte[] bytes() {
    return bytes.clone();
  }

  void putInto(ByteBuffer buffer) {
    buffer.put(bytes);
  }

  /// Base64, as notes and proofs write it.
  public String base64() {
    return StrictBase64.print(bytes);
  }

  /// 64 lower-case hexadecimal digits.
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TreeHash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
