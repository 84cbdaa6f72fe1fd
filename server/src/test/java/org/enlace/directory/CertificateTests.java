package org.enlace.directory;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;
import org.enlace.directory.Certificate.Reading;
import org.enlace.directory.Certificate.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The files under `keys` were made by GnuPG; nobody holds their secret halves.
class CertificateTests {

  @Test
  void readsACertificateOfVersionFour() {
    Certificate rsa = read("rsa");
    assertThat(rsa.fingerprint()).hasSize(40).isUpperCase();
    assertThat(rsa.algorithm()).isEqualTo("RSA 3072");
    assertThat(rsa.expiresAt()).isNull();
    assertThat(rsa.revokedAt()).isNull();
    assertThat(read("curve").algorithm()).isEqualTo("Ed25519");
  }

  @Test
  void readsACertificateOfVersionSix() throws PGPException, IOException {
    assertThat(Certificate.read(versionSix().toCertificate().toAsciiArmoredString()))
        .isInstanceOfSatisfying(
            Reading.Read.class,
            read -> {
              assertThat(read.certificate().fingerprint()).hasSize(64);
              assertThat(read.certificate().algorithm()).isEqualTo("Ed25519");
              assertThat(read.certificate().madeAt()).isEqualTo("2025-03-01T00:00:00Z");
            });
  }

  @Test
  void tellsWhenACertificateExpiredOrWasRevoked() {
    assertThat(read("expired").expiresAt()).isEqualTo("2020-12-31T00:00:00Z");
    assertThat(read("revoked").revokedAt()).isAfter("2026-01-01T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "elgamal, WEAK_ALGORITHM",
    "rsaelg, WEAK_ALGORITHM",
    "weakrsa, SHORT_KEY",
    "sha1, WEAK_SIGNATURES",
    "signing-only, CANNOT_ENCRYPT"
  })
  void refusesAWeakOrUselessOneWithTheReason(String file, Reason reason) {
    assertThat(Certificate.read(text(file))).isEqualTo(new Reading.Refused(reason));
  }

  @Test
  void refusesASecretKey() throws PGPException, IOException {
    assertThat(Certificate.read(versionSix().toAsciiArmoredString()))
        .isEqualTo(new Reading.Refused(Reason.SECRET_KEY));
  }

  @Test
  void refusesSeveralAtOnce() {
    assertThat(Certificate.read(text("rsa") + text("curve")))
        .isEqualTo(new Reading.Refused(Reason.SEVERAL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not a key",
        "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nAAAA\n-----END PGP PUBLIC KEY BLOCK-----"
      })
  void refusesWhatIsNoCertificate(String text) {
    assertThat(Certificate.read(text)).isEqualTo(new Reading.Refused(Reason.UNREADABLE));
  }

  @Test
  void refusesATextOfAnyLengthWithoutReadingItAll() {
    assertThat(Certificate.read("A".repeat(Certificate.LARGEST + 1)))
        .isEqualTo(new Reading.Refused(Reason.UNREADABLE));
  }

  @Test
  void refusesACertificateWhoseOwnSignatureWasTamperedWith() {
    String good = text("curve");
    int refused = 0;
    for (int i = 120; i < good.length() - 60; i += 37) {
      char other = good.charAt(i) == 'A' ? 'B' : 'A';
      if (good.charAt(i) != '\n') {
        String bad = good.substring(0, i) + other + good.substring(i + 1);
        refused += Certificate.read(bad) instanceof Reading.Refused ? 1 : 0;
      }
    }
    assertThat(refused).isGreaterThan(5);
  }

  private static Certificate read(String file) {
    return switch (Certificate.read(text(file))) {
      case Reading.Read(Certificate certificate) -> certificate;
      case Reading.Refused(Reason reason) -> throw new AssertionError(reason);
    };
  }

  private static OpenPGPKey versionSix() throws PGPException {
    return new BcOpenPGPApi()
        .generateKey(PublicKeyPacket.VERSION_6, Date.from(Instant.parse("2025-03-01T00:00:00Z")))
        .ed25519x25519Key("Mesa <mesa@csirt.example>")
        .build();
  }

  static String text(String file) {
    try (InputStream in = CertificateTests.class.getResourceAsStream("keys/" + file + ".asc")) {
      if (in == null) {
        throw new AssertionError("no key " + file);
      }
      return new String(in.readAllBytes(), US_ASCII);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
