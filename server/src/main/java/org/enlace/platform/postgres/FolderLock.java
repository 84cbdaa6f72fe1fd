package org.enlace.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The operating system's lock on a data folder; it ends with the process, however that ends.
///
/// A process that closes any descriptor of a locked file loses the lock, so that a second attempt
/// inside one process must not even open the file: the folders it holds are remembered here.
final class FolderLock implements AutoCloseable {
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  static FolderLock take(DataFolder data) throws IOException {
    if (!HELD.add(data.path())) {
      throw new DataFolderInUse(data.path());
    }
    FolderLock taken = null;
    try {
      taken = lock(data);
      return taken;
    } finally {
      if (taken == null) {
        HELD.remove(data.path());
      }
    }
  }

  private static FolderLock lock(DataFolder data) throws IOException {
    FileChannel channel =
        FileChannel.open(data.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      locked = channel.tryLock() != null;
    } finally {
      if (!locked) {
        channel.close();
      }
    }
    if (!locked) {
      throw new DataFolderInUse(data.path());
    }
    return new FolderLock(data.path(), channel);
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD.remove(folder);
    }
  }
}
