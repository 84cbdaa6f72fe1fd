package org.enlace.platform.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/// The programs of one PostgreSQL release, unpacked from the jar once and then used in place.
///
/// @param home the folder that holds `bin`, `lib` and `share`
record Binaries(Path home) {
  /// The release in the jar; a test compares it with what the server says.
  static final String VERSION = "18.6.0";

  private static final String RESOURCE = "/postgres-linux-x86_64.txz";
  private static final String UNFINISHED = "postgres-unfinished-";

  /// Finds the binaries below a folder, or unpacks them there; a crash leaves no half of them under
  /// their name, and two processes may do it at once.
  static Binaries below(Path parent) throws IOException {
    Path home = Files.createDirectories(parent).toRealPath().resolve("postgres-" + VERSION);
    if (!Files.isDirectory(home)) {
      unpack(home);
    }
    return new Binaries(home);
  }

  /// Removes what an unpacking that was killed left in a folder nobody else uses.
  static void clearUnfinished(Path parent) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, UNFINISHED + "*")) {
      for (Path folder : left) {
        DataFolder.delete(folder);
      }
    }
  }

  /// The folder below which this and other releases lie.
  Path parent() {
    return home.resolve("..").normalize();
  }

  Path initdb() {
    return home.resolve("bin/initdb");
  }

  Path postgres() {
    return home.resolve("bin/postgres");
  }

  private static void unpack(Path home) throws IOException {
    Path parent = home.resolve("..").normalize();
    Path unfinished = Files.createTempDirectory(parent, UNFINISHED);
    try (InputStream packed = Binaries.class.getResourceAsStream(RESOURCE)) {
      if (packed == null) {
        throw new PostgresNotStarted(
            "This build carries no PostgreSQL: name an external one in ENLACE_DATABASE_URL");
      }
      Archive.unpack(packed, unfinished);
      Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
      DataFolder.forceAllIn(unfinished);
      moveUnlessThere(unfinished, home);
      DataFolder.force(parent);
    } finally {
      DataFolder.delete(unfinished);
    }
  }

  private static void moveUnlessThere(Path unfinished, Path home) throws IOException {
    try {
      Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      if (!Files.isDirectory(home)) {
        throw failure;
      }
    }
  }
}
