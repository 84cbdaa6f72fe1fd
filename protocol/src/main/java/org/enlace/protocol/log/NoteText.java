package org.enlace.protocol.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.Refusal.Reason;

/// What the texts of the log have in common.
final class NoteText {
  private NoteText() {}

  /// Reads UTF-8 without control characters other than the end of a line.
  static String read(byte[] bytes, int largest) {
    if (bytes.length > largest) {
      throw new Refusal(Reason.TOO_LARGE, "at most " + largest + " bytes are allowed");
    }
    String text = decode(bytes);
    requirePlain(text);
    return text;
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw new Refusal(Reason.NOT_UTF8, "the bytes are not well-formed UTF-8");
    }
  }

  static void requirePlain(String text) {
    if (text.chars().anyMatch(each -> each < ' ' && each != '\n')) {
      throw new Refusal(Reason.NOT_IN_FORM, "a note has no control characters");
    }
  }

  /// A name of a key: not empty, without spaces and plus signs.
  static String requireKeyName(String name) {
    boolean wrong =
        name.isEmpty()
            || name.codePoints()
                .anyMatch(each ->
                    each == '+' || each < ' ' || Character.isWhitespace(each) || isSpace(each));
    if (wrong) {
      throw new Refusal(
          Reason.NOT_IN_FORM, "the name of a key is not empty and has no spaces and plus signs");
    }
    return name;
  }

  private static boolean isSpace(int point) {
    return Character.isSpaceChar(point) || point == 0x85;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
