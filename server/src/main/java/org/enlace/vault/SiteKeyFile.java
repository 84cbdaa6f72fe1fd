package org.enlace.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;

/// The file `site.key` of a data folder, readable by its owner only. Losing it loses everything
/// that is sealed: it is kept apart from the backup.
final class SiteKeyFile {
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final FileAttribute<?> PRIVATE = PosixFilePermissions.asFileAttribute(OWNER);

  private SiteKeyFile() {}

  /// Reads the keys; makes the file with a new key where there is none. A file that others may read
  /// is refused.
  static SiteKeys at(Path folder, SecureRandom random) {
    Path file = folder.resolve("site.key");
    try {
      if (!Files.exists(file)) {
        make(folder, file, random);
      }
      if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
        throw new IllegalStateException(
            "others than its owner may use " + file + ": type chmod 600 " + file);
      }
      return SiteKeys.parse(Files.readString(file, StandardCharsets.US_ASCII));
    } catch (IOException failure) {
      throw new UncheckedIOException("the site key " + file + " cannot be read or made", failure);
    }
  }

  /// The file appears whole or not at all, and one that is there already is never replaced.
  private static void make(Path folder, Path file, SecureRandom random) throws IOException {
    Files.createDirectories(folder);
    Path unfinished = Files.createTempFile(folder, "site-key", ".new", PRIVATE);
    try {
      try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap(line(random).getBytes(StandardCharsets.US_ASCII)));
        channel.force(true);
      }
      Files.createLink(file, unfinished);
    } catch (FileAlreadyExistsException _) {
      return; // another process was first: its key counts
    } finally {
      Files.deleteIfExists(unfinished);
    }
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  private static String line(SecureRandom random) {
    byte[] drawn = new byte[36];
    random.nextBytes(drawn);
    String id = HexFormat.of().formatHex(drawn, 32, 36);
    byte[] key = Arrays.copyOf(drawn, 32);
    return id + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(key) + "\n";
  }
}
