package org.enlace.protocol.log;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.Refusal.Reason;
import org.enlace.protocol.Sha256;

/// The key by which signatures under notes are verified: a *vkey* (C2SP signed-note).
public final class VerifierKey {
  /// The most characters of a key as text.
  public static final int LONGEST_TEXT = 4_096;

  private static final int TIME_LENGTH = 8;

  private final String name;
  private final KeyType type;
  private final byte[] key;
  private final int id;

  private VerifierKey(String name, KeyType type, byte[] key) {
    this.name = NoteText.requireKeyName(name);
    this.type = type;
    this.key = key;
    this.id = id(name, type, key);
  }

  /// The key with that name.
  ///
  /// @param key the bare public key
  public static VerifierKey of(String name, KeyType type, byte[] key) {
    if (key.length != type.keyLength()) {
      throw wrong();
    }
    return new VerifierKey(name, type, key.clone());
  }

  /// Reads `<name>+<id>+<base64 of type and key>`.
  public static VerifierKey parse(String text) {
    String[] parts = text.length() > LONGEST_TEXT ? new String[0] : text.split("\\+", 3);
    if (parts.length != 3) {
      throw wrong();
    }
    byte[] coded = StrictBase64.parse(parts[2]);
    for (KeyType type : KeyType.values()) {
      if (coded.length == 1 + type.keyLength() && coded[0] == type.identifier()) {
        var key = new VerifierKey(parts[0], type, Arrays.copyOfRange(coded, 1, coded.length));
        if (key.text().equals(text)) {
          return key;
        }
      }
    }
    throw wrong();
  }

  private static int id(String name, KeyType type, byte[] key) {
    byte[] hash = Sha256.of(NoteText.utf8(name), new byte[] {'\n', type.identifier()}, key);
    return ByteBuffer.wrap(hash).getInt();
  }

  /// The text of the key: `<name>+<id>+<base64 of type and key>`.
  public String text() {
    byte[] coded = ByteBuffer.allocate(1 + key.length).put(type.identifier()).put(key).array();
    return name + "+" + HexFormat.of().toHexDigits(id) + "+" + StrictBase64.print(coded);
  }

  /// The name, which the signature lines carry; of a log its origin.
  public String name() {
    return name;
  }

  /// What its signatures are.
  public KeyType type() {
    return type;
  }

  /// The four bytes that tell the key among those of its name.
  public int id() {
    return id;
  }

  /// Whether two keys wrap the same public key, under whatever names and types.
  public boolean wrapsTheKeyOf(VerifierKey other) {
    return Arrays.equals(key, other.key);
  }

  /// Whether a signature claims to be of this key.
  boolean isNamedBy(NoteSignature signature) {
    return signature.name().equals(name) && signature.keyId() == id;
  }

  /// Whether the signature is this key's under that text. Keys that cosign sign checkpoints only.
  boolean verifies(String text, NoteSignature signature) {
    byte[] bytes = signature.bytes();
    int before = type.isCosignature() ? TIME_LENGTH : 0;
    if (!isNamedBy(signature) || bytes.length != before + type.signatureLength()) {
      return false;
    }
    byte[] bare = Arrays.copyOfRange(bytes, before, bytes.length);
    if (!type.isCosignature()) {
      return verifies(NoteText.utf8(text), bare);
    }
    long time = ByteBuffer.wrap(bytes).getLong();
    return time >= 0 && verifies(CosignedMessage.of(name, type, time, text), bare);
  }

  /// When the signature was made; of a cosignature of this key only.
  static Instant timeOf(NoteSignature signature) {
    return Instant.ofEpochSecond(ByteBuffer.wrap(signature.bytes()).getLong());
  }

  private boolean verifies(byte[] message, byte[] signature) {
    try {
      Signature verifying = Signature.getInstance(type.algorithm());
      verifying.initVerify(publicKey());
      verifying.update(message);
      return verifying.verify(signature);
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  private PublicKey publicKey() throws GeneralSecurityException {
    byte[] prefix = type.encodingPrefix();
    byte[] encoded = ByteBuffer.allocate(prefix.length + key.length).put(prefix).put(key).array();
    return KeyFactory.getInstance(type.algorithm()).generatePublic(new X509EncodedKeySpec(encoded));
  }

  private static Refusal wrong() {
    return new Refusal(
        Reason.NOT_IN_FORM,
        "a key is a name, its id and base64 of its type (1, 4 or 6) and the key, joined by plus");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey that && text().equals(that.text());
  }

  @Override
  public int hashCode() {
    return id;
  }

  @Override
  public String toString() {
    return name + "+" + HexFormat.of().toHexDigits(id);
  }
}
