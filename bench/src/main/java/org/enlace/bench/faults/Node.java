package org.enlace.bench.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// One of the servers, always on the same port.
final class Node implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 120;

  private final Programs programs;
  private final Path data;
  private final Map<String, String> settings;
  private final int port;
  private Process process;

  Node(Programs programs, Path data, Map<String, String> settings) throws IOException {
    this.programs = programs;
    this.data = data;
    this.settings = Map.copyOf(settings);
    this.port = Programs.freePort();
    this.process = launch(Map.of());
  }

  URI address() {
    return URI.create("http://localhost:" + port);
  }

  /// Where its clock is told how far it is from the machine's, once it was started so.
  Path clock() {
    return data.resolveSibling(data.getFileName() + "-clock.txt");
  }

  /// Ends it as a power cut does.
  void kill() throws IOException, InterruptedException {
    process.destroyForcibly();
    Programs.awaitEnd(process);
  }

  /// Ends it in order.
  void stop() throws IOException, InterruptedException {
    process.destroy();
    Programs.awaitEnd(process);
  }

  void start() throws IOException, InterruptedException {
    process = launch(Map.of());
    awaitReady();
  }

  /// Starts it with a clock that can be set.
  void startWithAClockOfItsOwn() throws IOException, InterruptedException {
    setClock("+0");
    process = launch(Programs.fakeTime(clock()));
    awaitReady();
  }

  /// Sets its clock that far from the machine's, such as `+3600`.
  void setClock(String seconds) throws IOException {
    Files.writeString(clock(), seconds + "\n");
  }

  /// Waits until it answers.
  void awaitReady() throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest home =
          HttpRequest.newBuilder(address()).timeout(Duration.ofSeconds(5)).GET().build();
      for (int tried = 0; tried < PATIENCE_SECONDS * 10; tried++) {
        try {
          if (client.send(home, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException notYet) {
          TimeUnit.MILLISECONDS.sleep(100);
        }
        if (!process.isAlive()) {
          throw new IOException("a server ended: see " + console());
        }
      }
    }
    throw new IOException("a server did not start in " + PATIENCE_SECONDS + " s: " + console());
  }

  @Override
  public void close() throws IOException {
    try {
      stop();
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private Path console() {
    return data.resolveSibling(data.getFileName() + "-console.txt");
  }

  private Process launch(Map<String, String> more) throws IOException {
    Map<String, String> all = new HashMap<>(settings);
    all.putAll(more);
    return Programs.start(
        List.of(
            programs.java(),
            programs.options(),
            programs.cache(),
            "-Dmanagement.server.port=0",
            "-jar",
            programs.server(),
            "serve",
            "--port",
            Integer.toString(port),
            "--data",
            data.toString()),
        all,
        console());
  }
}
