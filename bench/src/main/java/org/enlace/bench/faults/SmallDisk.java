package org.enlace.bench.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A file system of a few hundred mebibytes in memory, where this machine allows one.
final class SmallDisk implements AutoCloseable {
  private static final long MEBIBYTES = 700;
  private static final long SMALL = 1L << 30;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /// Mounts one on an empty folder, if that is allowed: see [#holds].
  static SmallDisk on(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    run(
        "mount",
        "-t",
        "tmpfs",
        "-o",
        "mode=755,size=" + MEBIBYTES + "m",
        "tmpfs",
        folder.toString());
    return new SmallDisk(folder);
  }

  Path folder() {
    return folder;
  }

  /// Whether a folder lies on a small disk.
  static boolean holds(Path folder) throws IOException {
    return Files.getFileStore(folder).getTotalSpace() < SMALL;
  }

  /// Writes a file until nothing more fits.
  static void fill(Path ballast) throws IOException {
    byte[] block = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      if (!Files.exists(ballast)) {
        throw full;
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      if (holds(folder)) {
        run("umount", folder.toString());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void run(String... line) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(List.of(line))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.waitFor(30, TimeUnit.SECONDS);
  }
}
