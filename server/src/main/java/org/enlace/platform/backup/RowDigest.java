package org.enlace.platform.backup;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Counts and hashes the rows of one table in COPY's text format, in which a line feed ends a row
/// and stands nowhere else.
final class RowDigest extends OutputStream {
  private final MessageDigest sha256;
  private long rows;

  RowDigest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void write(int octet) {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    sha256.update(bytes, offset, length);
    for (int index = offset; index < offset + length; index++) {
      if (bytes[index] == '\n') {
        rows++;
      }
    }
  }

  /// The sum of what was written; to be asked once, at the end.
  Manifest.Sum of(Contents.Table table) {
    return new Manifest.Sum(
        table.schema(), table.name(), rows, HexFormat.of().formatHex(sha256.digest()));
  }
}
