package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.OpenPGPMessageProcessor;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;
import org.enlace.EnlaceTest;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Marking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@EnlaceTest
class EncryptedNoticeTests {
  private static final LanguageTag SPANISH = new LanguageTag("es");

  @Autowired DeliveryScene scene;
  @Autowired Notices notices;
  @Autowired GreenMail mail;

  private final String address = "desk-" + UUID.randomUUID() + "@delivery.example";

  @BeforeEach
  void begin() {
    scene.begin();
  }

  @ParameterizedTest
  @ValueSource(ints = {PublicKeyPacket.VERSION_4, PublicKeyPacket.VERSION_6})
  void arrivesSoThatTheKeysOwnerAloneReadsIt(int version) throws Exception {
    OpenPGPKey key =
        new BcOpenPGPApi().generateKey(version).ed25519x25519Key("Mesa <mesa@x.example>").build();
    stage(key.toCertificate().toAsciiArmoredString());
    MimeMessage message = arrived();

    MimeMultipart parts = (MimeMultipart) message.getContent();
    assertThat(parts.getContentType())
        .startsWith("multipart/encrypted")
        .contains("protocol=\"application/pgp-encrypted\"");
    assertThat(message.getSubject()).isEqualTo("Una solicitud espera");
    assertThat(text(parts.getBodyPart(0))).isEqualTo("Version: 1\r\n");
    String secret = text(parts.getBodyPart(1));
    assertThat(secret).startsWith("-----BEGIN PGP MESSAGE-----").doesNotContain("México");

    MimeBodyPart entity = new MimeBodyPart(new ByteArrayInputStream(decrypted(secret, key)));
    MimeMultipart both = (MimeMultipart) entity.getContent();
    assertThat(both.getBodyPart(0).getContent().toString()).contains("De México, urgente.");
    assertThat(both.getBodyPart(1).getContentType()).startsWith("text/html");
  }

  @Test
  void saysNoMoreThanItMayWhereItCannotBeEncrypted() throws Exception {
    stage("-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nnothing\n-----END PGP PUBLIC KEY BLOCK-----");
    MimeMultipart parts = (MimeMultipart) arrived().getContent();
    assertThat(parts.getBodyPart(0).getContent().toString())
        .contains("Espera algo.")
        .doesNotContain("México");
  }

  private void stage(String certificate) {
    Notice notice =
        Notice.of(
                UUID.randomUUID(),
                "test.arrived",
                Marking.REAL,
                LineAddress.email(
                    UUID.randomUUID(), DeliveryScene.STATE, new EmailAddress(address)),
                wording("De México, urgente."))
            .encryptedTo(new Notice.Secrecy(List.of(certificate), wording("Espera algo.")));
    scene.write(() -> notices.stage(notice));
  }

  private static Wording wording(String words) {
    return Composition.in(SPANISH, "Una solicitud espera").paragraph(words).finish();
  }

  private MimeMessage arrived() throws Exception {
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (System.nanoTime() < until) {
      for (MimeMessage each : mail.getReceivedMessages()) {
        if (each.getAllRecipients()[0].toString().equals(address)) {
          return each;
        }
      }
      Thread.sleep(50);
    }
    throw new AssertionError("nothing arrived");
  }

  private static String text(BodyPart part) throws Exception {
    try (InputStream in = part.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private static byte[] decrypted(String secret, OpenPGPKey key) throws Exception {
    OpenPGPMessageProcessor processor = new BcOpenPGPApi().decryptAndOrVerifyMessage();
    processor.addDecryptionKey(key);
    byte[] message = secret.getBytes(StandardCharsets.US_ASCII);
    try (InputStream plain = processor.process(new ByteArrayInputStream(message))) {
      return plain.readAllBytes();
    }
  }
}
