package org.enlace.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.enlace.bench.ServerProcess.Start;

/// The scenario `duty`: how late steps of escalations are done when very many are armed and very
/// many are due at once, and how long a request takes to the relay.
record Duty(Scenario.Run run, Sizes sizes) {
  private static final int REPEATS = 3;
  private static final double LEAST_SHARE = 0.5;
  private static final double MOST_GROWTH = 1.3;
  private static final Duration MOST_LATE = Duration.ofSeconds(3);
  private static final Duration MOST_LATE_ALONE = Duration.ofSeconds(1);
  private static final Duration MOST_TO_THE_RELAY = Duration.ofMillis(500);

  private static final String TO_THE_RELAY =
      """
      SELECT extract(epoch FROM percentile_disc(:share) WITHIN GROUP (ORDER BY took)) * 1e6
        FROM (SELECT min(receipt.at) - request.sent_at AS took
                FROM request.request
                JOIN duty.escalation ON escalation.subject = request.id
                JOIN delivery.notice ON notice.cause = escalation.id
                JOIN delivery.receipt ON receipt.notice = notice.id
                 AND receipt.outcome = 'accepted'
               WHERE request.urgency = 'urgent' AND request.ref LIKE 'MX-PE-%'
               GROUP BY request.id, request.sent_at
               ORDER BY request.sent_at DESC LIMIT :sent) AS last_sent
      """;

  /// How much is armed, fired and sent.
  ///
  /// @param few armed, where growth is measured from
  /// @param many armed, where speed is measured
  /// @param atOnce due at the same instant
  /// @param alone how often a lone step is timed
  /// @param sent how many requests are timed to the relay
  record Sizes(int few, int many, int atOnce, int alone, int sent) {
    static Sizes whole() {
      return new Sizes(1_000, 1_000_000, 10_000, 100, 200);
    }

    /// To try the scenario out; its figures say nothing.
    static Sizes quick() {
      return new Sizes(300, 3_000, 500, 5, 20);
    }
  }

  Figures measure() throws IOException, SQLException, InterruptedException {
    Figures figures = new Figures();
    Path data = run.place().scratch().resolve("demonstration");
    run.progress().say("starting a demonstration");
    try (Sink sink = new Sink();
        ServerProcess server =
            ServerProcess.start(
                run.place(),
                new Start(
                    "demo", data, true, true, List.of("-Dbench.relay.port=" + sink.port())))) {
      Demonstration site = new Demonstration(data);
      Running running = Running.withAllStates(site, server);
      running.peers().prepare();
      new Contacts(site).fillUpTo(2_000);
      running.untilQuiet();
      new FanOutFigures(running, sink, run.quick(), run.progress()).measure(figures);
      toTheRelay(running, figures);
      new ReachFigures(running, run.progress()).measure(figures);
      timers(running, figures);
    }
    return figures;
  }

  private void toTheRelay(Running running, Figures figures)
      throws IOException, SQLException, InterruptedException {
    byte[] call = Calls.urgent("PE", running.site().tokens("mx-technical").getFirst());
    try (Connection connection = new Connection(running.server().port())) {
      for (int i = 0; i < sizes.sent() + sizes.sent() / 10; i++) {
        if (!connection.send(call).isSuccess()) {
          throw new IOException("a request was refused");
        }
        running.untilNothingWaits();
      }
    }
    double p50 = micros(running, 0.5);
    double p99 = micros(running, 0.99);
    figures.add(
        Figure.judged(
            "trigger to first acceptance, p99",
            Running.milliseconds(p99 / 1e3),
            "≤ " + MOST_TO_THE_RELAY.toMillis() + " ms",
            String.format(
                Locale.ROOT, "p50 %s, %d requests", Running.milliseconds(p50 / 1e3), sizes.sent()),
            p99 / 1e3 <= MOST_TO_THE_RELAY.toMillis()));
  }

  private double micros(Running running, double share) throws IOException, SQLException {
    return running
        .site()
        .count(
            TO_THE_RELAY
                .replace(":share", Double.toString(share))
                .replace(":sent", Integer.toString(sizes.sent())));
  }

