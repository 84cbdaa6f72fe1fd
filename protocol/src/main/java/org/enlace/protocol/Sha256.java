package org.enlace.protocol;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 over the concatenation of parts.
public final class Sha256 {

  /// The number of bytes of a hash.
  public static final int LENGTH = 32;

  private Sha256() {}

  /// The hash of the parts, one after the other.
  public static byte[] of(byte[]... parts) {
    MessageDigest digest = digest();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }
}
