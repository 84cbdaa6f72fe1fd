package org.enlace.platform.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A second JVM that runs [ServerProgram]; closing it kills it.
final class OtherJvm implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private OtherJvm(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  static OtherJvm start(String... arguments) throws IOException {
    return start(List.of(), System.getProperty("java.class.path"), arguments);
  }

  static OtherJvm start(List<String> prefix, String classPath, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(
        List.of(java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath));
    command.add(ServerProgram.class.getName());
    command.addAll(List.of(arguments));
    return new OtherJvm(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /// Reads what it says up to a line; fails with all of it if that line never comes.
  void awaitLine(String awaited) throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.equals(awaited)) {
        return;
      }
      said.append(line).append('\n');
    }
    throw new AssertionError("The other JVM said only:\n" + said);
  }

  /// What it says until it ends.
  String rest() throws IOException {
    return output.readAllAsString();
  }

  /// Has it end by itself, and gives its exit status.
  int end() throws IOException, InterruptedException {
    process.getOutputStream().close();
    return process.waitFor();
  }

  /// Sends it SIGKILL.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
