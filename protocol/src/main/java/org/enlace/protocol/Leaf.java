package org.enlace.protocol;

import java.util.Map;
import org.enlace.protocol.JsonValue.JsonNumber;
import org.enlace.protocol.JsonValue.JsonObject;
import org.enlace.protocol.JsonValue.JsonString;

/// What the public log holds of one entry: a commitment, and nothing else.
///
/// Every leaf is 66 bytes of canonical JSON, `{"commitment":"…","v":1}`, so neither its size nor
/// its content tells who is in the directory. A leaf does not know its place in the log.
public record Leaf(Commitment commitment) {

  /// The bound that the log's bundles of entries set (C2SP tlog-tiles: a 16-bit length).
  public static final int LARGEST_BYTES = 65_535;

  static final String DOMAIN = "enlace/entry/v1";

  private static final String COMMITMENT = "commitment";

  /// The leaf of an entry under its salt.
  public static Leaf of(LedgerEntry entry, Salt salt) {
    return new Leaf(Commitment.of(DOMAIN, salt, entry.bytes()));
  }

  /// Reads the bytes of a leaf; anything but the exact bytes of one is refused.
  public static Leaf parse(byte[] bytes) {
    var value = CanonicalJson.readCanonical(bytes, LARGEST_BYTES);
    var members = Members.ofVersionOne(value, COMMITMENT);
    return new Leaf(new Commitment(members.text(COMMITMENT)));
  }

  /// The bytes that the log keeps, hashes and serves.
  public byte[] bytes() {
    return CanonicalJson.write(
        new JsonObject(
            Map.of(
                COMMITMENT, new JsonString(commitment.text()), Members.VERSION, JsonNumber.of(1))));
  }

  /// The hash under which the leaf stands in the Merkle tree.
  public LeafHash hash() {
    return LeafHash.ofLeaf(bytes());
  }
}
