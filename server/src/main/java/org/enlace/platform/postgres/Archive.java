package org.enlace.platform.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.tukaani.xz.XZInputStream;

/// Unpacks a `.tar.xz`: folders, files with their executable bit, and symbolic links.
///
/// Refused with an `IOException` that names the entry: a path or a link that leaves the target, an
/// absolute path, and every other kind of entry (hard links, devices, pipes).
final class Archive {
  private static final int MEMORY_LIMIT_KIB = 128 * 1024;
  private static final int OWNER_MAY_EXECUTE = 0b001_000_000;
  private static final Set<PosixFilePermission> PLAIN =
      PosixFilePermissions.fromString("rw-r--r--");
  private static final Set<PosixFilePermission> EXECUTABLE =
      PosixFilePermissions.fromString("rwxr-xr-x");

  private final Path root;

  private Archive(Path root) {
    this.root = root;
  }

  /// Unpacks into a folder that exists.
  static void unpack(InputStream packed, Path folder) throws IOException {
    Archive archive = new Archive(folder.toRealPath());
    try (TarArchiveInputStream entries =
        new TarArchiveInputStream(new XZInputStream(packed, MEMORY_LIMIT_KIB))) {
      for (TarArchiveEntry entry = entries.getNextEntry();
          entry != null;
          entry = entries.getNextEntry()) {
        archive.write(entry, entries);
      }
    }
  }

  private void write(TarArchiveEntry entry, InputStream content) throws IOException {
    Path target = inside(root, entry.getName(), entry);
    if (entry.isDirectory()) {
      makeFolder(target, entry);
      return;
    }
    Path parent = target.getParent();
    if (parent == null || target.equals(root)) {
      throw refused(entry);
    }
    makeFolder(parent, entry);
    if (entry.isSymbolicLink()) {
      inside(parent, entry.getLinkName(), entry);
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (isPlainFile(entry)) {
      Files.copy(content, target);
      boolean executable = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
      Files.setPosixFilePermissions(target, executable ? EXECUTABLE : PLAIN);
    } else {
      throw refused(entry);
    }
  }

  /// The library's own `isFile` says yes to pipes and devices.
  private static boolean isPlainFile(TarArchiveEntry entry) {
    return entry.getLinkFlag() == TarConstants.LF_NORMAL
        || entry.getLinkFlag() == TarConstants.LF_OLDNORM;
  }

  private Path inside(Path base, String name, TarArchiveEntry entry) throws IOException {
    Path relative = Path.of(name);
    Path target = base.resolve(relative).normalize();
    if (relative.isAbsolute() || !target.startsWith(root)) {
      throw refused(entry);
    }
    return target;
  }

  private void makeFolder(Path folder, TarArchiveEntry entry) throws IOException {
    for (Path step = root; !step.equals(folder); ) {
      step = step.resolve(folder.getName(step.getNameCount()));
      if (Files.isSymbolicLink(step)) {
        throw refused(entry);
      }
      if (!Files.isDirectory(step)) {
        Files.createDirectory(step);
        Files.setPosixFilePermissions(step, EXECUTABLE);
      }
    }
  }

  private static IOException refused(TarArchiveEntry entry) {
    return new IOException("The archive's entry is refused: " + entry.getName());
  }
}
