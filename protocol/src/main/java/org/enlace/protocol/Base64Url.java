package org.enlace.protocol;

import java.util.Base64;
import org.enlace.protocol.Refusal.Reason;

/// Thirty-two bytes as base64url without padding (RFC 4648 §5): 43 characters, in one way only.
final class Base64Url {

  private static final int CHARACTERS = 43;

  private Base64Url() {}

  static String print(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Refuses another length or alphabet, and stray bits in the last character.
  static byte[] parse(String text) {
    byte[] bytes = text.length() == CHARACTERS ? decode(text) : new byte[0];
    if (bytes.length != Sha256.LENGTH || !print(bytes).equals(text)) {
      throw new Refusal(
          Reason.VALUE_OUTSIDE_RULE, "32 bytes are written as 43 characters of base64url");
    }
    return bytes;
  }

  private static byte[] decode(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException _) {
      return new byte[0];
    }
  }
}
