package org.enlace.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A server in a process of its own, started as `./enlace` starts it.
final class ServerProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration LAST_WORK = Duration.ofSeconds(60);
  private static final byte[] HOME = Calls.get("/");

  private final Process process;
  private final int port;
  private final Duration firstAnswer;

  /// How a server is started.
  ///
  /// @param command `demo` or `serve`
  /// @param data its folder
  /// @param cache whether with the JDK's cache
  /// @param peers whether with the peers on its class path
  /// @param options more of the Java machine's
  record Start(String command, Path data, boolean cache, boolean peers, List<String> options) {
    Start {
      options = List.copyOf(options);
    }

    Start(String command, Path data, boolean cache, boolean peers) {
      this(command, data, cache, peers, List.of());
    }
  }

  private ServerProcess(Process process, int port, Duration firstAnswer) {
    this.process = process;
    this.port = port;
    this.firstAnswer = firstAnswer;
  }

  /// Starts a server and waits until it answers 200.
  static ServerProcess start(Place place, Start start) throws IOException, InterruptedException {
    int port = freePort();
    Path console = start.data().resolveSibling(start.data().getFileName() + "-console.txt");
    ProcessBuilder builder =
        new ProcessBuilder(line(place, start, port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("ENLACE_"));
    long begun = System.nanoTime();
    Process process = builder.start();
    // Whoever ends the bench ends the server with it.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    boolean answered = false;
    try {
      while (!isAnswering(port)) {
        Duration waited = Duration.ofNanos(System.nanoTime() - begun);
        if (!process.isAlive() || waited.compareTo(PATIENCE) > 0) {
          throw new IOException("the server did not start: " + Files.readString(console));
        }
        TimeUnit.MILLISECONDS.sleep(5);
      }
      answered = true;
      return new ServerProcess(process, port, Duration.ofNanos(System.nanoTime() - begun));
    } finally {
      if (!answered) {
        process.destroy();
      }
    }
  }

  int port() {
    return port;
  }

  long id() {
    return process.pid();
  }

  /// From the start of the process to the first answer 200.
  Duration firstAnswer() {
    return firstAnswer;
  }

  /// Ends it in order, as an operator does.
  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(LAST_WORK.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("the server did not end within " + LAST_WORK);
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> line(Place place, Start start, int port) {
    List<String> line = new ArrayList<>(List.of(place.java().toString(), "@" + place.options()));
    if (start.cache()) {
      line.add("-XX:AOTCache=" + place.cache());
    }
    line.add("-Dmanagement.server.port=0");
    line.addAll(start.options());
    if (start.peers()) {
      line.addAll(
          List.of(
              "-cp", place.server() + ":" + place.peers(), "org.enlace.platform.start.Commands"));
    } else {
      line.addAll(List.of("-jar", place.server().toString()));
    }
    line.add(start.command());
    line.addAll(List.of("--port", Integer.toString(port), "--data", start.data().toString()));
    return line;
  }

  private static boolean isAnswering(int port) {
    try (Connection connection = new Connection(port)) {
      return connection.send(HOME).status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
