package org.enlace.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The running server: started, awaited and stopped.
final class Postmaster {
  private static final Duration STEP = Duration.ofMillis(20);
  private static final Duration READY = Duration.ofMinutes(10);
  private static final Duration FAST = Duration.ofSeconds(30);
  private static final Duration IMMEDIATE = Duration.ofSeconds(10);
  private static final int TRIES = 3;

  private final Child child;
  private final int port;

  private Postmaster(Child child, int port) {
    this.child = child;
    this.port = port;
  }

  /// Starts the server and waits until it takes connections, recovery after a crash included. A
  /// free port that somebody else took in between is chosen anew.
  static Postmaster start(LaunchPrefix prefix, Binaries binaries, DataFolder data, Options options)
      throws IOException {
    for (int tried = 1; ; tried++) {
      int port = options.port() == 0 ? freePort() : options.port();
      Child child = Child.start(prefix, command(binaries, data, options, port), data);
      if (isReady(child, data)) {
        return new Postmaster(child, port);
      }
      child.stop(FAST, IMMEDIATE);
      String said = Log.tail(data);
      boolean taken = said.contains("Address already in use");
      if (!taken || options.port() != 0 || tried == TRIES) {
        String reason = taken ? "port " + port + " is taken" : "it ended while starting";
        throw new PostgresNotStarted("PostgreSQL did not start, " + reason + said);
      }
    }
  }

  int port() {
    return port;
  }

  boolean isAlive() {
    return child.isAlive();
  }

  void stop() {
    child.stop(FAST, IMMEDIATE);
  }

  private static boolean isReady(Child child, DataFolder data) throws IOException {
    Path file = data.cluster().resolve(PostmasterFile.NAME);
    for (long step = 0; step < READY.dividedBy(STEP); step++) {
      PostmasterFile said = PostmasterFile.read(file);
      if (said.ready() && said.pid() == child.pid()) {
        return true;
      }
      if (Thread.currentThread().isInterrupted() || child.endsWithin(STEP)) {
        return false;
      }
    }
    return false;
  }

  private static int freePort() throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(loopback, 0));
      return socket.getLocalPort();
    }
  }

  private static List<String> command(
      Binaries binaries, DataFolder data, Options options, int port) {
    List<String> command =
        new ArrayList<>(List.of(binaries.postgres().toString(), "-D", data.cluster().toString()));
    for (String setting : settings(port, options.durable() ? "on" : "off")) {
      command.add("-c");
      command.add(setting);
    }
    return command;
  }

  private static List<String> settings(int port, String durable) {
    return List.of(
        "listen_addresses=127.0.0.1",
        "port=" + port,
        "unix_socket_directories=",
        "password_encryption=scram-sha-256",
        "fsync=" + durable,
        "full_page_writes=" + durable,
        "synchronous_commit=" + durable,
        "timezone=UTC",
        "log_timezone=UTC",
        "lc_messages=C",
        "logging_collector=off",
        "log_line_prefix=%m [%p] %u@%d ",
        "log_statement=none",
        "log_min_error_statement=panic",
        "log_error_verbosity=terse");
  }
}
