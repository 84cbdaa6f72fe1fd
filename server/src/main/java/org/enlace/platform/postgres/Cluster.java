package org.enlace.platform.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The files of a database: made beside their place and moved there when they are whole.
final class Cluster {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration STOP = Duration.ofSeconds(10);
  private static final String DOORKEEPER =
      """
      # Passwords, over loopback, and nothing else.
      host all all 127.0.0.1/32 scram-sha-256
      """;

  private final DataFolder data;
  private final LaunchPrefix prefix;

  Cluster(DataFolder data, LaunchPrefix prefix) {
    this.data = data;
    this.prefix = prefix;
  }

  /// Makes the cluster unless it is there, and sees to it that the database's user owns it.
  void prepare(Binaries binaries, Passwords passwords, boolean durable) throws IOException {
    try {
      if (!Files.isDirectory(data.cluster())) {
        make(binaries, passwords, durable);
      }
    } finally {
      Files.deleteIfExists(data.firstPassword());
    }
    own(data.cluster());
  }

  private void make(Binaries binaries, Passwords passwords, boolean durable) throws IOException {
    Path unfinished = data.unfinishedCluster();
    DataFolder.delete(unfinished);
    Files.createDirectory(unfinished);
    Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwx------"));
    own(unfinished);
    DataFolder.createPrivately(data.firstPassword());
    Files.writeString(data.firstPassword(), passwords.of(Passwords.User.SUPERUSER).reveal() + "\n");
    own(data.firstPassword());
    initialise(binaries, durable);
    Path doorkeeper = unfinished.resolve("pg_hba.conf");
    Files.writeString(doorkeeper, DOORKEEPER);
    DataFolder.force(doorkeeper);
    Files.move(unfinished, data.cluster(), StandardCopyOption.ATOMIC_MOVE);
    DataFolder.force(data.path());
  }

  private void initialise(Binaries binaries, boolean durable) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                binaries.initdb().toString(),
                "--pgdata=" + data.unfinishedCluster(),
                "--username=" + Passwords.User.SUPERUSER.role(),
                "--pwfile=" + data.firstPassword(),
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
    if (!durable) {
      command.add("--no-sync");
    }
    Child initdb = Child.start(prefix, command, data);
    if (!initdb.endsWithin(PATIENCE)) {
      initdb.stop(STOP, STOP);
      throw new PostgresNotStarted("Making the database took too long" + Log.tail(data));
    }
    if (initdb.exitValue() != 0) {
      throw new PostgresNotStarted("The database could not be made" + Log.tail(data));
    }
  }

  /// Gives a file or folder to the database's user, the top last, so that a crash in between is
  /// seen and mended. Only root can; anybody else is told whose it is.
  private void own(Path root) throws IOException {
    if (owner(root) == prefix.user()) {
      return;
    }
    if (LaunchPrefix.ownUser() != 0) {
      throw new PostgresNotStarted(
          "The database in " + data.path() + " belongs to another user, " + Files.getOwner(root));
    }
    Files.walkFileTree(root, new Giving(prefix.user()));
  }

  private static int owner(Path path) throws IOException {
    return (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }

  private static final class Giving extends SimpleFileVisitor<Path> {
    private final int user;

    Giving(int user) {
      this.user = user;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.setAttribute(file, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.setAttribute(folder, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
      return FileVisitResult.CONTINUE;
    }
  }
}
