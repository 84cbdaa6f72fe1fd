package org.enlace.platform.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Keeps the demonstration's data and a site's data apart: a demonstration has buttons that sign in
/// without a password, so its folder is never served as a site.
final class DataFolder {
  private static final String MARK = "demonstration";

  private DataFolder() {}

  static Path ofDemonstration(Path folder) {
    try {
      boolean fresh = !Files.exists(folder) || isEmpty(folder);
      if (!fresh && !Files.exists(folder.resolve(MARK))) {
        throw new StartRefused(
            folder + " is not a demonstration's folder; name another one with --data");
      }
      Files.createDirectories(folder);
      if (fresh) {
        Files.writeString(folder.resolve(MARK), "Demonstration data. serve refuses this folder.\n");
      }
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static boolean isDemonstration(Path folder) {
    return Files.exists(folder.resolve(MARK));
  }

  static Path ofSite(Path folder) {
    if (isDemonstration(folder)) {
      throw new StartRefused(
          folder + " holds a demonstration; name another folder with --data or ENLACE_DATA");
    }
    try {
      return Files.createDirectories(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }
}
