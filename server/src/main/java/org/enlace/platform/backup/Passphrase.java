package org.enlace.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.enlace.kernel.Secret;

/// The passphrase of a backup, or of the private key that opens one.
///
/// @param words what was told, without the end of the line
public record Passphrase(Secret<String> words) implements Encryption, Decryption {
  private static final int LEAST = 12;

  /// The first line of a file.
  public static Passphrase in(Path file) {
    try {
      return of(Files.readString(file).lines().findFirst().orElse(""), file.toString());
    } catch (IOException unreadable) {
      throw new BackupRefused("the passphrase in " + file + " cannot be read", unreadable);
    }
  }

  /// What was told by `source`; nothing at all is refused.
  public static Passphrase of(String told, String source) {
    if (told.isBlank()) {
      throw new BackupRefused("the passphrase in " + source + " is empty");
    }
    return new Passphrase(Secret.of(told));
  }

  /// Refuses a passphrase of fewer than 12 characters: a backup can be tried at leisure.
  public Passphrase forNewBackup() {
    if (words.reveal().length() < LEAST) {
      throw new BackupRefused(
          "the passphrase must have " + LEAST + " characters or more; take six random words");
    }
    return this;
  }

  char[] characters() {
    return words.reveal().toCharArray();
  }

  @Override
  public String spoken() {
    return "the passphrase";
  }
}
