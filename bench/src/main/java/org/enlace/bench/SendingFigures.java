package org.enlace.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How many requests go out durably in a second, with all that hangs on each: sealed content, time
/// line, the calling of the contacts. The couriers work meanwhile.
record SendingFigures(Running running, Sizes sizes, Progress progress) {
  private static final double LEAST_SHARE = 0.1;

  void measure(Figures figures) throws IOException, SQLException, InterruptedException {
    running.sending().saturate(Sizes.CALLERS, sizes.warming().dividedBy(2));
    running.untilQuiet();
    running.peers().inserts(Sizes.CALLERS, sizes.warming().dividedBy(4));
    List<Double> ours = new ArrayList<>();
    List<Double> rows = new ArrayList<>();
    double quiet = 0;
    for (int i = 0; i < Sizes.REPEATS; i++) {
      ours.add(running.sending().saturate(Sizes.CALLERS, sizes.window()));
      quiet = Math.max(quiet, running.untilQuiet());
      rows.add(running.peers().inserts(Sizes.CALLERS, sizes.window()));
      progress.say(
          String.format(
              Locale.ROOT,
              "requests %s, single rows %s",
              Running.perSecond(ours.getLast()),
              Running.perSecond(rows.getLast())));
    }
    judge(figures, Latencies.median(ours), Latencies.median(rows));
    figures.add(
        Figure.context(
            "until the last notice is out",
            String.format(Locale.ROOT, "%.1f s", quiet),
            "after sending for " + sizes.window().toSeconds() + " s at that rate"));
  }

  private static void judge(Figures figures, double rate, double row) {
    figures.add(
        Figure.judged(
            "requests created durably",
            String.format(
                Locale.ROOT,
                "%s = %s of single rows",
                Running.perSecond(rate),
                ReadingFigures.percent(rate / row)),
            "≥ " + ReadingFigures.percent(LEAST_SHARE),
            "single durable rows through the same pool: "
                + Running.perSecond(row)
                + "; RT 5 made 4.9/s on such a machine",
            rate / row >= LEAST_SHARE));
  }
}
