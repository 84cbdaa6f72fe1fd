package org.enlace.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// What PostgreSQL wrote. It is kept for this start and the one before; it says neither statements
/// nor values, since those carry personal data.
final class Log {
  private static final int SHOWN_LINES = 20;

  private Log() {}

  /// Begins a new log and keeps one old.
  static void begin(DataFolder data) throws IOException {
    Path log = data.log();
    if (Files.exists(log) && Files.size(log) > 0) {
      Files.move(log, data.oldLog(), StandardCopyOption.REPLACE_EXISTING);
    }
    DataFolder.createPrivately(log);
  }

  /// The last lines, after a colon and a line break, to end a message with.
  static String tail(DataFolder data) throws IOException {
    String whole = new String(Files.readAllBytes(data.log()), StandardCharsets.UTF_8);
    List<String> lines = whole.lines().toList();
    return ":\n"
        + String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
  }
}
