package org.enlace.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals the chunks of one object with AES-256-GCM.
///
/// A nonce is seven random bytes of the object, the chunk's number, and whether it is the last: so
/// a chunk opens in its place only, and an object that was cut lacks its last chunk. The associated
/// data names the object and its purpose.
final class ObjectCipher {
  /// How many bytes of an object one chunk holds; the last may hold fewer.
  static final int CHUNK = 65_536;

  private static final int KEY = 32;
  private static final int PREFIX = 7;
  private static final int TAG_BITS = 128;

  private final byte[] secret;
  private final byte[] associated;

  /// @param secret key and prefix, as [#draw] made them
  ObjectCipher(byte[] secret, VaultId id, String purpose) {
    if (secret.length != KEY + PREFIX) {
      throw new BrokenSeal("this is not a data key");
    }
    this.secret = secret;
    this.associated =
        ("enlace/vault/chunk/v1/" + id + "/" + purpose).getBytes(StandardCharsets.UTF_8);
  }

  /// A new data key with its prefix.
  static byte[] draw(SecureRandom random) {
    byte[] drawn = new byte[KEY + PREFIX];
    random.nextBytes(drawn);
    return drawn;
  }

  byte[] seal(int number, boolean last, byte[] plain) {
    return crypt(Cipher.ENCRYPT_MODE, number, last, plain);
  }

  byte[] open(int number, boolean last, byte[] sealed) {
    return crypt(Cipher.DECRYPT_MODE, number, last, sealed);
  }

  private byte[] crypt(int mode, int number, boolean last, byte[] text) {
    byte[] nonce =
        ByteBuffer.allocate(PREFIX + 5)
            .put(secret, KEY, PREFIX)
            .putInt(number)
            .put((byte) (last ? 1 : 0))
            .array();
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode,
          new SecretKeySpec(Arrays.copyOf(secret, KEY), "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(associated);
      return cipher.doFinal(text);
    } catch (AEADBadTagException _) {
      throw new BrokenSeal("chunk " + number + " was changed, moved, or is not the last");
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("this Java lacks AES-GCM", absent);
    }
  }
}
