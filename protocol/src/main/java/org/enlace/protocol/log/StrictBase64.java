package org.enlace.protocol.log;

import java.util.Base64;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.Refusal.Reason;

/// Base 64 of RFC 4648 §4, with padding, in one way only.
final class StrictBase64 {
  private StrictBase64() {}

  static String print(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static byte[] parse(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException _) {
      throw wrong();
    }
    if (!print(bytes).equals(text)) {
      throw wrong();
    }
    return bytes;
  }

  private static Refusal wrong() {
    return new Refusal(Reason.NOT_IN_FORM, "a value is not in base64 with padding");
  }
}
