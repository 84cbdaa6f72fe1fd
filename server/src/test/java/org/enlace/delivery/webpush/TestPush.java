package org.enlace.delivery.webpush;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.time.InstantSource;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.enlace.delivery.LineSecrets;
import org.enlace.delivery.carriage.LineCarrier;
import org.enlace.delivery.outward.Outward;

/// A browser of a test, which reads what is pushed to it, and the adapter that pushes.
public final class TestPush {
  private final KeyPair pair = P256.pair(new SecureRandom());
  private final byte[] shared = new byte[16];

  public TestPush() {
    new SecureRandom().nextBytes(shared);
  }

  public static LineCarrier carrier(
      PushKeys keys, LineSecrets secrets, InstantSource clock, boolean nearby) {
    return new PushCarrier(
        new PushSettings(true, null, nearby),
        keys,
        secrets,
        Outward.ofThisMachine(),
        new PushCarrier.Surroundings(
            URI.create("https://site.example"), new SecureRandom(), clock));
  }

  public String key() {
    return Subscription.text(P256.point((ECPublicKey) pair.getPublic()));
  }

  public String secret() {
    return Subscription.text(shared);
  }

  public byte[] subscription(String endpoint) {
    return Subscription.read(endpoint, key(), secret(), true).orElseThrow().write();
  }

  /// What was pushed, read as RFC 8291 says, by other steps than those that wrote it.
  public String read(byte[] pushed) throws Exception {
    ByteBuffer buffer = ByteBuffer.wrap(pushed);
    byte[] salt = new byte[16];
    buffer.get(salt);
    int record = buffer.getInt();
    byte[] theirs = new byte[buffer.get()];
    buffer.get(theirs);
    byte[] sealed = new byte[buffer.remaining()];
    buffer.get(sealed);
    if (sealed.length > record) {
      throw new IllegalStateException("more than one record");
    }
    byte[] input = input(theirs);
    byte[] key =
        derive(
            input, salt, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
    byte[] nonce =
        derive(input, salt, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    return unpadded(cipher.doFinal(sealed));
  }

  private byte[] input(byte[] theirs) throws Exception {
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(pair.getPrivate());
    agreement.doPhase(P256.publicKey(theirs).orElseThrow(), true);
    byte[] mine = P256.point((ECPublicKey) pair.getPublic());
    byte[] info = join("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), mine, theirs);
    return derive(agreement.generateSecret(), shared, info, 32);
  }

  private static String unpadded(byte[] plain) {
    int end = plain.length - 1;
    while (plain[end] == 0) {
      end--;
    }
    if (plain[end] != 2) {
      throw new IllegalStateException("no last record");
    }
    return new String(Arrays.copyOf(plain, end), StandardCharsets.UTF_8);
  }

  private static byte[] derive(byte[] input, byte[] salt, byte[] info, int length)
      throws Exception {
    return KDF.getInstance("HKDF-SHA256")
        .deriveData(
            HKDFParameterSpec.ofExtract().addIKM(input).addSalt(salt).thenExpand(info, length));
  }

  private static byte[] join(byte[]... parts) {
    ByteBuffer whole =
        ByteBuffer.allocate(Arrays.stream(parts).mapToInt(each -> each.length).sum());
    for (byte[] part : parts) {
      whole.put(part);
    }
    return whole.array();
  }
}
