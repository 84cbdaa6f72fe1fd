package org.enlace.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.bcpg.AEADAlgorithmTags;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.Features;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.api.OpenPGPCertificate;
import org.bouncycastle.openpgp.api.OpenPGPCertificate.OpenPGPComponentKey;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;

/// The encrypted part of a message (RFC 3156 §4): plain text and HTML as one MIME entity inside an
/// armoured OpenPGP message. AES-256 with OCB where every key says that it reads this (RFC 9580
/// §5.13.2), else with the older hash at the end (§5.13.1), which GnuPG reads.
final class SecretPart {
  private static final int CHUNK = 16;
  private static final int BUFFER = 1 << 12;
  private static final String[] NOT_OF_A_PART = {"Message-ID", "Date", "MIME-Version"};

  private SecretPart() {}

  /// Encrypts what a notice says; empty where one of the certificates has no key that encrypts
  /// today.
  ///
  /// @param certificates in ASCII armour, at least one
  static Optional<String> of(Wording wording, List<String> certificates, SecureRandom random) {
    try {
      List<OpenPGPComponentKey> keys = new ArrayList<>();
      for (String armoured : certificates) {
        OpenPGPCertificate certificate =
            new BcOpenPGPApi().readKeyOrCertificate().parseCertificate(armoured);
        if (certificate.getEncryptionKeys().isEmpty()) {
          return Optional.empty();
        }
        keys.addAll(certificate.getEncryptionKeys());
      }
      return keys.isEmpty()
          ? Optional.empty()
          : Optional.of(encrypted(entity(wording), keys, random));
    } catch (IOException | PGPException | MessagingException | RuntimeException unusable) {
      return Optional.empty();
    }
  }

  private static byte[] entity(Wording wording) throws MessagingException, IOException {
    MimeMessage entity = new MimeMessage((Session) null);
    entity.setContent(MailMessage.bothForms(wording));
    entity.saveChanges();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    entity.writeTo(bytes, NOT_OF_A_PART);
    return bytes.toByteArray();
  }

  private static String encrypted(
      byte[] entity, List<OpenPGPComponentKey> keys, SecureRandom random)
      throws IOException, PGPException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ArmoredOutputStream armoured = ArmoredOutputStream.builder().clearHeaders().build(bytes);
        OutputStream encrypted = generator(keys, random).open(armoured, new byte[BUFFER]);
        OutputStream literal =
            new PGPLiteralDataGenerator()
                .open(encrypted, PGPLiteralData.BINARY, "", PGPLiteralData.NOW, new byte[BUFFER])) {
      literal.write(entity);
    }
    return bytes.toString(StandardCharsets.US_ASCII);
  }

  private static PGPEncryptedDataGenerator generator(
      List<OpenPGPComponentKey> keys, SecureRandom random) {
    BcPGPDataEncryptorBuilder cipher =
        new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256).setSecureRandom(random);
    if (keys.stream().allMatch(SecretPart::readsChunks)) {
      cipher.setUseV6AEAD();
      cipher.setWithAEAD(AEADAlgorithmTags.OCB, CHUNK);
    } else {
      cipher.setWithIntegrityPacket(true);
    }
    PGPEncryptedDataGenerator message = new PGPEncryptedDataGenerator(cipher);
    for (OpenPGPComponentKey key : keys) {
      message.addMethod(
          new BcPublicKeyKeyEncryptionMethodGenerator(key.getPGPPublicKey())
              .setSecureRandom(random));
    }
    return message;
  }

  private static boolean readsChunks(OpenPGPComponentKey key) {
    Features features = key.getFeatures();
    return features != null && features.supportsSEIPDv2();
  }
}
