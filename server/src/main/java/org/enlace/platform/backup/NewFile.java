package org.enlace.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// A file that appears whole, or not at all, readable by its owner only. One that is there already
/// is never replaced.
final class NewFile implements AutoCloseable {
  private final Path file;
  private final Path unfinished;
  private final FileChannel channel;

  NewFile(Path named) throws IOException {
    file = named.toAbsolutePath();
    refuseIfThere();
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new BackupRefused("there is no folder " + folder);
    }
    unfinished = folder.resolve("." + file.getFileName() + ".unfinished");
    channel =
        FileChannel.open(
            unfinished,
            Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  OutputStream content() {
    return Channels.newOutputStream(channel);
  }

  /// Waits for the disk, gives the file its name, and tells how many bytes it has.
  long finish() throws IOException {
    long size = channel.size();
    channel.force(true);
    channel.close();
    refuseIfThere();
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel names = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
      names.force(true);
    }
    return size;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(unfinished);
  }

  private void refuseIfThere() {
    if (Files.exists(file)) {
      throw new BackupRefused(file + " exists already and is not replaced; name another file");
    }
  }
}
