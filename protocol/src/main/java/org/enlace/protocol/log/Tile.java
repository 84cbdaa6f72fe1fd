package org.enlace.protocol.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.Refusal.Reason;

/// The name of a tile: up to 256 hashes of one level that stand side by side (C2SP tlog-tiles).
///
/// @param level the level, 0 to 63; each hash of level L spans 256^L leaves
/// @param index the tile's place in its level, from 0
/// @param width how many hashes it has, 1 to 256
public record Tile(int level, long index, int width) {
  /// The width of a full tile.
  public static final int FULL = 256;

  private static final int HIGHEST_LEVEL = 63;
  private static final int BITS = 8;
  private static final Pattern INDEX =
      Pattern.compile("((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  public Tile {
    if (level < 0 || level > HIGHEST_LEVEL || index < 0 || width < 1 || width > FULL) {
      throw new Refusal(
          Reason.NOT_IN_FORM, "a tile has a level of 0 to 63, an index and a width of 1 to 256");
    }
  }

  /// The tile of a level that holds a hash, as wide as it is in a tree of that size.
  static Tile holding(int level, long hash, long size) {
    long tile = hash >>> BITS;
    long width = Math.min(FULL, (size >>> (BITS * level)) - (tile << BITS));
    return new Tile(level, tile, (int) width);
  }

  /// Reads the path below `tile/<L>/` or `tile/entries/`, such as `x001/234.p/5`.
  ///
  /// @param level the level; 0 for entries
  public static Tile parse(int level, String path) {
    Matcher found = INDEX.matcher(path);
    if (!found.matches()) {
      throw wrong();
    }
    String digits = found.group(1).replace("x", "").replace("/", "");
    String width = found.group(2);
    Tile tile =
        new Tile(level, Long.parseLong(digits), width == null ? FULL : Integer.parseInt(width));
    // Also refuses a partial tile of 256, and an index with a leading element of zeroes.
    if (!tile.indexPath().equals(path)) {
      throw wrong();
    }
    return tile;
  }

  private static Refusal wrong() {
    return new Refusal(Reason.NOT_IN_FORM, "the path of a tile is not in its form");
  }

  /// Whether it has 256 hashes, and so never changes.
  public boolean isFull() {
    return width == FULL;
  }

  /// The first of the level's hashes that it holds.
  public long first() {
    return index << BITS;
  }

  /// The path of this tile below the log's prefix: `tile/<L>/<N>[.p/<W>]`.
  public String path() {
    return "tile/" + level + "/" + indexPath();
  }

  /// The path of the bundle of the entries whose hashes it holds: `tile/entries/<N>[.p/<W>]`.
  public String entriesPath() {
    return "tile/entries/" + indexPath();
  }

  private String indexPath() {
    StringBuilder path = new StringBuilder(threeDigits(index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      path.insert(0, "x" + threeDigits(rest % 1000) + "/");
    }
    return isFull() ? path.toString() : path + ".p/" + width;
  }

  private static String threeDigits(long number) {
    String digits = Long.toString(number);
    return "000".substring(digits.length()) + digits;
  }
}
