package org.enlace.protocol.log;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.Refusal.Reason;

/// One signature line of a note: whose key, which key, and its bytes.
///
/// @param name the key's name
/// @param keyId the first four bytes that tell the key among those of that name
/// @param base64 the signature in base64; of a cosignature with its time
public record NoteSignature(String name, int keyId, String base64) {
  private static final String MARK = "— ";
  private static final int ID_LENGTH = 4;

  public NoteSignature {
    NoteText.requireKeyName(name);
    if (StrictBase64.parse(base64).length == 0) {
      throw wrong();
    }
  }

  /// The signature of a key.
  static NoteSignature of(String name, int keyId, byte[] bytes) {
    return new NoteSignature(name, keyId, StrictBase64.print(bytes));
  }

  /// The bytes of the signature.
  public byte[] bytes() {
    return StrictBase64.parse(base64);
  }

  /// Reads a line without its end.
  public static NoteSignature parse(String line) {
    int space = line.indexOf(' ', MARK.length());
    if (!line.startsWith(MARK) || space < 0) {
      throw wrong();
    }
    byte[] coded = StrictBase64.parse(line.substring(space + 1));
    if (coded.length <= ID_LENGTH) {
      throw wrong();
    }
    return of(
        line.substring(MARK.length(), space),
        ByteBuffer.wrap(coded).getInt(),
        Arrays.copyOfRange(coded, ID_LENGTH, coded.length));
  }

  /// The line, with its end.
  public String line() {
    byte[] bytes = bytes();
    byte[] coded = ByteBuffer.allocate(ID_LENGTH + bytes.length).putInt(keyId).put(bytes).array();
    return MARK + name + " " + StrictBase64.print(coded) + "\n";
  }

  private static Refusal wrong() {
    return new Refusal(
        Reason.NOT_IN_FORM,
        "a signature is a dash, a space, a name, a space and base64 of more than four bytes");
  }
}
