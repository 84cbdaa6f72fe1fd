package org.enlace.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The database that the servers share, always on the same port, in a process of its own.
final class Database implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private final Programs programs;
  private final Path data;
  private final int port;
  private Process process;

  /// @param data a site's data folder that no server runs over
  Database(Programs programs, Path data) throws IOException, InterruptedException {
    this.programs = programs;
    this.data = data;
    this.port = Programs.freePort();
    this.process = launch();
    awaitReady();
  }

  /// Where a server finds it, with its three logins.
  Map<String, String> settings() throws IOException {
    return Map.of(
        "ENLACE_DATABASE_URL", address("enlace_app"),
        "ENLACE_DATABASE_OWNER_URL", address("enlace_owner"),
        "ENLACE_DATABASE_WORKER_URL", address("enlace_worker"),
        "ENLACE_SITE_KEY", Files.readString(data.resolve("site.key")).strip());
  }

  Path data() {
    return data;
  }

  /// A connection that sees every row.
  Connection connect() throws IOException, SQLException {
    return DriverManager.getConnection(address("enlace_superuser"));
  }

  /// Its clock, which goes on while it does not run.
  InstantSource clock() throws IOException, SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT clock_timestamp()")) {
      row.next();
      Instant read = row.getObject(1, OffsetDateTime.class).toInstant();
      long counted = System.nanoTime();
      return () -> read.plusNanos(System.nanoTime() - counted);
    }
  }

  /// Ends it in order and starts it again.
  void restart() throws IOException, InterruptedException {
    process.getOutputStream().close();
    Programs.awaitEnd(process);
    start();
  }

  /// Kills all of it at once, as a power cut does, and starts it again.
  void crash() throws IOException, InterruptedException {
    kill();
    start();
  }

  void kill() throws IOException, InterruptedException {
    List<ProcessHandle> all = process.descendants().toList();
    all.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    Programs.awaitEnd(process);
  }

  /// Starts it, where it does not run any more.
  void start() throws IOException, InterruptedException {
    if (!process.isAlive()) {
      process = launch();
    }
    awaitReady();
  }

  @Override
  public void close() throws IOException {
    try {
      process.getOutputStream().close();
      Programs.awaitEnd(process);
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private Process launch() throws IOException {
    return Programs.start(
        List.of(
            programs.java(),
            "-Xmx64m",
            "-cp",
            programs.withPeers(),
            "org.enlace.bench.peer.LonePostgres",
            data.toString(),
            Integer.toString(port)),
        Map.of(),
        data.resolveSibling(data.getFileName() + "-console.txt"));
  }

  private void awaitReady() throws IOException, InterruptedException {
    for (int tried = 0; tried < PATIENCE_SECONDS * 10; tried++) {
      try (Connection connection = connect()) {
        if (connection.isValid(1)) {
          return;
        }
      } catch (SQLException | IOException notYet) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
      if (!process.isAlive()) {
        throw new IOException("the database ended: see " + data.resolve("postgres.log"));
      }
    }
    throw new IOException("the database did not start within " + PATIENCE_SECONDS + " s");
  }

  private String address(String login) throws IOException {
    String name = login + "=";
    String password =
        Files.readAllLines(data.resolve("database-passwords")).stream()
            .filter(line -> line.startsWith(name))
            .map(line -> line.substring(name.length()))
            .findFirst()
            .orElseThrow(() -> new IOException("no password of " + login));
    return "jdbc:postgresql://127.0.0.1:"
        + port
        + "/enlace?user="
        + login
        + "&password="
        + password;
  }
}
