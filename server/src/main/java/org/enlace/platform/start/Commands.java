package org.enlace.platform.start;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.enlace.Enlace;
import org.enlace.kernel.Allowed;

/// The commands of the server's jar. The process ends with 0 when all went well, 64 when what was
/// typed makes no command (sysexits' EX_USAGE), 1 when the command failed.
@Allowed(reason = "this class is the program's console")
final class Commands {
  private static final Map<String, List<String>> KNOWN =
      new TreeMap<>(
          Map.of(
              "help", List.of(),
              "version", List.of(),
              "serve", List.of("port", "data"),
              "demo", List.of("port", "data")));

  private final Class<?> application;
  private final PrintStream out;
  private final PrintStream err;

  Commands(Class<?> application, PrintStream out, PrintStream err) {
    this.application = application;
    this.out = out;
    this.err = err;
  }

  /// Runs what was typed on this process's console, and ends the process where that is the end.
  static void main(String[] words) {
    int status = new Commands(Enlace.class, System.out, System.err).run(words);
    if (status != 0) {
      System.exit(status);
    }
  }

  /// Runs what was typed. A server goes on running after this returns.
  int run(String[] words) {
    try {
      CommandLine line = CommandLine.parse(words, KNOWN);
      switch (line.command()) {
        case "help" -> out.println("commands: " + String.join(", ", KNOWN.keySet()));
        case "version" -> out.println("enlace " + Version.current());
        case "serve" -> new Server(application).serve(line);
        case "demo" -> new Server(application).demo(line, out);
        default -> throw new IllegalStateException("no such command: " + line.command());
      }
      return 0;
    } catch (CommandLine.Refused refused) {
      err.println("enlace: " + refused.getMessage());
      return 64;
    } catch (RuntimeException failure) {
      err.println("enlace: " + StartFailure.explain(failure).orElseThrow(() -> failure));
      return 1;
    }
  }
}
