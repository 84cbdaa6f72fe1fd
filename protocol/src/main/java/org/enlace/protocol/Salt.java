package org.enlace.protocol;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import org.enlace.protocol.Refusal.Reason;

/// Thirty-two random bytes that keep a commitment from being guessed.
///
/// A salt is a secret of those who may see what it covers. Whoever destroys every copy of a salt
/// and of its value makes the commitment say nothing. It is never printed.
public final class Salt {

  /// The number of bytes.
  public static final int LENGTH = 32;

  private final byte[] bytes;

  private Salt(byte[] bytes) {
    this.bytes = bytes;
  }

  /// A new salt. Only a cryptographic source will do: a guessable salt hides nothing.
  public static Salt draw(SecureRandom random) {
    byte[] drawn = new byte[LENGTH];
    random.nextBytes(drawn);
    return new Salt(drawn);
  }

  /// A salt that was kept; refused if it is not 32 bytes.
  public static Salt of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new Refusal(Reason.VALUE_OUTSIDE_RULE, "a salt must be 32 bytes");
    }
    return new Salt(bytes.clone());
  }

  /// A copy of the bytes, to be kept with the data that the salt covers.
  public byte[] bytes() {
    return bytes.clone();
  }

  static Salt parse(String text) {
    return new Salt(Base64Url.parse(text));
  }

  String print() {
    return Base64Url.print(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Salt salt && MessageDigest.isEqual(bytes, salt.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
