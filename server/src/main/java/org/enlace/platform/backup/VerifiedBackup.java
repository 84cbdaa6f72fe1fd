package org.enlace.platform.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.enlace.kernel.Secret;
import org.enlace.platform.database.Migrations;

/// A backup that was read to its end and found whole: what was cut off, changed or encrypted to
/// somebody else never becomes one.
public final class VerifiedBackup {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final Decryption by;
  private final Contents contents;
  private final Manifest manifest;

  private VerifiedBackup(Path file, Decryption by, Contents contents, Manifest manifest) {
    this.file = file;
    this.by = by;
    this.contents = contents;
    this.manifest = manifest;
  }

  /// What is in the database now.
  ///
  /// @param madeAt the moment the site was at
  /// @param upgraded how many migrations were younger than the backup
  public record Restored(Instant madeAt, int tables, long rows, int upgraded) {}

  /// Something done with an archive that is being read.
  private interface Use<T> {
    T of(ArchiveReader archive) throws IOException, SQLException;
  }

  /// Reads and checks the whole file, and writes nothing.
  public static VerifiedBackup of(Path file, Decryption by) {
    try {
      return read(
          file,
          by,
          archive -> {
            for (Contents.Table table : archive.contents().tables()) {
              archive.table(table).close();
            }
            return new VerifiedBackup(file, by, archive.contents(), archive.finish());
          });
    } catch (SQLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Whether it is a demonstration's data, which must not be served as a site's.
  public boolean isDemonstration() {
    return contents.demonstration();
  }

  /// Brings the site into a database in which the owner's login has nothing, and then to the newest
  /// version. A database that holds a site, and a backup whose migrations are not among this
  /// program's, are refused. What fails leaves the database empty.
  public Restored restoreInto(Secret<String> ownerUrl) {
    try (Connection connection = DriverManager.getConnection(ownerUrl.reveal())) {
      UnfinishedRestore.begin(connection);
      boolean done = false;
      try {
        refuseForeignMigrations(Migrations.known(ownerUrl));
        int upgraded = restore(connection, ownerUrl);
        UnfinishedRestore.end(connection);
        done = true;
        return new Restored(contents.madeAt(), contents.tables().size(), manifest.rows(), upgraded);
      } finally {
        if (!done) {
          UnfinishedRestore.sweep(connection);
        }
      }
    } catch (SQLException failure) {
      throw new BackupRefused("nothing was restored: " + failure.getMessage(), failure);
    }
  }

  private int restore(Connection connection, Secret<String> ownerUrl) throws SQLException {
    Migrations.applyUpTo(ownerUrl, contents.schemaVersion());
    Manifest loaded = read(file, by, new Loading(connection, contents)::run);
    if (!loaded.equals(manifest)) {
      throw new BackupRefused(file + " was changed while it was read; nothing was restored");
    }
    int upgraded = Migrations.apply(ownerUrl);
    // The ledger looks, at the next start, whether it falls behind what had been signed.
    Catalog.run(connection, "INSERT INTO ledger.restoration DEFAULT VALUES", "ANALYZE");
    return upgraded;
  }

  private void refuseForeignMigrations(List<Migrations.Step> known) {
    for (Migrations.Step applied : contents.migrations()) {
      if (!known.contains(applied)) {
        throw new BackupRefused(
            "the backup was made by Enlace "
                + contents.madeBy()
                + ", whose migration "
                + applied.version()
                + " this version does not know; nothing was restored");
      }
    }
  }

  private static <T> T read(Path file, Decryption by, Use<T> use) throws SQLException {
    try (InputStream disk = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      T done;
      try (InputStream message = Message.decrypt(disk, by);
          ArchiveReader archive = new ArchiveReader(message)) {
        done = use.of(archive);
      }
      return done;
    } catch (Message.WrongKey wrong) {
      throw new BackupRefused(by.spoken() + " does not open " + file + "; nothing was restored");
    } catch (FileSystemException unreadable) {
      throw new BackupRefused(file + " cannot be read: " + unreadable.getMessage(), unreadable);
    } catch (BackupRefused refused) {
      throw refused;
    } catch (IOException | RuntimeException damaged) {
      throw new BackupRefused(
          file + " is damaged, or no backup of Enlace; nothing was restored", damaged);
    }
  }
}
