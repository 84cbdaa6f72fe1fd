package org.enlace.vault;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/// Reads an object, opening its chunks as they are asked for. A chunk that does not open ends the
/// reading with a [BrokenSeal]; what was read until then was as stored.
final class OpenedStream extends InputStream {

  /// Gives sealed chunks in order, from a number on; none where the object ends.
  interface Chunks {
    List<byte[]> from(int number);
  }

  private final ObjectCipher cipher;
  private final Chunks chunks;
  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private byte[] plain = {};
  private int position;
  private int number;
  private boolean ended;

  OpenedStream(ObjectCipher cipher, Chunks chunks) {
    this.cipher = cipher;
    this.chunks = chunks;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    while (position == plain.length) {
      if (ended) {
        return -1;
      }
      openNext();
    }
    int given = Math.min(length, plain.length - position);
    System.arraycopy(plain, position, target, offset, given);
    position += given;
    return given;
  }

  private void openNext() {
    if (waiting.size() < 2) {
      waiting.addAll(chunks.from(number + waiting.size()));
    }
    byte[] sealed = waiting.poll();
    if (sealed == null) {
      throw new BrokenSeal("chunk " + number + " is missing");
    }
    boolean last = waiting.isEmpty();
    plain = cipher.open(number, last, sealed);
    position = 0;
    number++;
    ended = last;
  }
}