  private void timers(Running running, Figures figures)
      throws IOException, SQLException, InterruptedException {
    Timers timers = new Timers(running.site());
    timers.fillUpTo(sizes.few());
    timers.fire(sizes.alone());
    Latencies fewAlone = alone(timers);
    run.progress().say("a lone step of few: " + spoken(fewAlone));
    run.progress().say(String.format(Locale.ROOT, "arming %,d", sizes.many()));
    timers.fillUpTo(sizes.many());
    running.untilQuiet();
    Latencies manyAlone = alone(timers);
    run.progress().say("a lone step of many: " + spoken(manyAlone));
    atOnce(running, timers, figures);
    late(figures, "a lone step, p99 of its lateness", manyAlone, MOST_LATE_ALONE);
    double growth = (double) manyAlone.p99().toNanos() / fewAlone.p99().toNanos();
    figures.add(
        Figure.judged(
            String.format(Locale.ROOT, "a lone step, p99 at %,d armed", sizes.many()),
            String.format(Locale.ROOT, "%s = %.2f ×", spoken(manyAlone), growth),
            String.format(Locale.ROOT, "≤ %.1f × that at %,d", MOST_GROWTH, sizes.few()),
            spoken(fewAlone) + String.format(Locale.ROOT, " at %,d", sizes.few()),
            growth <= MOST_GROWTH));
  }

  private Latencies alone(Timers timers) throws IOException, SQLException, InterruptedException {
    long[] late = new long[sizes.alone()];
    for (int i = 0; i < late.length; i++) {
      late[i] = timers.fire(1).each().p99().toNanos();
    }
    return Latencies.of(late);
  }

  private void atOnce(Running running, Timers timers, Figures figures)
      throws IOException, SQLException, InterruptedException {
    List<Double> ours = new ArrayList<>();
    List<Double> limits = new ArrayList<>();
    List<Double> p99 = new ArrayList<>();
    for (int i = 0; i < REPEATS; i++) {
      Written before = Written.now(running);
      Timers.Lateness lateness = timers.fire(sizes.atOnce());
      BareLoop.Writes writes = Written.now(running).since(before, sizes.atOnce());
      running.untilQuiet();
      ours.add(lateness.perSecond());
      p99.add(lateness.each().p99().toNanos() / 1e6);
      BareLoop bare = new BareLoop(running.site());
      bare.prepare(sizes.atOnce());
      limits.add(bare.run(writes));
      run.progress()
          .say(
              String.format(
                  Locale.ROOT,
                  "at once: p50 %s, p99 %s, %s; a bare loop %s, %.1f lines a step",
                  Running.milliseconds(lateness.each().percentile(50).toNanos() / 1e6),
                  Running.milliseconds(p99.getLast()),
                  Running.perSecond(lateness.perSecond()),
                  Running.perSecond(limits.getLast()),
                  writes.rung()));
    }
    judge(figures, Latencies.median(p99), Latencies.median(ours), Latencies.median(limits));
  }

  /// What was written so far.
  private record Written(long rung, long events) {
    static Written now(Running running) throws IOException, SQLException {
      return new Written(
          running.site().count("SELECT count(*) FROM duty.rung"),
          running.site().count("SELECT count(*) FROM request.event"));
    }

    BareLoop.Writes since(Written before, int steps) {
      return new BareLoop.Writes(
          (double) (rung - before.rung) / steps, (double) (events - before.events) / steps);
    }
  }

  private void judge(Figures figures, double p99, double rate, double limit) {
    figures.add(
        Figure.judged(
            String.format(Locale.ROOT, "%,d steps due at once, p99 lateness", sizes.atOnce()),
            Running.milliseconds(p99),
            "≤ " + MOST_LATE.toSeconds() + " s",
            String.format(Locale.ROOT, "%,d armed", sizes.many()),
            p99 <= MOST_LATE.toMillis()));
    figures.add(
        Figure.judged(
            "steps a second",
            Running.perSecond(rate) + " = " + ReadingFigures.percent(rate / limit),
            "≥ " + ReadingFigures.percent(LEAST_SHARE) + " of a bare loop",
            "a bare loop with the same writes: "
                + Running.perSecond(limit)
                + "; GoAlert's constants allow 100/s",
            rate / limit >= LEAST_SHARE));
  }

  private static void late(Figures figures, String name, Latencies late, Duration most) {
    figures.add(
        Figure.judged(
            name,
            spoken(late),
            "≤ " + most.toSeconds() + " s",
            "p50 " + Running.milliseconds(late.percentile(50).toNanos() / 1e6),
            late.p99().compareTo(most) <= 0));
  }

  private static String spoken(Latencies late) {
    return Running.milliseconds(late.p99().toNanos() / 1e6);
  }
}
