package org.enlace.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `./enlace bench NAME`: measures, prints what came out beside what was wanted, and ends with 1
/// when an aim is missed, 64 when what was typed makes no scenario, 69 when something is not
/// installed.
public final class Bench {
  private static final int MISSED = 1;
  private static final int USAGE = 64;
  private static final int MISSING = 69;
  private static final int FAILED = 70;
  private static final double LOADED = 1;

  private final PrintStream out;
  private final Path root;

  Bench(PrintStream out, Path root) {
    this.out = out;
    this.root = root;
  }

  /// Runs a scenario on the console.
  public static void main(String[] words) {
    String home = System.getenv("ENLACE_HOME");
    Path root = Path.of(home == null ? "." : home).toAbsolutePath().normalize();
    System.exit(new Bench(System.out, root).run(List.of(words)));
  }

  int run(List<String> words) {
    Optional<Scenario> typed = words.isEmpty() ? Optional.empty() : Scenario.of(words.getFirst());
    boolean quick = words.size() == 2 && words.getLast().equals("--quick");
    if (typed.isEmpty() || words.size() != (quick ? 2 : 1)) {
      out.println("usage: ./enlace bench " + names() + " [--quick]");
      return USAGE;
    }
    Scenario scenario = typed.get();
    Map<String, Path> tools = new HashMap<>();
    scenario.needed().forEach(tool -> find(tools, tool));
    if (tools.size() < scenario.needed().size()) {
      return MISSING;
    }
    try {
      return measure(scenario, tools, quick);
    } catch (IOException | SQLException failure) {
      failure.printStackTrace(out);
      return FAILED;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return FAILED;
    }
  }

  private static String names() {
    return Stream.of(Scenario.values()).map(Scenario::word).collect(Collectors.joining(" | "));
  }

  private void find(Map<String, Path> tools, Scenario.Tool tool) {
    tool.find()
        .ifPresentOrElse(
            path -> tools.put(tool.word(), path),
            () ->
                out.println(
                    "enlace: no "
                        + tool.word()
                        + ": on Debian type: apt-get install "
                        + tool.ofDebian()));
  }

  private int measure(Scenario scenario, Map<String, Path> tools, boolean quick)
      throws IOException, SQLException, InterruptedException {
    out.println("machine: " + Machine.spoken());
    double load = Machine.load();
    out.println("load before: " + load);
    if (load > LOADED) {
      out.println("NOT ALONE: other programs are running, so that these figures are too low");
    }
    Path scratch = Files.createDirectories(root.resolve("bench/target/scratch"));
    empty(scratch);
    Progress progress = new Progress(out);
    Figures figures;
    try {
      figures =
          scenario.measure(new Scenario.Run(new Place(root, scratch), tools, quick, progress));
    } finally {
      empty(scratch);
    }
    progress.say("done");
    out.println();
    out.print(figures.table());
    if (quick) {
      out.println("QUICK: tiny sizes, to try the scenario out. These figures say nothing");
    }
    out.println(figures.isAnyMissed() ? "an aim is missed" : "every aim is met");
    return figures.isAnyMissed() ? MISSED : 0;
  }

  /// Removes what an earlier run, or this one, left: gigabytes.
  private static void empty(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each :
          all.filter(path -> !path.equals(folder)).sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
