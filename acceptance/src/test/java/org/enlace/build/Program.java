package org.enlace.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What came of running a program to its end.
///
/// @param status its exit status
/// @param output what it printed, errors included
record Program(int status, String output) {
  static Program run(Map<String, String> environment, String... command) throws IOException {
    var builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
    builder.directory(Path.of("..").toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(command[0] + " does not end");
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
    return new Program(process.exitValue(), output);
  }
}
