package org.enlace.protocol.log;

import java.nio.ByteBuffer;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.Refusal.Reason;

/// What a cosignature signs (C2SP tlog-cosignature).
final class CosignedMessage {
  private static final byte[] SUBTREE = NoteText.utf8("subtree/v1\n\0");
  private static final int LONGEST_NAME = 255;

  private CosignedMessage() {}

  static byte[] of(String cosigner, KeyType type, long time, String checkpoint) {
    return switch (type) {
      case COSIGNATURE_ED25519 -> NoteText.utf8("cosignature/v1\ntime " + time + "\n" + checkpoint);
      case COSIGNATURE_ML_DSA_44 -> tree(cosigner, time, Checkpoint.parse(checkpoint));
      case ED25519 -> throw new IllegalArgumentException("this key does not cosign");
    };
  }

  private static byte[] tree(String cosigner, long time, Checkpoint checkpoint) {
    byte[] name = named(cosigner);
    byte[] origin = named(checkpoint.origin());
    return ByteBuffer.allocate(
            SUBTREE.length + 1 + name.length + 8 + 1 + origin.length + 16 + TreeHash.LENGTH)
        .put(SUBTREE)
        .put((byte) name.length)
        .put(name)
        .putLong(time)
        .put((byte) origin.length)
        .put(origin)
        .putLong(0)
        .putLong(checkpoint.size())
        .put(checkpoint.root().bytes())
        .array();
  }

  private static byte[] named(String name) {
    byte[] bytes = NoteText.utf8(name);
    if (bytes.length == 0 || bytes.length > LONGEST_NAME) {
      throw new Refusal(Reason.TOO_LARGE, "a name that is cosigned has 1 to 255 bytes");
    }
    return bytes;
  }
}
