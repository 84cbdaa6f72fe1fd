package org.enlace.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A server that the launcher started as a process of its own, on a free port of this machine.
final class Server implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final Duration LAST_WORK = Duration.ofSeconds(40);

  private final String command;
  private final int port = freePort();
  private final Path data;
  private final Map<String, String> environment;
  private Process process;

  private Server(String command, Path data, Map<String, String> environment) {
    this.command = command;
    this.data = data;
    this.environment = environment;
    this.process = launch();
  }

  /// `./enlace demo`, over a folder that is new or kept.
  static Server demo(Path data) {
    return started(new Server("demo", data, Map.of()));
  }

  /// `./enlace serve`, over a folder that is no demonstration's.
  static Server serve(Path data, Map<String, String> environment) {
    return started(new Server("serve", data, environment));
  }

  private static Server started(Server server) {
    server.awaitReady();
    return server;
  }

  String address() {
    return "http://localhost:" + port;
  }

  Path data() {
    return data;
  }

  /// A program that shows the persona's token.
  Rest as(String persona) {
    String token = tokens().get(persona);
    if (token == null) {
      throw new IllegalArgumentException("no token for " + persona);
    }
    return new Rest(address(), token);
  }

  /// A program that shows nothing.
  Rest anonymous() {
    return new Rest(address(), null);
  }

  /// The tokens of the personas, by name.
  Map<String, String> tokens() {
    return JsonMapper.shared().readValue(tokenFile().toFile(), new TypeReference<>() {});
  }

  Path tokenFile() {
    return data.resolve("demo-tokens.json");
  }

  /// What the process printed.
  String printed() {
    try {
      return Files.readString(console());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Ends the process as a power cut does, with no chance to finish anything.
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /// Starts it again, over the same data and at the same address.
  void start() {
    process = launch();
    awaitReady();
  }

  /// Ends the process in order, as an operator does.
  @Override
  public void close() {
    process.destroy();
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(LAST_WORK.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("the server did not end within " + LAST_WORK + ": " + printed());
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private Process launch() {
    List<String> line = new ArrayList<>(List.of("./enlace", command));
    line.addAll(List.of("--port", Integer.toString(port), "--data", data.toString()));
    var builder = new ProcessBuilder(line).directory(Path.of("..").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("ENLACE_"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    try {
      Files.createDirectories(data.getParent());
      return builder
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()))
          .start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void awaitReady() {
    try {
      Waiting.until(PATIENCE, "an answer of the server", this::isReady, this::printed);
    } catch (AssertionError failure) {
      process.destroyForcibly();
      throw failure;
    }
  }

  private boolean isReady() {
    if (!process.isAlive()) {
      throw new AssertionError("the server ended: " + printed());
    }
    try {
      return anonymous().get("/").status() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  private Path console() {
    return data.resolveSibling(data.getFileName() + "-console.txt");
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
