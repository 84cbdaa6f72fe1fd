package org.enlace.protocol;

import org.enlace.protocol.Refusal.Reason;

/// The rule of RFC 7493 §2.1 for strings and member names.
final class UnicodeText {

  private UnicodeText() {}

  /// Returns the text; refuses lone surrogates and noncharacters.
  static String require(String text) {
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (isSurrogate(point)) {
        throw new Refusal(Reason.NOT_UNICODE, "a string must not hold a lone surrogate");
      }
      if (isNoncharacter(point)) {
        throw new Refusal(Reason.NOT_UNICODE, "a string must not hold a Unicode noncharacter");
      }
      at += Character.charCount(point);
    }
    return text;
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private static boolean isNoncharacter(int point) {
    return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
  }
}
