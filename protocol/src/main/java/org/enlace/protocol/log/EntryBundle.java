package org.enlace.protocol.log;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.Refusal.Reason;

/// A bundle of the entries of a tile: each after its length in two bytes (C2SP tlog-tiles).
public final class EntryBundle {
  /// The most bytes that a bundle of leaves of any kind can have.
  public static final int LARGEST_BYTES = Tile.FULL * (2 + 65_535);

  private EntryBundle() {}

  /// The bytes of a bundle.
  public static byte[] write(List<byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      if (entry.length > 0xffff) {
        throw new IllegalArgumentException("an entry has at most 65,535 bytes");
      }
      bytes.write(entry.length >>> 8);
      bytes.write(entry.length);
      bytes.writeBytes(entry);
    }
    return bytes.toByteArray();
  }

  /// Reads a bundle of exactly so many entries.
  public static List<byte[]> read(byte[] bytes, int number) {
    List<byte[]> entries = new ArrayList<>();
    int at = 0;
    while (entries.size() < number) {
      if (at + 2 > bytes.length) {
        throw wrong();
      }
      int from = at + 2;
      int to = from + (((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff));
      if (to > bytes.length) {
        throw wrong();
      }
      entries.add(Arrays.copyOfRange(bytes, from, to));
      at = to;
    }
    if (at != bytes.length) {
      throw wrong();
    }
    return entries;
  }

  private static Refusal wrong() {
    return new Refusal(
        Reason.NOT_IN_FORM, "a bundle has as many entries as its name says, each after its length");
  }
}
