package org.enlace.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where things lie in a site's data folder, and the few acts on folders that starting needs.
///
/// @param path the folder's real path
record DataFolder(Path path) {

  /// Makes the folder if there is none. Root's may be passed through by others, because the
  /// database may have to run as somebody else; what is secret inside has modes of its own.
  static DataFolder at(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      Files.createDirectories(folder);
      String mode = LaunchPrefix.ownUser() == 0 ? "rwx--x--x" : "rwx------";
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));
    }
    return new DataFolder(folder.toRealPath());
  }

  Path lock() {
    return path.resolve("lock");
  }

  Path passwords() {
    return path.resolve("database-passwords");
  }

  Path log() {
    return path.resolve("postgres.log");
  }

  Path oldLog() {
    return path.resolve("postgres.log.old");
  }

  Path cluster() {
    return path.resolve("pg");
  }

  Path unfinishedCluster() {
    return path.resolve("pg.init");
  }

  Path firstPassword() {
    return path.resolve("pg.init-password");
  }

  /// Makes an empty file or empties it, readable by its owner only.
  static void createPrivately(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  /// Waits until the disk holds what a file says, or which names a folder has.
  static void force(Path fileOrFolder) throws IOException {
    try (FileChannel channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /// Waits until the disk holds every file below a folder: in one go where the machine has `sync`,
  /// which spares a thousand single waits.
  static void forceAllIn(Path folder) throws IOException {
    if (!LaunchPrefix.works(List.of("sync", "-f", folder.toString()))) {
      try (Stream<Path> inside = Files.walk(folder)) {
        for (Path path : inside.filter(Files::isRegularFile).toList()) {
          force(path);
        }
      }
    }
  }

  /// Deletes a file, or a folder with all below it; links are removed, never followed.
  static void delete(Path root) throws IOException {
    if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(root, new Deleting());
    }
  }

  private static final class Deleting extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
