package org.enlace.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.enlace.bench.Demonstration.Login;

/// PostgreSQL's own load generator, making the transactions of our calls without us.
///
/// @param program where it is
/// @param scratch a folder for its scripts
record Pgbench(Path program, Path scratch) {
  /// A peer that planned anew each time would be an easy one.
  private static final String AS_IN_OUR_POOL = "-c plan_cache_mode=force_generic_plan";

  private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+)");

  /// Runs the scripts in equal shares.
  ///
  /// @return scripts a second
  double run(Demonstration site, List<PgbenchScript> scripts, int callers, Duration duration)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(program.toString(), "-n", "-M", "prepared"));
    line.addAll(List.of("-c", Integer.toString(callers), "-j", "2"));
    line.addAll(List.of("-T", Long.toString(Math.max(1, duration.toSeconds()))));
    line.addAll(List.of("-h", "127.0.0.1", "-p", Integer.toString(site.databasePort())));
    line.addAll(List.of("-U", Login.APP.role()));
    for (int i = 0; i < scripts.size(); i++) {
      Path file = scratch.resolve("call-" + i + ".sql");
      Files.writeString(file, scripts.get(i).text());
      line.addAll(List.of("-f", file.toString()));
      scripts
          .get(i)
          .variables()
          .forEach((name, value) -> line.addAll(List.of("-D", name + "=" + value)));
    }
    line.add(Demonstration.DATABASE);
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", site.password(Login.APP));
    builder.environment().put("PGOPTIONS", AS_IN_OUR_POOL);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return rate(process.waitFor(), said);
  }

  private static double rate(int status, String said) throws IOException {
    double rate = rate(said);
    if (status != 0 || rate <= 0 || said.contains("ERROR")) {
      throw new IOException("pgbench failed: " + said);
    }
    return rate;
  }

  /// The rate that it tells, 0 where it tells none.
  static double rate(String said) {
    Matcher rate = RATE.matcher(said);
    return rate.find() ? Double.parseDouble(rate.group(1)) : 0;
  }
}
