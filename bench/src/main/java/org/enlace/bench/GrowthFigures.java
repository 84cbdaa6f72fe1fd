package org.enlace.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Whether calls stay as quick when very much is stored: their p99 at the same fixed rate, before
/// and after.
final class GrowthFigures {
  private static final double MOST = 1.3;

  private final Running running;
  private final Sizes sizes;
  private final Progress progress;
  private final Map<String, Double> rates = new LinkedHashMap<>();
  private final Map<String, Double> before = new LinkedHashMap<>();

  GrowthFigures(Running running, Sizes sizes, Progress progress) {
    this.running = running;
    this.sizes = sizes;
    this.progress = progress;
  }

  private Map<String, Load> kinds() {
    Map<String, Load> kinds = new LinkedHashMap<>();
    kinds.put("reach", running.reaching());
    kinds.put("contacts?q=", running.searching());
    kinds.put("POST requests", running.sending());
    return kinds;
  }

  /// With little stored: finds the rates and remembers how long calls take.
  void before() throws IOException, SQLException, InterruptedException {
    for (Map.Entry<String, Load> kind : kinds().entrySet()) {
      kind.getValue().saturate(Sizes.CALLERS, sizes.warming());
      double peak = kind.getValue().saturate(Sizes.CALLERS, sizes.window());
      running.untilQuiet();
      rates.put(kind.getKey(), peak / 2);
      before.put(kind.getKey(), p99(kind.getKey(), kind.getValue()));
    }
  }

  /// With much stored: the same again, beside what it was.
  void after(Figures figures) throws IOException, SQLException, InterruptedException {
    for (Map.Entry<String, Load> kind : kinds().entrySet()) {
      String name = kind.getKey();
      kind.getValue().atRate(rates.getOrDefault(name, 1.0), sizes.warming().dividedBy(2));
      running.untilQuiet();
      double then = before.getOrDefault(name, 0.0);
      double now = p99(name, kind.getValue());
      figures.add(
          Figure.judged(
              String.format(Locale.ROOT, "%s, p99 at %,d requests stored", name, sizes.many()),
              String.format(Locale.ROOT, "%s = %.2f ×", Running.milliseconds(now), now / then),
              String.format(Locale.ROOT, "≤ %.1f × that at %,d", MOST, sizes.few()),
              String.format(
                  Locale.ROOT,
                  "%s at %,d, both arriving at %s",
                  Running.milliseconds(then),
                  sizes.few(),
                  Running.perSecond(rates.getOrDefault(name, 1.0))),
              now <= MOST * then));
    }
  }

  private double p99(String name, Load load)
      throws IOException, SQLException, InterruptedException {
    List<Double> each = new ArrayList<>();
    for (int i = 0; i < Sizes.REPEATS; i++) {
      each.add(load.atRate(rates.getOrDefault(name, 1.0), sizes.window()).p99().toNanos() / 1e6);
      running.untilQuiet();
      progress.say(name + " p99 " + Running.milliseconds(each.getLast()));
    }
    return Latencies.median(each);
  }
}
