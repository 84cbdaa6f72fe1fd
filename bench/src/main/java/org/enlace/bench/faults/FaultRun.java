package org.enlace.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.enlace.bench.faults.Fault.Pace;
import tools.jackson.databind.json.JsonMapper;

/// Sends requests through two servers over one database while one thing after another goes wrong,
/// waits until all is quiet again, and counts.
///
/// @param root the folder of the sources, where `./enlace` stands; the server is built and unpacked
/// @param demonstration the data folder of a demonstration that does not run; it is copied
/// @param scratch an empty folder for the run
public record FaultRun(Path root, Path demonstration, Path scratch) {
  /// Notices that the two servers send at the same moment, at most.
  static final int UNDER_WAY_AT_ONCE = 12;

  private static final int UNTIL_QUIET_SECONDS = 420;

  /// Every fault once, each for a few seconds.
  public Tally once(Consumer<String> told) throws IOException, SQLException, InterruptedException {
    return run(1, new Pace(3, 8), told);
  }

  /// Every fault several times, and the relay away for three minutes.
  public Tally often(Consumer<String> told) throws IOException, SQLException, InterruptedException {
    return run(4, new Pace(15, 180), told);
  }

  private Tally run(int rounds, Pace pace, Consumer<String> told)
      throws IOException, SQLException, InterruptedException {
    try (SmallDisk disk = SmallDisk.on(scratch.resolve("disk"))) {
      Path data = disk.folder().resolve("site");
      copy(data);
      try (Site site = new Site(new Programs(root), data)) {
        return new Running(site, pace, told).run(rounds);
      }
    }
  }

  private void copy(Path data) throws IOException, InterruptedException {
    Process copying =
        new ProcessBuilder("cp", "-a", demonstration.toString(), data.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (copying.waitFor() != 0) {
      throw new IOException("the demonstration's data could not be copied to " + data);
    }
    // The lock and the state of the server that wrote them stay behind.
    Files.deleteIfExists(data.resolve("pg/postmaster.pid"));
  }

  /// A run while it goes on.
  private record Running(Site site, Pace pace, Consumer<String> told) {

    Tally run(int rounds) throws IOException, SQLException, InterruptedException {
      Instant begun = site.database().clock().instant();
      Senders senders =
          new Senders(
              List.of(site.first().address(), site.second().address()),
              List.of(token("mx-technical"), token("br-technical")),
              token("pe-technical"));
      List<String> skipped = new ArrayList<>();
      int crashes = 0;
      for (int round = 0; round < rounds; round++) {
        for (Fault fault : Fault.values()) {
          crashes += happen(fault, skipped);
        }
      }
      senders.end();
      Count count = new Count(site.database(), begun);
      untilQuiet(count);
      return count.tally(senders, site.relay().taken(), crashes, skipped);
    }

    private String token(String persona) {
      return JsonMapper.shared()
          .readTree(site.database().data().resolve("demo-tokens.json").toFile())
          .required(persona)
          .asString();
    }

    private int happen(Fault fault, List<String> skipped) throws IOException, InterruptedException {
      if (!fault.isAllowed(site)) {
        if (!skipped.contains(fault.words())) {
          skipped.add(fault.words());
        }
        return 0;
      }
      told.accept(fault.words());
      fault.happen(site, pace);
      pace.goOn();
      return fault.crashes();
    }

    private void untilQuiet(Count count) throws IOException, SQLException, InterruptedException {
      told.accept("waiting until all is quiet");
      for (int waited = 0; waited < UNTIL_QUIET_SECONDS && !count.isQuiet(); waited++) {
        TimeUnit.SECONDS.sleep(1);
      }
    }
  }
}
