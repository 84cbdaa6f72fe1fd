package org.enlace.delivery.webpush;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts a notice to a browser (RFC 8291) as one record of `aes128gcm` (RFC 8188).
final class PushEncryption {
  /// All notices are as long as this, so that their length tells nothing of them.
  static final int PADDED = 1_024;

  private static final int RECORD = 4_096;
  private static final int SALT = 16;
  private static final byte LAST_RECORD = 2;

  private PushEncryption() {}

  static byte[] encrypt(byte[] words, Subscription to, SecureRandom random) {
    if (words.length >= PADDED) {
      throw new IllegalArgumentException("a notice to a browser is shorter than 1,024 bytes");
    }
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    byte[] record = Arrays.copyOf(words, PADDED);
    record[words.length] = LAST_RECORD;
    return encrypt(record, to, P256.pair(random), salt);
  }

  /// @param record the words, the delimiter of the last record, and what pads them
  static byte[] encrypt(byte[] record, Subscription to, KeyPair own, byte[] salt) {
    try {
      byte[] ownPoint = P256.point((ECPublicKey) own.getPublic());
      byte[] input = input(to, own, ownPoint);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      AlgorithmParameterSpec nonce =
          new GCMParameterSpec(128, derive(input, salt, text("Content-Encoding: nonce"), 12));
      byte[] key = derive(input, salt, text("Content-Encoding: aes128gcm"), 16);
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), nonce);
      byte[] sealed = cipher.doFinal(record);
      return ByteBuffer.allocate(SALT + 5 + ownPoint.length + sealed.length)
          .put(salt)
          .putInt(RECORD)
          .put((byte) ownPoint.length)
          .put(ownPoint)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("every Java platform has ECDH, HKDF and AES-GCM", absent);
    }
  }

  /// RFC 8291 §3.4: what both sides agree on, bound to both keys and to the shared secret.
  private static byte[] input(Subscription to, KeyPair own, byte[] ownPoint)
      throws GeneralSecurityException {
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(own.getPrivate());
    agreement.doPhase(to.key(), true);
    byte[] theirPoint = P256.point(to.key());
    byte[] info =
        ByteBuffer.allocate(14 + theirPoint.length + ownPoint.length)
            .put(text("WebPush: info"))
            .put(theirPoint)
            .put(ownPoint)
            .array();
    return derive(agreement.generateSecret(), to.secret().reveal(), info, 32);
  }

  private static byte[] derive(byte[] input, byte[] salt, byte[] info, int length)
      throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256")
        .deriveData(
            HKDFParameterSpec.ofExtract().addIKM(input).addSalt(salt).thenExpand(info, length));
  }

  /// A text and the zero byte that ends it.
  private static byte[] text(String words) {
    byte[] bytes = words.getBytes(StandardCharsets.US_ASCII);
    return Arrays.copyOf(bytes, bytes.length + 1);
  }
}
