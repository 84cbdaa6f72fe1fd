package org.enlace.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.enlace.bench.ServerProcess.Start;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The scenario `foundation`: reading the directory, sending requests, starting, memory, growth,
/// and the contact's story over a slow line.
final class Foundation {
  private static final int SAMPLES = 20;
  private static final long MOST_MEBIBYTES = 400;

  private final Place place;
  private final Path pgbench;
  private final Path browser;
  private final Sizes sizes;
  private final Progress progress;
  private final Figures figures = new Figures();

  Foundation(Place place, Map<String, Path> tools, Sizes sizes, Progress progress) {
    this.place = place;
    this.pgbench = java.util.Objects.requireNonNull(tools.get("pgbench"));
    this.browser = java.util.Objects.requireNonNull(tools.get("browser"));
    this.sizes = sizes;
    this.progress = progress;
  }

  Figures measure() throws IOException, SQLException, InterruptedException {
    long atRest = new StartFigures(place, sizes, progress).measure(figures);
    Path data = place.scratch().resolve("demonstration");
    progress.say("starting a demonstration");
    try (ServerProcess server = ServerProcess.start(place, new Start("demo", data, true, true))) {
      Demonstration site = new Demonstration(data);
      progress.say("PostgreSQL " + site.databaseVersion());
      measure(running(site, server), atRest);
    }
    return figures;
  }

  private void measure(Running running, long atRest)
      throws IOException, SQLException, InterruptedException {
    running.untilQuiet();
    running.peers().prepare();
    new Contacts(running.site()).fillUpTo(sizes.contacts());
    fill(running, sizes.few());
    GrowthFigures growth = new GrowthFigures(running, sizes, progress);
    growth.before();
    fill(running, sizes.usual());
    new ReadingFigures(running, new Pgbench(pgbench, place.scratch()), sizes, progress)
        .measure(figures);
    new SendingFigures(running, sizes, progress).measure(figures);
    memory("resident memory at rest", atRest, "serve, without its database's processes");
    memory(
        "resident memory under load, at most",
        Machine.peakMebibytes(running.server().id()),
        "without its database's processes, over all of the above");
    fill(running, sizes.many());
    growth.after(figures);
    new StoryFigures(running, browser, progress).measure(figures);
  }

  private void fill(Running running, int requests)
      throws IOException, SQLException, InterruptedException {
    progress.say(String.format(Locale.ROOT, "storing %,d requests", requests));
    Requests stored = new Requests(running.site());
    stored.fillUpTo(requests);
    stored.settle();
  }

  private void memory(String name, long mebibytes, String beside) {
    figures.add(
        Figure.judged(
            name,
            mebibytes + " MiB",
            "≤ " + MOST_MEBIBYTES + " MiB",
            beside,
            mebibytes <= MOST_MEBIBYTES));
  }

  /// The States that are asked for, spread over all that there are.
  private static Running running(Demonstration site, ServerProcess server) throws IOException {
    String token = site.tokens("mx-technical").getFirst();
    List<String> codes = new ArrayList<>();
    List<String> names = new ArrayList<>();
    try (Connection connection = new Connection(server.port())) {
      Connection.Answer answer = connection.send(Calls.get("/api/v1/states", token));
      JsonNode items = JsonMapper.shared().readTree(answer.text()).path("items");
      int step = Math.max(1, items.size() / SAMPLES);
      for (int i = 1; i < items.size() && codes.size() < SAMPLES; i += step) {
        String code = items.get(i).path("iso2").asString();
        if (!List.of("MX", "PE", "BR").contains(code)) {
          codes.add(code);
          names.add(items.get(i).path("name").asString());
        }
      }
    }
    if (codes.isEmpty()) {
      throw new IOException("the server told no States");
    }
    return new Running(site, server, List.copyOf(codes), List.copyOf(names));
  }
}
