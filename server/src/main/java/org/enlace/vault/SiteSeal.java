package org.enlace.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.enlace.kernel.Secret;

/// Seals small values, among them data keys, with a site key.
///
/// Each value has a key and a nonce of its own, derived from the site key, 32 random bytes and the
/// context (HKDF with SHA-256, RFC 5869), and is encrypted with AES-256-GCM. The bytes are: a 1,
/// the length of the key's id, the id in ASCII, the 32 random bytes, the ciphertext with its tag.
final class SiteSeal {
  private static final String DOMAIN = "enlace/vault/seal/v1/";
  private static final byte VERSION = 1;
  private static final int SALT = 32;
  private static final int TAG = 16;
  private static final int KEY = 32;
  private static final int NONCE = 12;

  private final SiteKeys keys;
  private final SecureRandom random;

  SiteSeal(SiteKeys keys, SecureRandom random) {
    this.keys = keys;
    this.random = random;
  }

  byte[] seal(byte[] value, String context) {
    String id = keys.newest();
    byte[] name = id.getBytes(StandardCharsets.US_ASCII);
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    ByteBuffer header = ByteBuffer.allocate(2 + name.length + SALT);
    header.put(VERSION).put((byte) name.length).put(name).put(salt);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key(id), header.array(), context, value);
    return ByteBuffer.allocate(header.capacity() + sealed.length)
        .put(header.array())
        .put(sealed)
        .array();
  }

  byte[] unseal(byte[] sealed, String context) {
    Secret<byte[]> key = key(keyOf(sealed));
    int header = 2 + sealed[1] + SALT;
    return crypt(
        Cipher.DECRYPT_MODE,
        key,
        Arrays.copyOf(sealed, header),
        context,
        Arrays.copyOfRange(sealed, header, sealed.length));
  }

  /// The id of the site key that seals.
  String newestKey() {
    return keys.newest();
  }

  /// Whether a value is sealed with that key.
  boolean isCurrent(byte[] sealed) {
    return keyOf(sealed).equals(newestKey());
  }

  /// The id of the site key with which a value is sealed.
  static String keyOf(byte[] sealed) {
    if (sealed.length < 2
        || sealed[0] != VERSION
        || sealed[1] < 1
        || sealed.length < 2 + sealed[1] + SALT + TAG) {
      throw new BrokenSeal("this is not a sealed value");
    }
    return new String(sealed, 2, sealed[1], StandardCharsets.US_ASCII);
  }

  private Secret<byte[]> key(String id) {
    return keys.key(id).orElseThrow(() -> new BrokenSeal("no such site key is here"));
  }

  private static byte[] crypt(
      int mode, Secret<byte[]> siteKey, byte[] header, String context, byte[] text) {
    byte[] salt = Arrays.copyOfRange(header, header.length - SALT, header.length);
    byte[] named = (DOMAIN + context).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] drawn =
          KDF.getInstance("HKDF-SHA256")
              .deriveData(
                  HKDFParameterSpec.ofExtract()
                      .addIKM(siteKey.reveal())
                      .addSalt(salt)
                      .thenExpand(named, KEY + NONCE));
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode,
          new SecretKeySpec(drawn, 0, KEY, "AES"),
          new GCMParameterSpec(TAG * 8, drawn, KEY, NONCE));
      cipher.updateAAD(header);
      return cipher.doFinal(text);
    } catch (AEADBadTagException _) {
      throw new BrokenSeal("a sealed value was changed, or belongs elsewhere");
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("this Java lacks HKDF or AES-GCM", absent);
    }
  }
}
