package org.enlace.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Notices at the door of delivery, by SMTP on loopback: one urgent notice to 400 lines of the
/// directory, and an urgent one among 10,000 that are not.
///
/// @param sink the relay that takes them over
record FanOutFigures(Running running, Sink sink, boolean quick, Progress progress) {
  private static final int LINES = 400;
  private static final int REPEATS = 3;
  private static final double FIRST_SECONDS = 1;
  private static final double LAST_SECONDS = 3;
  private static final double URGENT_SECONDS = 2;
  private static final int PATIENCE_SECONDS = 180;

  /// A fan-out, in seconds since the staging began.
  private record Out(double first, double last, double kept) {}

  void measure(Figures figures) throws IOException, SQLException, InterruptedException {
    fanOut("warm");
    List<Double> firsts = new ArrayList<>();
    List<Double> lasts = new ArrayList<>();
    List<Double> keeps = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    for (int i = 0; i < REPEATS; i++) {
      Out out = fanOut("urgent" + i + "x");
      firsts.add(out.first());
      lasts.add(out.last());
      keeps.add(out.kept());
      bare.add(bare("bare" + i + "x"));
      tell(out, bare.getLast());
    }
    String beside =
        String.format(Locale.ROOT, "a bare sender: last %.3f s", Latencies.median(bare));
    judge(figures, "fan-out to 400 lines: first taken over", firsts, FIRST_SECONDS, beside);
    judge(figures, "fan-out to 400 lines: last taken over", lasts, LAST_SECONDS, beside);
    judge(
        figures,
        "fan-out to 400 lines: all kept durably",
        keeps,
        LAST_SECONDS,
        "receipts and ends of all in the database");
    storm(figures);
  }

  private void tell(Out out, double bare) {
    progress.say(
        String.format(
            Locale.ROOT,
            "%d lines: first %.3f s, last %.3f s, all kept %.3f s; bare sender %.3f s",
            LINES,
            out.first(),
            out.last(),
            out.kept(),
            bare));
  }

  private Out fanOut(String name) throws IOException, SQLException, InterruptedException {
    UUID cause = uuid();
    double begun = stage(cause, name, true, LINES);
    awaitTaken(name, LINES);
    String kept =
        "SELECT count(*) FROM delivery.notice JOIN delivery.delivery"
            + " ON delivery.notice = notice.id WHERE progress = 'accepted' AND cause = '"
            + cause
            + "'";
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (running.site().count(kept) < LINES) {
      if (System.nanoTime() > deadline) {
        throw new IOException("notices were not kept as taken over");
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
    double end = Sink.now() / 1e6;
    List<Sink.Taken> taken = sink.taken(name);
    double first = taken.stream().mapToLong(Sink.Taken::at).min().orElseThrow() / 1e6;
    double last = taken.stream().mapToLong(Sink.Taken::at).max().orElseThrow() / 1e6;
    return new Out(first - begun, last - begun, end - begun);
  }

  private double bare(String name) throws IOException, InterruptedException {
    double begun = Sink.now() / 1e6;
    new BareSender(sink.port(), sink.sample()).send(name, LINES);
    return sink.taken(name).stream().mapToLong(Sink.Taken::at).max().orElseThrow() / 1e6 - begun;
  }

  private void storm(Figures figures) throws IOException, SQLException, InterruptedException {
    int size = quick ? 1000 : 10_000;
    for (int staged = 0; staged < size; staged += 1000) {
      stage(uuid(), "storm", false, 1000);
    }
    double longest = 0;
    int during = 0;
    for (int i = 0; i < REPEATS; i++) {
      String name = "amid" + i + "x";
      double begun = stage(uuid(), name, true, 1);
      awaitTaken(name, 1);
      longest = Math.max(longest, sink.taken(name).getFirst().at() / 1e6 - begun);
      during += sink.taken("storm").size() < size ? 1 : 0;
    }
    double drained = running.untilQuiet();
    figures.add(
        Figure.judged(
            "an urgent notice amid " + size + " others",
            seconds(longest),
            "≤ " + seconds(URGENT_SECONDS),
            during
                + " of "
                + REPEATS
                + " while the storm lasted; it was out after "
                + seconds(drained),
            longest <= URGENT_SECONDS && during > 0));
  }

  private UUID uuid() throws IOException, SQLException {
    return UUID.fromString(running.site().texts("SELECT uuidv7()").getFirst());
  }

  private static void judge(
      Figures figures, String name, List<Double> values, double most, String beside) {
    double median = Latencies.median(values);
    figures.add(Figure.judged(name, seconds(median), "≤ " + seconds(most), beside, median <= most));
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f s", seconds);
  }

  private void awaitTaken(String name, int count) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (sink.taken(name).size() < count) {
      if (System.nanoTime() > deadline) {
        throw new IOException("notices were not taken over");
      }
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  /// Stages notices to lines of the directory, as many States as there are.
  ///
  /// @return when it began, in seconds of that counter
  private double stage(UUID cause, String name, boolean urgent, int count)
      throws IOException, SQLException {
    List<String> known =
        running
            .site()
            .texts(
                "SELECT id || ' ' || state FROM directory.line WHERE kind = 'email' ORDER BY"
                    + " position, state");
    List<String> lines = new ArrayList<>();
    List<String> states = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String[] line = known.get(i % known.size()).split(" ");
      lines.add(line[0]);
      states.add(line[1]);
    }
    String json =
        JsonMapper.shared()
            .writeValueAsString(
                java.util.Map.of(
                    "cause", cause, "name", name, "urgent", urgent, "lines", lines, "states",
                    states));
    try (Connection connection = new Connection(running.server().port())) {
      Connection.Answer answer =
          connection.send(Calls.post("/api/v1/bench/notices", running.senders().getFirst(), json));
      if (!answer.isSuccess()) {
        throw new IOException("the peer answered " + answer.status() + ": " + answer.text());
      }
      JsonNode staged = JsonMapper.shared().readTree(answer.text());
      return staged.path("begun").asLong() / 1e6;
    }
  }
}
