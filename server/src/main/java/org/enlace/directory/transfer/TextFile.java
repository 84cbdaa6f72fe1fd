package org.enlace.directory.transfer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.enlace.directory.transfer.Reading.Fault;
import org.enlace.directory.transfer.Reading.Unreadable;

/// The octets of a file as text: UTF-8, with or without a byte-order mark, of bounded size.
final class TextFile {
  private TextFile() {}

  static Reading read(byte[] octets, Function<String, Reading> reader) {
    if (octets.length > Reading.LARGEST) {
      return new Unreadable(Fault.TOO_LARGE, 0);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
      String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
      return bare.isBlank() ? new Unreadable(Fault.EMPTY, 0) : reader.apply(bare);
    } catch (CharacterCodingException malformed) {
      return new Unreadable(Fault.NOT_UTF8, 0);
    }
  }
}
