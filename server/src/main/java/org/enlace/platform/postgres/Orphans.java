package org.enlace.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Database processes that outlived the server that started them.
///
/// Only to be asked under the folder's lock. A process counts when its program is one of our
/// binaries and it works inside the data folder: a number in a stale file proves nothing, since the
/// kernel gives numbers out again.
final class Orphans {
  private static final Duration STEP = Duration.ofMillis(50);
  private static final Duration FAST = Duration.ofSeconds(30);
  private static final Duration IMMEDIATE = Duration.ofSeconds(10);
  private static final String DELETED = " (deleted)";

  private final Binaries binaries;
  private final DataFolder data;

  Orphans(Binaries binaries, DataFolder data) {
    this.binaries = binaries;
    this.data = data;
  }

  /// Stops them: the postmaster in order if it lives, then whatever is left, and removes the file
  /// by which a dead postmaster would keep the next one out.
  void stop() throws IOException {
    Path file = data.cluster().resolve(PostmasterFile.NAME);
    long postmaster = PostmasterFile.read(file).pid();
    List<Long> living = living();
    if (living.contains(postmaster)) {
      Signal.INT.send(postmaster);
    }
    if (!living.isEmpty() && !goneWithin(FAST)) {
      living().forEach(Signal.QUIT::send);
      if (!goneWithin(IMMEDIATE)) {
        living().forEach(Signal.KILL::send);
        refuseUnlessGone();
      }
    }
    Files.deleteIfExists(file);
  }

  private void refuseUnlessGone() {
    if (!goneWithin(IMMEDIATE)) {
      throw new PostgresNotStarted(
          "Processes " + living() + " of an earlier database in " + data.path() + " do not end");
    }
  }

  private boolean goneWithin(Duration bound) {
    for (long step = 0; step < bound.dividedBy(STEP) && !living().isEmpty(); step++) {
      try {
        Thread.sleep(STEP);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        throw new PostgresNotStarted("The start was interrupted");
      }
    }
    return living().isEmpty();
  }

  private List<Long> living() {
    return ProcessHandle.allProcesses().map(ProcessHandle::pid).filter(this::isOurs).toList();
  }

  private boolean isOurs(long pid) {
    Path process = Path.of("/proc", Long.toString(pid));
    try {
      Path program = link(process.resolve("exe"));
      String name = String.valueOf(program.getFileName());
      return (name.equals("postgres") || name.equals("initdb"))
          && (program.startsWith(binaries.parent()) || program.startsWith(data.path()))
          && link(process.resolve("cwd")).startsWith(data.path());
    } catch (IOException _) {
      return false;
    }
  }

  private static Path link(Path path) throws IOException {
    String target = Files.readSymbolicLink(path).toString();
    return Path.of(
        target.endsWith(DELETED)
            ? target.substring(0, target.length() - DELETED.length())
            : target);
  }
}
