package org.enlace.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// What a running postmaster says of itself in its cluster's `postmaster.pid`.
///
/// @param pid its process, 0 if the file is absent or not written yet
/// @param port where it listens, 0 if not written yet
/// @param ready whether it takes connections
record PostmasterFile(long pid, int port, boolean ready) {
  static final String NAME = "postmaster.pid";

  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;
  private static final PostmasterFile ABSENT = new PostmasterFile(0, 0, false);

  static PostmasterFile read(Path file) throws IOException {
    try {
      List<String> lines = Files.readAllLines(file);
      boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
      long port = lines.size() > PORT_LINE ? number(lines.get(PORT_LINE).strip()) : 0;
      return new PostmasterFile(
          lines.isEmpty() ? 0 : number(lines.getFirst()), Math.toIntExact(port), ready);
    } catch (NoSuchFileException _) {
      return ABSENT;
    }
  }

  private static long number(String line) {
    return line.matches("[0-9]{1,10}") ? Long.parseLong(line) : 0;
  }
}
