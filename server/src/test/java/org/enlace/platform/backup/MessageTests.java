package org.enlace.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Date;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;
import org.enlace.kernel.Allowed;
import org.enlace.kernel.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTests {
  private static final String TEXT = "what was backed up, ".repeat(20_000);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {4, 6})
  void opensByThePrivateKeyOfItsCertificate(int version) throws Exception {
    OpenPGPKey key = key(version);
    byte[] message = encrypt(Encryption.certificate(certificate(key)));

    assertThat(decrypt(message, new Decryption.PrivateKey(key, null))).isEqualTo(TEXT);
    assertThatThrownBy(() -> decrypt(message, new Decryption.PrivateKey(key(version), null)))
        .isInstanceOf(Message.WrongKey.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 6})
  void noticesEveryChangeOfAMessageToACertificate(int version) throws Exception {
    OpenPGPKey key = key(version);
    byte[] message = encrypt(Encryption.certificate(certificate(key)));
    int step = message.length / 30;
    for (int place = 0; place < message.length; place += step) {
      byte[] changed = message.clone();
      changed[place] ^= 1;
      assertThatThrownBy(() -> decrypt(changed, new Decryption.PrivateKey(key, null)))
          .as("changed at " + place)
          .isInstanceOf(Exception.class);
    }
    byte[] cut = java.util.Arrays.copyOf(message, message.length - 1);
    assertThatThrownBy(() -> decrypt(cut, new Decryption.PrivateKey(key, null)))
        .isInstanceOf(Exception.class);
  }

  @Test
  void opensByAPrivateKeyUnderAPassphrase() throws Exception {
    OpenPGPKey key =
        new BcOpenPGPApi()
            .generateKey(4)
            .ed25519x25519Key("Locked <locked@site.example>")
            .build("abracadabra".toCharArray());
    byte[] message = encrypt(Encryption.certificate(certificate(key)));
    Path file = folder.resolve("key.asc");
    Files.writeString(file, key.toAsciiArmoredString());
    Passphrase passphrase = new Passphrase(Secret.of("abracadabra"));

    assertThat(decrypt(message, Decryption.privateKey(file, passphrase))).isEqualTo(TEXT);
    assertThatThrownBy(() -> decrypt(message, Decryption.privateKey(file, null)))
        .isInstanceOf(Message.WrongKey.class);
  }

  @Test
  void addsLittleToWhatItEncrypts() throws Exception {
    byte[] message = encrypt(new Passphrase(Secret.of("seis palabras al azar")));

    assertThat(message.length - TEXT.length()).isBetween(1, 2_000);
  }

  @Test
  void refusesAPrivateKeyWhereACertificateIsWanted() throws Exception {
    Path file = folder.resolve("key.asc");
    Files.writeString(file, key(4).toAsciiArmoredString());

    assertThatThrownBy(() -> Encryption.certificate(file)).isInstanceOf(BackupRefused.class);
  }

  @Test
  void refusesACertificateThatDoesNotEncrypt() throws Exception {
    OpenPGPKey signsOnly = new BcOpenPGPApi().generateKey(4).signOnlyKey().build();

    assertThatThrownBy(() -> Encryption.certificate(certificate(signsOnly)))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("no valid key for encryption");
  }

  @Test
  void refusesAFileThatHoldsNoCertificate() throws IOException {
    Path file = Files.writeString(folder.resolve("text"), "not a certificate");

    assertThatThrownBy(() -> Encryption.certificate(file))
        .isInstanceOf(BackupRefused.class)
        .message()
        .contains(file.toString())
        .doesNotContain("\n");
  }

  private Path certificate(OpenPGPKey key) throws IOException {
    Path file = folder.resolve("certificate.asc");
    return Files.writeString(file, key.toCertificate().toAsciiArmoredString());
  }

  private static OpenPGPKey key(int version) throws PGPException {
    Date longAgo = new Date(1_700_000_000_000L);
    return new BcOpenPGPApi()
        .generateKey(version, longAgo)
        .ed25519x25519Key("Backup <backup@site.example>")
        .build();
  }

  @Allowed(reason = "a test outside the application")
  private static byte[] encrypt(Encryption to) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream message = Message.encrypt(out, to, new SecureRandom())) {
      message.write(TEXT.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static String decrypt(byte[] message, Decryption by)
      throws IOException, Message.WrongKey {
    byte[] text;
    try (InputStream in = Message.decrypt(new ByteArrayInputStream(message), by)) {
      text = in.readAllBytes();
    }
    return new String(text, StandardCharsets.UTF_8);
  }
}
