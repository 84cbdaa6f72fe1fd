package org.enlace.platform.demo;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.UUID;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.api.OpenPGPKeyGenerator;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPImplementation;
import org.bouncycastle.openpgp.operator.bc.BcAEADSecretKeyEncryptorFactory;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPairGeneratorProvider;
import org.enlace.directory.Keys;
import org.enlace.directory.Lines;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// OpenPGP certificates of some technical contacts, made when the demonstration is filled. Their
/// secret keys are kept nowhere: nobody is there to read what would be sealed to them.
@Component
@ConditionalOnBooleanProperty("enlace.demonstration")
class DemoKeys {
  private static final Duration AGE = Duration.ofDays(210);

  private final Keys keys;
  private final SecureRandom random;
  private final InstantSource clock;

  DemoKeys(Keys keys, SecureRandom random, InstantSource clock) {
    this.keys = keys;
    this.random = random;
    this.clock = clock;
  }

  /// A key that was handed in.
  record Handed(UUID id, String fingerprint) {}

  /// Hands in a certificate, as the actor that is bound.
  ///
  /// @param version of OpenPGP's keys, 4 or 6
  /// @param identity as it stands in the certificate, such as `CSIRT <csirt@pe.example>`
  Handed hand(Lines.OwnerKind kind, UUID owner, int version, String identity) {
    String armoured = certificate(version, identity);
    Keys.Kept kept = keys.add(new Keys.KeyDraft(kind, owner, armoured, null)).orThrow();
    return new Handed(kept.key().id(), kept.key().fingerprint());
  }

  /// Compares its fingerprint, as a second person.
  void verify(Handed key) {
    keys.verify(key.id(), key.fingerprint()).orThrow();
  }

  @SuppressWarnings("JavaUtilDate") // the library takes times so
  private String certificate(int version, String identity) {
    Instant made = clock.instant().minus(AGE);
    try {
      return new OpenPGPKeyGenerator(
              new BcOpenPGPImplementation(),
              version,
              new BcPGPKeyPairGeneratorProvider().setSecureRandom(random),
              new BcPGPDigestCalculatorProvider(),
              new BcAEADSecretKeyEncryptorFactory(),
              new BcKeyFingerprintCalculator(),
              Date.from(made))
          .ed25519x25519Key(identity)
          .build()
          .toCertificate()
          .toAsciiArmoredString();
    } catch (PGPException | java.io.IOException failure) {
      throw new IllegalStateException("no certificate could be made", failure);
    }
  }
}
