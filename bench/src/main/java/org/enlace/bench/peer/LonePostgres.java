package org.enlace.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import org.enlace.platform.postgres.EmbeddedPostgres;
import org.enlace.platform.postgres.Options;
import org.enlace.platform.postgres.RunningPostgres;

/// The server's own PostgreSQL by itself, for several servers to share: started over a data folder
/// on a port, it says `ready`, and ends when its standard input does.
final class LonePostgres {
  private LonePostgres() {}

  /// @param words the folder and the port
  public static void main(String[] words) throws IOException {
    Options options = Options.standard().onPort(Integer.parseInt(words[1]));
    try (RunningPostgres running = EmbeddedPostgres.start(Path.of(words[0]), options)) {
      System.out.println("ready on " + running.port());
      while (System.in.read() >= 0) {
        // Whoever started this lives.
      }
    }
  }
}
