package org.enlace.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/// A program that starts a server, writes a row, says `written`, and ends when its input does: the
/// JVM that tests kill, or run as somebody else.
final class ServerProgram {
  private ServerProgram() {}

  static void main(String[] arguments) throws IOException, SQLException {
    Options options = Options.standard();
    if (arguments.length > 1) {
      options = options.withBinariesIn(Path.of(arguments[1]));
    }
    try (RunningPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]), options)) {
      Sql.run(
          server.owner(),
          "CREATE TABLE IF NOT EXISTS witness (line text)",
          "INSERT INTO witness VALUES ('kept')");
      System.out.println("written");
      System.in.transferTo(System.out);
    }
  }
}
