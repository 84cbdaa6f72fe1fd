package org.enlace.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.enlace.bench.StatementLog.Transaction;

/// How fast the directory is read by REST: at its peak, beside what the database makes of the same
/// statements and what the same HTTP stack and sign-in make of a constant; and how long a call
/// takes at half of that.
record ReadingFigures(Running running, Pgbench pgbench, Sizes sizes, Progress progress) {
  private static final double MOST_MILLIS = 20;
  private static final double LEAST_SHARE = 0.5;

  /// One kind of call.
  ///
  /// @param name as it is told
  /// @param load by everybody, of every sample
  /// @param samples one call of each sample
  record Kind(String name, Load load, List<byte[]> samples) {}

  void measure(Figures figures) throws IOException, SQLException, InterruptedException {
    String token = running.readers().getFirst();
    measure(
        figures,
        new Kind(
            "reach",
            running.reaching(),
            running.states().stream().map(state -> Calls.reach(state, token)).toList()));
    measure(
        figures,
        new Kind(
            "contacts?q=",
            running.searching(),
            running.names().stream().map(name -> Calls.search(name, token)).toList()));
  }

  private void measure(Figures figures, Kind kind)
      throws IOException, SQLException, InterruptedException {
    List<List<Transaction>> made =
        new Capture(running.site(), running.server().port()).of(kind.samples());
    List<PgbenchScript> scripts = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) {
      scripts.add(PgbenchScript.of(i, made.get(i)));
    }
    kind.load().saturate(Sizes.CALLERS, sizes.warming());
    int size = kind.load().meanSize();
    Load constant = running.peers().constant(size, running.readers());
    constant.saturate(Sizes.CALLERS, sizes.warming().dividedBy(3));
    List<Double> ours = new ArrayList<>();
    List<Double> constants = new ArrayList<>();
    List<Double> statements = new ArrayList<>();
    for (int i = 0; i < Sizes.REPEATS; i++) {
      ours.add(kind.load().saturate(Sizes.CALLERS, sizes.window()));
      constants.add(constant.saturate(Sizes.CALLERS, sizes.window()));
      statements.add(replay(scripts));
      progress.say(
          String.format(
              Locale.ROOT,
              "%s %s, constant %s, pgbench %s",
              kind.name(),
              Running.perSecond(ours.getLast()),
              Running.perSecond(constants.getLast()),
              Running.perSecond(statements.getLast())));
    }
    int calls = (int) made.getFirst().stream().mapToLong(each -> each.calls().size()).sum();
    judge(figures, kind, new Rates(ours, constants, statements, calls, size));
  }

  private double replay(List<PgbenchScript> scripts)
      throws IOException, SQLException, InterruptedException {
    running.peers().letSignIn(true);
    try {
      return pgbench.run(running.site(), scripts, Sizes.CONNECTIONS, sizes.window());
    } finally {
      running.peers().letSignIn(false);
    }
  }

  private record Rates(
      List<Double> ours, List<Double> constants, List<Double> statements, int calls, int size) {}

  private void judge(Figures figures, Kind kind, Rates rates)
      throws IOException, InterruptedException {
    double peak = Latencies.median(rates.ours());
    double constant = Latencies.median(rates.constants());
    double replayed = Latencies.median(rates.statements());
    double share = peak / Math.min(constant, replayed);
    figures.add(
        Figure.judged(
            kind.name() + " at saturation",
            String.format(
                Locale.ROOT, "%s = %s of the lower peer", Running.perSecond(peak), percent(share)),
            "≥ " + percent(LEAST_SHARE),
            String.format(
                Locale.ROOT,
                "pgbench, the same %d statements: %s; constant of %d bytes: %s",
                rates.calls(),
                Running.perSecond(replayed),
                rates.size(),
                Running.perSecond(constant)),
            share >= LEAST_SHARE));
    double p99 = p99(kind.load(), peak / 2);
    figures.add(
        Figure.judged(
            kind.name() + ", p99 at half of peak",
            Running.milliseconds(p99),
            "≤ " + Running.milliseconds(MOST_MILLIS),
            "arriving at a fixed " + Running.perSecond(peak / 2),
            p99 <= MOST_MILLIS));
  }

  private double p99(Load load, double rate) throws IOException, InterruptedException {
    List<Double> each = new ArrayList<>();
    for (int i = 0; i < Sizes.REPEATS; i++) {
      each.add(load.atRate(rate, sizes.window()).p99().toNanos() / 1e6);
      progress.say("p99 " + Running.milliseconds(each.getLast()));
    }
    return Latencies.median(each);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", share * 100);
  }
}
