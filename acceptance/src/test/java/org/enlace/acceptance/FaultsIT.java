package org.enlace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.enlace.bench.faults.FaultRun;
import org.enlace.bench.faults.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Two servers over one database, while each thing goes wrong once. `./enlace bench faults` does
/// the same for longer.
@ExtendWith(SharedDemonstration.class)
class FaultsIT {
  private final Server demonstration;

  FaultsIT(Server demonstration) {
    this.demonstration = demonstration;
  }

  @Test
  void loseNothingAndRingNobodyTwiceWithoutNeed()
      throws IOException, SQLException, InterruptedException {
    Path scratch = Files.createDirectories(SharedDemonstration.emptied("faults"));
    demonstration.close();
    Tally tally;
    try {
      Path root = Path.of("..").toAbsolutePath().normalize();
      tally = new FaultRun(root, demonstration.data(), scratch).once(FaultsIT::tell);
    } finally {
      demonstration.start();
    }
    tally.lines().forEach(FaultsIT::tell);
    assertThat(tally.isGood()).as(String.join("\n", tally.lines())).isTrue();
  }

  private static void tell(String line) {
    System.out.println("[faults] " + line);
  }
}
