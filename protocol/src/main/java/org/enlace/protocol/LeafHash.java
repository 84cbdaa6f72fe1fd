package org.enlace.protocol;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.enlace.protocol.Refusal.Reason;

/// The hash of a leaf as RFC 6962 §2.1 defines it: SHA-256 of a zero byte and the leaf's bytes.
///
/// @param hex 64 lower-case hexadecimal digits; another spelling is refused
public record LeafHash(String hex) {

  private static final byte[] LEAF_PREFIX = {0};
  private static final Pattern SPELLING = Pattern.compile("[0-9a-f]{64}");

  public LeafHash {
    if (!SPELLING.matcher(hex).matches()) {
      throw new Refusal(
          Reason.VALUE_OUTSIDE_RULE, "a leaf hash must be 64 lower-case hexadecimal digits");
    }
  }

  static LeafHash ofLeaf(byte[] leaf) {
    return new LeafHash(HexFormat.of().formatHex(Sha256.of(LEAF_PREFIX, leaf)));
  }

  /// The 32 bytes, as a Merkle tree hashes them.
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }
}
