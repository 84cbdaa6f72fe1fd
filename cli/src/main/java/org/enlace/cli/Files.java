package org.enlace.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Files that a command reads and writes.
final class Files {
  private Files() {}

  static byte[] read(Path file) {
    try {
      return java.nio.file.Files.readAllBytes(file);
    } catch (IOException _) {
      throw new Failure(Finding.unknown("file.unreadable", file));
    }
  }

  static String text(Path file) {
    return new String(read(file), StandardCharsets.UTF_8);
  }

  static boolean exists(Path file) {
    return java.nio.file.Files.exists(file);
  }

  /// Writes a file whole or not at all.
  static void write(Path file, byte[] bytes) {
    try {
      java.nio.file.Files.createDirectories(file.toAbsolutePath().getParent());
      Path unfinished = file.resolveSibling(file.getFileName() + ".new");
      java.nio.file.Files.write(unfinished, bytes);
      java.nio.file.Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException _) {
      throw new Failure(Finding.unknown("file.unwritable", file));
    }
  }
}
