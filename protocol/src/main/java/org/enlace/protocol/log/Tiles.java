package org.enlace.protocol.log;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.Refusal.Reason;

/// The hashes of a tree as they are read from its tiles. It keeps the last few tiles, so that a
/// proof reads none twice. Not to be used by several threads.
public final class Tiles implements SubtreeHashes {
  private static final int KEPT = 32;
  private static final int BITS = 8;

  private final long size;
  private final Function<Tile, byte[]> reading;
  private final Map<Tile, byte[]> kept = new LinkedHashMap<>();

  /// The tiles of a tree of that size.
  ///
  /// @param reading gives the bytes of a tile; a wrong number of them is refused
  public Tiles(long size, Function<Tile, byte[]> reading) {
    this.size = size;
    this.reading = reading;
  }

  @Override
  public TreeHash of(int height, long index) {
    int level = height / BITS;
    int below = height % BITS;
    long first = index << below;
    Tile tile = Tile.holding(level, first, size);
    return over(bytes(tile), (int) (first - tile.first()), 1 << below);
  }

  private byte[] bytes(Tile tile) {
    byte[] known = kept.get(tile);
    if (known != null) {
      return known;
    }
    byte[] bytes = reading.apply(tile);
    requireBytes(tile, bytes);
    if (kept.size() == KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    kept.put(tile, bytes);
    return bytes;
  }

  private static TreeHash over(byte[] hashes, int from, int number) {
    if (number == 1) {
      return TreeHash.at(hashes, from);
    }
    int half = number / 2;
    return TreeHash.ofNode(over(hashes, from, half), over(hashes, from + half, half));
  }

  /// The hash over a whole full tile, which stands one level higher. A tile of another width, or
  /// with a wrong number of bytes, is refused.
  public static TreeHash overFull(Tile tile, byte[] hashes) {
    requireBytes(tile, hashes);
    if (!tile.isFull()) {
      throw new Refusal(Reason.NOT_IN_FORM, "only a full tile has a hash in the level above");
    }
    return over(hashes, 0, Tile.FULL);
  }

  private static void requireBytes(Tile tile, byte[] hashes) {
    if (hashes.length != tile.width() * TreeHash.LENGTH) {
      throw new Refusal(Reason.NOT_IN_FORM, "a tile has 32 bytes for each of its hashes");
    }
  }

  /// The bytes of a tile: its hashes, one after the other.
  public static byte[] bytes(List<TreeHash> hashes) {
    ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * TreeHash.LENGTH);
    hashes.forEach(hash -> hash.putInto(bytes));
    return bytes.array();
  }
}
