package org.enlace.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.enlace.protocol.Sha256;
import org.enlace.protocol.log.KeyType;
import org.enlace.protocol.log.NoteSigner;
import org.enlace.protocol.log.SignedCheckpoint;

/// The folder of a witness: its seeds, and the newest checkpoint that it cosigned of each log.
///
/// @param folder where
record WitnessStore(Path folder) {
  private static final int SEEDS = 2 * NoteSigner.SEED_LENGTH;

  static String hash(String origin) {
    return HexFormat.of().formatHex(Sha256.of(origin.getBytes(UTF_8)));
  }

  /// The keys, drawn at the first call: ML-DSA-44 and, for those who do not know it yet, Ed25519.
  List<NoteSigner> keys(String name, SecureRandom random) {
    Path file = folder.resolve("seeds");
    if (!Files.exists(file)) {
      byte[] drawn = new byte[SEEDS];
      random.nextBytes(drawn);
      write(file, drawn);
    }
    byte[] seeds = Files.read(file);
    if (seeds.length != SEEDS) {
      throw new Failure(Finding.unknown("file.unreadable", file));
    }
    int middle = NoteSigner.SEED_LENGTH;
    return List.of(
        NoteSigner.of(name, KeyType.COSIGNATURE_ML_DSA_44, Arrays.copyOf(seeds, middle)),
        NoteSigner.of(name, KeyType.COSIGNATURE_ED25519, Arrays.copyOfRange(seeds, middle, SEEDS)));
  }

  Optional<SignedCheckpoint> latest(String origin) {
    Path file = folder.resolve(hash(origin));
    return Files.exists(file)
        ? Optional.of(SignedCheckpoint.parse(Files.read(file)))
        : Optional.empty();
  }

  void keep(SignedCheckpoint checkpoint) {
    write(folder.resolve(hash(checkpoint.checkpoint().origin())), checkpoint.bytes());
  }

  /// Whole or not at all, readable by its owner only, and on the disk when this returns.
  private static void write(Path file, byte[] bytes) {
    Path parent = file.toAbsolutePath().getParent();
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    try {
      java.nio.file.Files.createDirectories(parent);
      java.nio.file.Files.deleteIfExists(unfinished);
      try (FileChannel channel =
          FileChannel.open(
              unfinished,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      java.nio.file.Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      try (FileChannel names = FileChannel.open(parent, StandardOpenOption.READ)) {
        names.force(true);
      }
    } catch (IOException _) {
      throw new Failure(Finding.unknown("file.unwritable", file));
    }
  }
}
