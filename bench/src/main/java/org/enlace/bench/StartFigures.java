package org.enlace.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.enlace.bench.ServerProcess.Start;

/// How long `serve` takes to answer for the first time, over a folder that is there, and what the
/// process holds in memory when nobody calls.
final class StartFigures {
  private static final double MOST_SECONDS = 5;
  private static final Duration REST = Duration.ofSeconds(10);

  private final Place place;
  private final Sizes sizes;
  private final Progress progress;

  StartFigures(Place place, Sizes sizes, Progress progress) {
    this.place = place;
    this.sizes = sizes;
    this.progress = progress;
  }

  /// Adds the figures.
  ///
  /// @return what the process holds at rest, in MiB
  long measure(Figures figures) throws IOException, InterruptedException {
    Path data = place.scratch().resolve("site");
    progress.say("making a site for the starts");
    start(data, false).close();
    boolean cache = Files.exists(place.cache());
    List<Double> plain = new ArrayList<>();
    List<Double> cached = new ArrayList<>();
    for (int i = 0; i < sizes.starts(); i++) {
      plain.add(seconds(data, false));
      if (cache) {
        cached.add(seconds(data, true));
      }
    }
    figures.add(figure("serve, start to first 200, plain", plain));
    figures.add(
        cache
            ? figure("serve, start to first 200, AOT cache", cached)
            : Figure.judged(
                "serve, start to first 200, AOT cache", "no cache was made", aim(), "", false));
    return atRest(data, cache);
  }

  private Figure figure(String name, List<Double> seconds) {
    double median = Latencies.median(seconds);
    String each =
        String.join(
            " ", seconds.stream().map(one -> String.format(Locale.ROOT, "%.2f", one)).toList());
    return Figure.judged(
        name,
        String.format(Locale.ROOT, "%.2f s", median),
        aim(),
        "median of " + each,
        median <= MOST_SECONDS);
  }

  private static String aim() {
    return String.format(Locale.ROOT, "≤ %.0f s", MOST_SECONDS);
  }

  private double seconds(Path data, boolean cache) throws IOException, InterruptedException {
    try (ServerProcess server = start(data, cache)) {
      double seconds = server.firstAnswer().toMillis() / 1e3;
      progress.say((cache ? "AOT cache: " : "plain: ") + seconds + " s");
      return seconds;
    }
  }

  private long atRest(Path data, boolean cache) throws IOException, InterruptedException {
    try (ServerProcess server = start(data, cache)) {
      TimeUnit.SECONDS.sleep(REST.toSeconds());
      return Machine.residentMebibytes(server.id());
    }
  }

  private ServerProcess start(Path data, boolean cache) throws IOException, InterruptedException {
    return ServerProcess.start(place, new Start("serve", data, cache, false));
  }
}
