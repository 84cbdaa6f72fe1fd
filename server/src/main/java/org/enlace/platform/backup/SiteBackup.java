package org.enlace.platform.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import org.enlace.kernel.Secret;

/// Writes the whole site, as of one moment, into one encrypted file. The site may go on serving.
///
/// @param random draws session keys and salts
public record SiteBackup(SecureRandom random) {
  private static final int BUFFER = 1 << 16;

  /// What a backup is made of and called.
  ///
  /// @param ownerUrl the owner's login to the database
  /// @param madeBy the version of Enlace
  /// @param demonstration whether it is a demonstration's data
  public record Site(Secret<String> ownerUrl, String madeBy, boolean demonstration) {}

  /// A backup that is on the disk.
  ///
  /// @param madeAt the moment it shows
  /// @param bytes the size of the file
  public record Written(Instant madeAt, int tables, long rows, long bytes) {}

  /// Writes to a file that does not exist yet. Where anything fails no file is left behind, and
  /// what the operator can mend is [BackupRefused].
  public Written write(Site site, Path file, Encryption to) {
    try (NewFile unfinished = new NewFile(file);
        Snapshot snapshot = Snapshot.of(site.ownerUrl())) {
      Contents contents = snapshot.contents(site.madeBy(), site.demonstration());
      Manifest manifest;
      try (OutputStream disk = new BufferedOutputStream(unfinished.content(), BUFFER)) {
        manifest = archive(snapshot, contents, Message.encrypt(disk, to, random));
        disk.flush();
        return new Written(
            contents.madeAt(), contents.tables().size(), manifest.rows(), unfinished.finish());
      }
    } catch (IOException | SQLException failure) {
      throw new BackupRefused("no backup was written: " + failure.getMessage(), failure);
    }
  }

  private static Manifest archive(Snapshot snapshot, Contents contents, OutputStream message)
      throws IOException, SQLException {
    try (message;
        ArchiveWriter archive = new ArchiveWriter(message, contents)) {
      snapshot.writeTo(archive);
      return archive.finish();
    }
  }
}
