package org.enlace.directory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.api.OpenPGPCertificate;
import org.bouncycastle.openpgp.api.OpenPGPCertificate.OpenPGPComponentSignature;
import org.bouncycastle.openpgp.api.OpenPGPDefaultPolicy;
import org.bouncycastle.openpgp.api.OpenPGPKeyReader;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPImplementation;
import org.jspecify.annotations.Nullable;

/// An OpenPGP certificate (RFC 9580) of version 4 or 6, as somebody handed it in.
///
/// @param fingerprint upper-case hexadecimal
/// @param algorithm the primary key's, such as `RSA 3072` or `Ed25519`
/// @param armoured the public part, in ASCII armour
record Certificate(
    String fingerprint,
    String algorithm,
    Instant madeAt,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt,
    String armoured) {

  /// The largest text that is read.
  static final int LARGEST = 200_000;

  private static final int LEAST_RSA_BITS = 2048;
  // Numbers of RFC 9580 §9.1; some of their names are deprecated in the library.
  private static final Set<Integer> RSA = Set.of(1, 2, 3);
  private static final Set<Integer> DSA_AND_ELGAMAL = Set.of(16, 17, 20);
  private static final Set<Integer> WEAK_HASHES =
      Set.of(HashAlgorithmTags.MD5, HashAlgorithmTags.SHA1, HashAlgorithmTags.RIPEMD160);

  /// What comes of reading.
  sealed interface Reading {
    /// It can be used, or could be until it expired or was revoked.
    record Read(Certificate certificate) implements Reading {}

    /// It cannot.
    record Refused(Reason reason) implements Reading {}
  }

  /// Why a certificate is refused. Each has a text of its own.
  enum Reason {
    UNREADABLE("key-unreadable"),
    SECRET_KEY("key-secret-key"),
    SEVERAL("key-several"),
    OLD_VERSION("key-old-version"),
    WEAK_ALGORITHM("key-weak-algorithm"),
    SHORT_KEY("key-short-key"),
    WEAK_SIGNATURES("key-weak-signatures"),
    UNBOUND("key-unbound"),
    CANNOT_ENCRYPT("key-cannot-encrypt");

    private final String slug;

    Reason(String slug) {
      this.slug = slug;
    }

    /// The refusal's name.
    String slug() {
      return slug;
    }
  }

  /// Reads an armoured text.
  static Reading read(String armoured) {
    if (armoured.length() > LARGEST) {
      return new Reading.Refused(Reason.UNREADABLE);
    }
    try {
      List<OpenPGPCertificate> found =
          new OpenPGPKeyReader(new BcOpenPGPImplementation(), new OpenPGPDefaultPolicy())
              .parseKeysOrCertificates(
                  new ByteArrayInputStream(armoured.getBytes(StandardCharsets.UTF_8)));
      if (found.stream().anyMatch(OpenPGPCertificate::isSecretKey)) {
        return new Reading.Refused(Reason.SECRET_KEY);
      }
      return switch (found.size()) {
        case 0 -> new Reading.Refused(Reason.UNREADABLE);
        case 1 -> judged(found.getFirst());
        default -> new Reading.Refused(Reason.SEVERAL);
      };
    } catch (IOException | RuntimeException malformed) { // whatever bytes it was given
      return new Reading.Refused(Reason.UNREADABLE);
    }
  }

  private static Reading judged(OpenPGPCertificate given) throws IOException {
    PGPPublicKey primary = given.getPrimaryKey().getPGPPublicKey();
    if (primary.getVersion() != 4 && primary.getVersion() != 6) {
      return new Reading.Refused(Reason.OLD_VERSION);
    }
    if (isWeak(primary)) {
      return new Reading.Refused(Reason.WEAK_ALGORITHM);
    }
    if (isShort(primary)) {
      return new Reading.Refused(Reason.SHORT_KEY);
    }
    if (!hasStrongSelfSignature(primary)) {
      return new Reading.Refused(Reason.WEAK_SIGNATURES);
    }
    return bound(given, primary);
  }

  /// Judged when it was last changed, or just after it was made where it expired since, so that one
  /// that has expired is told apart from one that never held together. What was revoked is not
  /// judged further: nothing is sealed to it.
  @SuppressWarnings("JavaUtilDate") // the library tells times so
  private static Reading bound(OpenPGPCertificate given, PGPPublicKey primary) throws IOException {
    OpenPGPComponentSignature revocation = given.getRevocation();
    Date changed = Date.from(given.getLastModificationDate().toInstant().plusSeconds(1));
    Date expires = given.getExpirationTime(changed);
    if (revocation == null) {
      boolean expired = expires != null && !expires.after(changed);
      Date at = expired ? Date.from(primary.getCreationTime().toInstant().plusSeconds(1)) : changed;
      if (!given.getPrimaryKey().isBoundAt(at)) {
        return new Reading.Refused(Reason.UNBOUND);
      }
      List<PGPPublicKey> sealing = sealing(given, at);
      if (sealing.stream().anyMatch(Certificate::isWeak)) {
        return new Reading.Refused(Reason.WEAK_ALGORITHM);
      }
      if (sealing.isEmpty()) {
        return new Reading.Refused(
            encryptsWeakly(given) ? Reason.WEAK_ALGORITHM : Reason.CANNOT_ENCRYPT);
      }
    }
    return new Reading.Read(
        new Certificate(
            HexFormat.of().withUpperCase().formatHex(given.getFingerprint()),
            algorithm(primary),
            primary.getCreationTime().toInstant(),
            expires == null ? null : expires.toInstant(),
            revocation == null ? null : revocation.getCreationTime().toInstant(),
            given.toAsciiArmoredString()));
  }

  /// The keys among which a sender's program would choose.
  @SuppressWarnings("JavaUtilDate") // the library tells times so
  private static List<PGPPublicKey> sealing(OpenPGPCertificate given, Date at) {
    return given.getEncryptionKeys(at).stream().map(key -> key.getPGPPublicKey()).toList();
  }

  private static boolean encryptsWeakly(OpenPGPCertificate given) {
    return given.getSubkeys().values().stream()
        .map(subkey -> subkey.getPGPPublicKey())
        .anyMatch(key -> isWeak(key) || isShort(key));
  }

  private static boolean isWeak(PGPPublicKey key) {
    return DSA_AND_ELGAMAL.contains(key.getAlgorithm());
  }

  private static boolean isShort(PGPPublicKey key) {
    return RSA.contains(key.getAlgorithm()) && key.getBitStrength() < LEAST_RSA_BITS;
  }

  private static boolean hasStrongSelfSignature(PGPPublicKey primary) {
    Iterator<PGPSignature> signatures = primary.getSignatures();
    while (signatures.hasNext()) {
      PGPSignature signature = signatures.next();
      boolean own = signature.hasKeyIdentifier(primary.getKeyIdentifier());
      if (own && !WEAK_HASHES.contains(signature.getHashAlgorithm())) {
        return true;
      }
    }
    return false;
  }

  private static String algorithm(PGPPublicKey key) {
    if (RSA.contains(key.getAlgorithm())) {
      return "RSA " + key.getBitStrength();
    }
    return switch (key.getAlgorithm()) {
      case PublicKeyAlgorithmTags.ECDSA -> "ECDSA " + key.getBitStrength();
      case PublicKeyAlgorithmTags.EDDSA_LEGACY, PublicKeyAlgorithmTags.Ed25519 -> "Ed25519";
      case PublicKeyAlgorithmTags.Ed448 -> "Ed448";
      default -> "OpenPGP " + key.getAlgorithm();
    };
  }
}
