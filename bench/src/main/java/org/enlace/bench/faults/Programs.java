package org.enlace.bench.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Where the programs are that a run starts, and how one of them is ended.
///
/// @param root the folder of the sources, where `./enlace` stands
record Programs(Path root) {
  private static final long LAST_WORK_SECONDS = 60;
  private static final Path FAKETIME =
      Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1");

  String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /// The server as `./enlace` unpacks it.
  String server() {
    return root.resolve("server/target/enlace/enlace-server.jar").toString();
  }

  String options() {
    return "@" + root.resolve("config/jvm.options");
  }

  String cache() {
    return "-XX:AOTCache=" + root.resolve("server/target/enlace/enlace.aot");
  }

  /// The server with what the bench puts beside it.
  String withPeers() {
    return server() + ":" + root.resolve("bench/target/enlace-bench-peers.jar");
  }

  /// Whether a program's clock can be set apart from the machine's here.
  static boolean canFakeTime() {
    return Files.exists(FAKETIME);
  }

  /// The settings of a process whose clock is as far from the machine's as the file says, such as
  /// `+3600`; the file is read again every second.
  static Map<String, String> fakeTime(Path file) {
    return Map.of(
        "LD_PRELOAD",
        FAKETIME.toString(),
        "FAKETIME_TIMESTAMP_FILE",
        file.toString(),
        "FAKETIME_CACHE_DURATION",
        "1",
        "FAKETIME_DONT_FAKE_MONOTONIC",
        "1");
  }

  /// Starts a process that gets none of this one's own settings.
  static Process start(List<String> line, Map<String, String> settings, Path console)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("ENLACE_"));
    builder.environment().putAll(settings);
    Process process = builder.start();
    // Whoever ends the run ends what it started.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return process;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// Waits for the end of a process that was told to end.
  static void awaitEnd(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(LAST_WORK_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(process.info() + " did not end in " + LAST_WORK_SECONDS + " s");
    }
  }
}
