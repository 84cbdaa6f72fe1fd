package org.enlace.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Who answers for each of all States, each with a roster of three layers, holidays and stand-ins:
/// answers a second by one who asks within the server, and by REST.
record ReachFigures(Running running, Progress progress) {
  private static final Duration WARMING = Duration.ofSeconds(8);
  private static final Duration WINDOW = Duration.ofSeconds(6);
  private static final int REPEATS = 3;

  void measure(Figures figures) throws IOException, SQLException, InterruptedException {
    new Rosters(running.site()).write();
    inside(WARMING);
    List<Double> within = new ArrayList<>();
    List<Double> slowest = new ArrayList<>();
    for (int i = 0; i < REPEATS; i++) {
      JsonNode asked = inside(WINDOW);
      within.add(asked.path("answers").asLong() * 1e9 / asked.path("nanoseconds").asLong());
      slowest.add(asked.path("p99Nanoseconds").asLong() / 1e6);
    }
    Load load = running.reaching();
    load.saturate(Sizes.CALLERS, WARMING);
    List<Double> rest = new ArrayList<>();
    for (int i = 0; i < REPEATS; i++) {
      rest.add(load.saturate(Sizes.CALLERS, WINDOW));
    }
    double rate = Latencies.median(rest);
    double p99 = load.atRate(rate / 2, WINDOW).p99().toNanos() / 1e6;
    progress.say("reach over rosters: " + Running.perSecond(rate));
    add(figures, Latencies.median(within), Latencies.median(slowest), rate, p99);
  }

  private void add(Figures figures, double within, double slowest, double rest, double p99) {
    String states =
        String.format(
            Locale.ROOT, "%d States, three layers and stand-ins each", running.states().size());
    figures.add(
        Figure.context(
            "reach over rosters, one caller within the server",
            Running.perSecond(within) + ", p99 " + Running.milliseconds(slowest),
            states));
    figures.add(
        Figure.context(
            "reach over rosters by REST",
            Running.perSecond(rest) + ", p99 at half of it " + Running.milliseconds(p99),
            states));
  }

  private JsonNode inside(Duration duration) throws IOException {
    String path =
        "/api/v1/bench/reaches?states="
            + String.join(",", running.states())
            + "&millis="
            + duration.toMillis();
    try (Connection connection = new Connection(running.server().port())) {
      Connection.Answer answer =
          connection.send(Calls.post(path, running.site().tokens("mx-technical").getFirst(), ""));
      if (!answer.isSuccess()) {
        throw new IOException("the peer answered " + answer.status() + ": " + answer.text());
      }
      return JsonMapper.shared().readTree(answer.text());
    }
  }
}
