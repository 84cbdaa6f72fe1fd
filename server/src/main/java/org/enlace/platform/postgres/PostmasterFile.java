package org.enlace.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// What a running postmaster says of itself in its cluster's `postmaster.pid`.
///
/// @param pid its process, 0 if the file is absent or not written yet
/// @param ready whether it takes connections
record PostmasterFile(long pid, boolean ready) {
  static final String NAME = "postmaster.pid";

  private static final int STATUS_LINE = 7;

  static PostmasterFile read(Path file) throws IOException {
    try {
      List<String> lines = Files.readAllLines(file);
      boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
      return new PostmasterFile(lines.isEmpty() ? 0 : number(lines.getFirst()), ready);
    } catch (NoSuchFileException _) {
      return new PostmasterFile(0, false);
    }
  }

  private static long number(String line) {
    return line.matches("[0-9]{1,10}") ? Long.parseLong(line) : 0;
  }
}
