package org.enlace.platform.postgres;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The signals PostgreSQL knows: a fast stop, and an immediate one. Java itself sends neither.
enum Signal {
  INT,
  QUIT,
  KILL;

  private static final int PATIENCE_SECONDS = 10;

  /// Sends the signal; a process that is gone already is no error.
  void send(long pid) {
    try {
      LaunchPrefix.builder(
              List.of("/bin/sh", "-c", "kill -s \"$0\" \"$1\"", name(), Long.toString(pid)))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (IOException failure) {
      throw new IllegalStateException("Could not send a signal to process " + pid, failure);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
