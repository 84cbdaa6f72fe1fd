package org.enlace.ledger.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.enlace.protocol.log.SignedCheckpoint;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The newest checkpoint that this node signed, in the file `log.checkpoint` of its data folder:
/// what the database forgets in a restore, or is made to forget, is still known here.
@Component
final class KeptCheckpoint {
  private final Path file;

  KeptCheckpoint(@Value("${enlace.data:data/site}") Path folder) {
    this.file = folder.resolve("log.checkpoint");
  }

  /// What the file holds; a file that does not read is refused.
  Optional<SignedCheckpoint> read() {
    try {
      return Files.exists(file)
          ? Optional.of(SignedCheckpoint.parse(Files.readAllBytes(file)))
          : Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException("the checkpoint " + file + " cannot be read", failure);
    }
  }

  /// Puts another one in its place, whole or not at all, and on the disk when this returns.
  void write(SignedCheckpoint checkpoint) {
    Path unfinished = file.resolveSibling("log.checkpoint.new");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (FileChannel channel =
          FileChannel.open(
              unfinished,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(checkpoint.bytes());
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      try (FileChannel names =
          FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
        names.force(true);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("the checkpoint " + file + " cannot be written", failure);
    }
  }
}
