package org.enlace.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// A program started by a thread that lives as long as the program does.
///
/// The kernel's death signal follows the *thread* that started a program, not the process: had the
/// caller's thread ended after its work, the database would have been stopped with it.
final class Child {
  private final Process process;

  private Child(Process process) {
    this.process = process;
  }

  /// Starts a program in the data folder; what it prints is appended to the folder's log.
  static Child start(LaunchPrefix prefix, List<String> command, DataFolder data)
      throws IOException {
    ProcessBuilder builder =
        LaunchPrefix.builder(prefix.before(command))
            .directory(data.path().toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(data.log().toFile()));
    CompletableFuture<Process> started = new CompletableFuture<>();
    Thread.ofPlatform().daemon().name("postgres-keeper").start(() -> keep(builder, started));
    try {
      return new Child(started.join());
    } catch (CompletionException failure) {
      throw new IOException("Could not start " + command.getFirst(), failure.getCause());
    }
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int exitValue() {
    return process.exitValue();
  }

  /// Whether the program ended within the bound; an interruption is kept for later.
  boolean endsWithin(Duration bound) {
    boolean interrupted = Thread.interrupted();
    try {
      return process.waitFor(bound);
    } catch (InterruptedException _) {
      interrupted = true;
      return !process.isAlive();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Asks the program to stop at once but in order, then without order, then kills it.
  void stop(Duration inOrder, Duration withoutOrder) {
    Signal.INT.send(pid());
    if (!endsWithin(inOrder)) {
      Signal.QUIT.send(pid());
      if (!endsWithin(withoutOrder)) {
        process.destroyForcibly();
      }
    }
  }

  private static void keep(ProcessBuilder builder, CompletableFuture<Process> started) {
    try {
      Process process = builder.start();
      started.complete(process);
      process.waitFor();
    } catch (IOException | RuntimeException failure) {
      started.completeExceptionally(failure);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
