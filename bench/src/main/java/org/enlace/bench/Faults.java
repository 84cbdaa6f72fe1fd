package org.enlace.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.enlace.bench.faults.FaultRun;
import org.enlace.bench.faults.Tally;

/// The scenario `faults`: nothing may be lost, whatever goes wrong.
record Faults(Scenario.Run run) {

  Figures measure() throws IOException, SQLException, InterruptedException {
    Path data = run.place().scratch().resolve("demonstration");
    run.progress().say("filling a demonstration");
    try (ServerProcess filling =
        ServerProcess.start(run.place(), new ServerProcess.Start("demo", data, true, false))) {
      run.progress().say("filled after " + filling.firstAnswer().toSeconds() + " s");
    }
    FaultRun faults =
        new FaultRun(run.place().root(), data, run.place().scratch().resolve("faults"));
    Tally tally =
        run.quick() ? faults.once(run.progress()::say) : faults.often(run.progress()::say);
    tally.lines().forEach(run.progress()::say);
    Figures figures = new Figures();
    figures.add(
        Figure.judged(
            "requests lost, steps left, rung after the end",
            Integer.toString(tally.wrong().size()),
            "0",
            tally.accepted() + " requests accepted",
            tally.wrong().isEmpty()));
    figures.add(
        Figure.judged(
            "notices taken over twice",
            Integer.toString(tally.doubled()),
            "≤ " + tally.mostDoubled(),
            tally.notices() + " notices; what was under way at each crash",
            tally.doubled() <= tally.mostDoubled()));
    return figures;
  }
}
