package org.enlace.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;
import org.jspecify.annotations.Nullable;

/// By what a backup is opened.
public sealed interface Decryption
    permits Passphrase, Decryption.PrivateKey, Decryption.AlreadyDone {

  /// What the operator calls it.
  String spoken();

  /// By the private key of the certificate to which it was encrypted.
  ///
  /// @param passphrase what locks the key, if anything does
  record PrivateKey(OpenPGPKey key, @Nullable Passphrase passphrase) implements Decryption {
    @Override
    public String spoken() {
      return "the private key";
    }
  }

  /// Some other program decrypted it already: it is the bare archive.
  record AlreadyDone() implements Decryption {
    @Override
    public String spoken() {
      return "no passphrase";
    }
  }

  /// Reads an OpenPGP private key, armoured or not. A file that holds none or several is refused.
  static PrivateKey privateKey(Path file, @Nullable Passphrase passphrase) {
    try {
      var found = new BcOpenPGPApi().readKeyOrCertificate().parseKeys(Files.readAllBytes(file));
      if (found.size() == 1) {
        return new PrivateKey(found.getFirst(), passphrase);
      }
    } catch (IOException | RuntimeException unreadable) {
      throw new BackupRefused(file + " holds no OpenPGP private key", unreadable);
    }
    throw new BackupRefused(file + " must hold one OpenPGP private key");
  }
}
