package org.enlace.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.enlace.platform.postgres.Passwords.User;

/// A database server of ours that takes connections on the loopback interface.
///
/// Close it after everything that uses it: open transactions are rolled back. Should the process be
/// killed before, the kernel stops the server, or else the next start does. No shutdown hook is
/// registered: hooks run in no order, and the database must go last.
public final class RunningPostgres implements AutoCloseable {
  private final DataFolder data;
  private final FolderLock lock;
  private final Postmaster postmaster;
  private final Passwords passwords;
  private final Bootstrap bootstrap;
  private final AtomicBoolean closed = new AtomicBoolean();

  RunningPostgres(DataFolder data, FolderLock lock, Postmaster postmaster, Passwords passwords) {
    this.data = data;
    this.lock = lock;
    this.postmaster = postmaster;
    this.passwords = passwords;
    this.bootstrap = new Bootstrap(postmaster.port(), passwords);
  }

  /// The real path of the folder that holds the database.
  public Path dataFolder() {
    return data.path();
  }

  /// The TCP port on 127.0.0.1.
  public int port() {
    return postmaster.port();
  }

  /// Whether the server's process lives.
  public boolean isRunning() {
    return postmaster.isAlive();
  }

  /// The login that owns the database `enlace` and its schemas: migrations and backup. It can make
  /// neither roles nor databases.
  public Login owner() {
    return login(User.OWNER);
  }

  /// The application's login, subject to row-level security.
  public Login application() {
    return login(User.APPLICATION);
  }

  /// The background worker's login, subject to row-level security with policies of its own.
  public Login worker() {
    return login(User.WORKER);
  }

  /// Makes a database of the owner's as a copy of another, which nobody may be connected to.
  ///
  /// A name that is not lower-case letters, digits and underscores is refused with an
  /// `IllegalArgumentException`. Settings of the template's database are not copied.
  public void createDatabase(String name, String template) throws SQLException {
    bootstrap.createDatabase(name, template);
  }

  /// Drops a database and ends its connections; `enlace` itself is refused.
  public void dropDatabase(String name) throws SQLException {
    bootstrap.dropDatabase(name);
  }

  Login superuser(String database) {
    return bootstrap.superuser(database);
  }

  /// Stops the server, at once and in order, and lets the data folder go. A second call does
  /// nothing.
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try (lock) {
        postmaster.stop();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private Login login(User user) {
    return Login.onLoopback(port(), Bootstrap.DATABASE, user.role(), passwords.of(user));
  }
}
