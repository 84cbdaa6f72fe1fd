package org.enlace.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bouncycastle.openpgp.api.OpenPGPCertificate;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;

/// To whom a backup is encrypted.
public sealed interface Encryption permits Passphrase, Encryption.Certificate {

  /// What the operator calls it.
  String spoken();

  /// To whoever holds the private key.
  ///
  /// @param certificate has at least one valid key for encryption
  record Certificate(OpenPGPCertificate certificate) implements Encryption {
    @Override
    public String spoken() {
      return "the certificate " + certificate.getPrettyFingerprint();
    }
  }

  /// Reads an OpenPGP certificate, version 4 or 6, armoured or not. A file that holds none,
  /// several, a private key, or none that encrypts today is refused.
  static Certificate certificate(Path file) {
    List<OpenPGPCertificate> found;
    try {
      found = new BcOpenPGPApi().readKeyOrCertificate().parseCertificates(Files.readAllBytes(file));
    } catch (IOException | RuntimeException unreadable) {
      throw new BackupRefused(file + " holds no OpenPGP certificate", unreadable);
    }
    if (found.size() != 1) {
      throw new BackupRefused(file + " must hold one OpenPGP certificate, not " + found.size());
    }
    if (found.getFirst().getEncryptionKeys().isEmpty()) {
      throw new BackupRefused(
          "the certificate in " + file + " has no valid key for encryption today");
    }
    return new Certificate(found.getFirst());
  }
}
