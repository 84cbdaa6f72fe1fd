package org.enlace.platform.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.security.SecureRandom;
import java.util.List;
import org.bouncycastle.bcpg.AEADAlgorithmTags;
import org.bouncycastle.bcpg.S2K;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.Features;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.api.EncryptedDataPacketType;
import org.bouncycastle.openpgp.api.OpenPGPCertificate.OpenPGPComponentKey;
import org.bouncycastle.openpgp.api.OpenPGPMessageInputStream;
import org.bouncycastle.openpgp.api.OpenPGPMessageProcessor;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;
import org.bouncycastle.openpgp.operator.bc.BcPBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;

/// The OpenPGP message around an archive (RFC 9580).
///
/// To a passphrase: Argon2id over 64 MiB (§3.7.1.4), AES-256 with OCB in chunks of 64 KiB
/// (§5.13.2), each verified before it is let through. To a certificate the same where it says that
/// it reads this, else AES-256 with the older hash at the end (§5.13.1), which GnuPG reads.
final class Message {
  /// Two to the power of this: the bytes of one verified chunk.
  private static final int CHUNK = 16;

  private static final int BUFFER = 1 << 16;
  private static final int GZIP_FIRST = 0x1f;

  private Message() {}

  /// Encrypts what is written; closing ends the message and leaves `out` open.
  static OutputStream encrypt(OutputStream out, Encryption to, SecureRandom random)
      throws IOException {
    PGPEncryptedDataGenerator message = generator(to, random);
    PGPLiteralDataGenerator literal = new PGPLiteralDataGenerator();
    try {
      OutputStream encrypted = message.open(out, new byte[BUFFER]);
      OutputStream plain =
          literal.open(
              encrypted,
              PGPLiteralData.BINARY,
              "enlace.tar.gz",
              PGPLiteralData.NOW,
              new byte[BUFFER]);
      return new Ending(plain, encrypted);
    } catch (PGPException failure) {
      throw new IOException("The backup could not be encrypted", failure);
    }
  }

  private static PGPEncryptedDataGenerator generator(Encryption to, SecureRandom random) {
    BcPGPDataEncryptorBuilder cipher =
        new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256).setSecureRandom(random);
    switch (to) {
      case Passphrase passphrase -> {
        PGPEncryptedDataGenerator message = new PGPEncryptedDataGenerator(authenticated(cipher));
        message.setForceSessionKey(true);
        message.addMethod(
            new BcPBEKeyEncryptionMethodGenerator(
                    passphrase.characters(), S2K.Argon2Params.memoryConstrainedParameters())
                .setSecureRandom(random));
        return message;
      }
      case Encryption.Certificate(var certificate) -> {
        List<OpenPGPComponentKey> keys = certificate.getEncryptionKeys();
        PGPEncryptedDataGenerator message =
            new PGPEncryptedDataGenerator(
                keys.stream().allMatch(Message::readsChunks)
                    ? authenticated(cipher)
                    : cipher.setWithIntegrityPacket(true));
        for (OpenPGPComponentKey key : keys) {
          message.addMethod(
              new BcPublicKeyKeyEncryptionMethodGenerator(key.getPGPPublicKey())
                  .setSecureRandom(random));
        }
        return message;
      }
    }
  }

  private static BcPGPDataEncryptorBuilder authenticated(BcPGPDataEncryptorBuilder cipher) {
    cipher.setUseV6AEAD();
    cipher.setWithAEAD(AEADAlgorithmTags.OCB, CHUNK);
    return cipher;
  }

  private static boolean readsChunks(OpenPGPComponentKey key) {
    Features features = key.getFeatures();
    return features != null && features.supportsSEIPDv2();
  }

  /// Decrypts; the stream must be read to its end and closed, which throws where anything was
  /// changed or cut off. A message without protection against change is refused.
  static InputStream decrypt(InputStream in, Decryption by) throws IOException, WrongKey {
    PushbackInputStream looked = new PushbackInputStream(in);
    int first = looked.read();
    if (first >= 0) {
      looked.unread(first);
    }
    OpenPGPMessageProcessor processor = new BcOpenPGPApi().decryptAndOrVerifyMessage();
    switch (by) {
      case Decryption.AlreadyDone _ -> {
        if (first == GZIP_FIRST) {
          return looked;
        }
        throw new WrongKey();
      }
      case Passphrase passphrase -> processor.addMessagePassphrase(passphrase.characters());
      case Decryption.PrivateKey(var key, Passphrase locked) ->
          processor.addDecryptionKey(key, locked == null ? new char[0] : locked.characters());
    }
    try {
      return protectedAgainstChange(processor.process(looked));
    } catch (PGPException failure) {
      throw new WrongKey();
    }
  }

  private static OpenPGPMessageInputStream protectedAgainstChange(OpenPGPMessageInputStream message)
      throws IOException {
    EncryptedDataPacketType type = message.getResult().getEncryptionMethod().getMode();
    if (type != EncryptedDataPacketType.SEIPDv1 && type != EncryptedDataPacketType.SEIPDv2) {
      throw new IOException("The message is not protected against change");
    }
    return message;
  }

  /// The message is whole as far as can be seen, and what was told does not open it.
  static final class WrongKey extends Exception {
    WrongKey() {
      super("Nothing that was told opens the message");
    }
  }

  /// Ends the inner packet, then the outer one, each once.
  private static final class Ending extends FilterOutputStream {
    private final OutputStream outer;
    private boolean ended;

    Ending(OutputStream inner, OutputStream outer) {
      super(inner);
      this.outer = outer;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      if (!ended) {
        ended = true;
        out.close();
        outer.close();
      }
    }
  }
}
