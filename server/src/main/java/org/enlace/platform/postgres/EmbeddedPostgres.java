package org.enlace.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/// Starts PostgreSQL in a data folder, whatever state an earlier start left it in.
public final class EmbeddedPostgres {
  private EmbeddedPostgres() {}

  /// Starts the server of a data folder, which is made if absent, and returns when the logins, the
  /// database `enlace` and its extensions are there.
  ///
  /// A folder that another server holds is refused with [DataFolderInUse]; every other failure is a
  /// [PostgresNotStarted].
  public static RunningPostgres start(Path dataFolder, Options options) {
    try {
      DataFolder data = DataFolder.at(dataFolder);
      FolderLock lock = FolderLock.take(data);
      boolean running = false;
      try {
        RunningPostgres started = start(data, lock, options);
        running = true;
        return started;
      } finally {
        if (!running) {
          lock.close();
        }
      }
    } catch (IOException | SQLException failure) {
      throw new PostgresNotStarted(
          "PostgreSQL could not be started in " + dataFolder + ": " + failure.getMessage(),
          failure);
    }
  }

  /// Whether a data folder holds a database, running or not.
  public static boolean isIn(Path dataFolder) {
    return Files.isDirectory(dataFolder.resolve("pg"));
  }

  /// The logins to the server that another Enlace runs in a data folder, for who must not start
  /// one: the folder's lock is held elsewhere.
  ///
  /// A server that does not take connections, and files that this user may not read, are a
  /// [PostgresNotStarted].
  public static RunningLogins loginsOfRunning(Path dataFolder) {
    try {
      DataFolder data = new DataFolder(dataFolder.toRealPath());
      PostmasterFile running = PostmasterFile.read(data.cluster().resolve(PostmasterFile.NAME));
      if (!running.ready() || !Files.exists(data.passwords())) {
        throw new PostgresNotStarted(
            "The database in " + data.path() + " is starting or ending; try again in a moment");
      }
      return RunningLogins.on(running.port(), Passwords.of(data));
    } catch (IOException failure) {
      throw new PostgresNotStarted(
          "The database in " + dataFolder + " cannot be reached: " + failure.getMessage(), failure);
    }
  }

  private static RunningPostgres start(DataFolder data, FolderLock lock, Options options)
      throws IOException, SQLException {
    Log.begin(data);
    Binaries.clearUnfinished(data.path());
    Path chosen = options.binaries();
    Binaries binaries = Binaries.below(chosen == null ? data.path() : chosen);
    new Orphans(binaries, data).stop();
    LaunchPrefix prefix = LaunchPrefix.find(binaries, data);
    Passwords passwords = Passwords.of(data);
    new Cluster(data, prefix).prepare(binaries, passwords, options.durable());
    Postmaster postmaster = Postmaster.start(prefix, binaries, data, options);
    boolean ready = false;
    try {
      new Bootstrap(postmaster.port(), passwords).run();
      ready = true;
      return new RunningPostgres(data, lock, postmaster, passwords);
    } finally {
      if (!ready) {
        postmaster.stop();
      }
    }
  }
}
