package org.enlace.platform.start;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import org.enlace.Enlace;
import org.enlace.kernel.Allowed;
import org.enlace.platform.start.CommandLine.Takes;

/// The commands of the server's jar. The process ends with 0 when all went well, 64 when what was
/// typed makes no command (sysexits' EX_USAGE), 1 when the command failed.
@Allowed(reason = "this class is the program's console")
final class Commands {
  private static final Map<String, Takes> KNOWN =
      new TreeMap<>(
          Map.of(
              "help", Takes.of(),
              "version", Takes.of(),
              "serve", Takes.of("port", "data"),
              "demo", Takes.of("port", "data"),
              "invite", InviteCommand.TAKES,
              "import", TransferCommands.IMPORT,
              "export", TransferCommands.EXPORT,
              "backup", Takes.of("to", "passphrase-file", "to-certificate", "data"),
              "restore", Takes.of("from", "passphrase-file", "key", "data")));

  private final Class<?> application;
  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;

  Commands(
      Class<?> application, Map<String, String> environment, PrintStream out, PrintStream err) {
    this.application = application;
    this.environment = Map.copyOf(environment);
    this.out = out;
    this.err = err;
  }

  /// Runs what was typed on this process's console, and ends the process where that is the end.
  static void main(String[] words) {
    int status = new Commands(Enlace.class, System.getenv(), System.out, System.err).run(words);
    if (status != 0) {
      System.exit(status);
    }
  }

  /// Runs what was typed. A server goes on running after this returns.
  int run(String[] words) {
    try {
      if (words.length == 2 && words[1].equals("--help") && KNOWN.containsKey(words[0])) {
        out.println(words[0] + " takes " + KNOWN.get(words[0]).spoken());
        return 0;
      }
      CommandLine line = CommandLine.parse(words, KNOWN);
      switch (line.command()) {
        case "help" -> out.println("commands: " + String.join(", ", KNOWN.keySet()));
        case "version" -> out.println("enlace " + Version.current());
        case "serve" -> new Server(application, environment).serve(line);
        case "demo" -> new Server(application, environment).demo(line, out);
        case "invite" -> invite(line);
        case "import" -> new TransferCommands(environment, out).bringIn(line);
        case "export" -> new TransferCommands(environment, out).takeOut(line);
        case "backup" -> quietly().backup(line);
        case "restore" -> quietly().restore(line);
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

  private void invite(CommandLine line) {
    QuietLog.begin();
    new InviteCommand(application, environment, out).run(line);
  }

  private BackupCommands quietly() {
    QuietLog.begin();
    return new BackupCommands(environment, out);
  }
}
