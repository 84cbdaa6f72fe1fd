package org.enlace.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// The commands that work away from the server. They need nothing of it but what it published.
@Command(name = "enlace", subcommands = HelpCommand.class, mixinStandardHelpOptions = true)
final class EnlaceCommand {
  /// The exit code for words that are no command: sysexits' EX_USAGE.
  private static final int USAGE = 64;

  @Command(name = "verify", description = "checks what is at hand", mixinStandardHelpOptions = true)
  private static final class Verify {}

  @Command(name = "log", description = "follows a log", mixinStandardHelpOptions = true)
  private static final class Log {}

  private EnlaceCommand() {}

  /// Runs what was typed, and ends with its exit code.
  public static void main(String[] words) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(System.getenv(), out, words));
  }

  /// Runs what was typed.
  ///
  /// @return 0: proved; 1: wrong; 2: cannot be said; 64: not understood
  static int run(Map<String, String> environment, PrintWriter out, String... words) {
    Console console = new Console(Words.of(environment), out);
    CommandLine verify =
        new CommandLine(new Verify())
            .addSubcommand(new VerifyProofCommand(console))
            .addSubcommand(new VerifyLogCommand(console));
    CommandLine line =
        new CommandLine(new EnlaceCommand())
            .addSubcommand(verify)
            .addSubcommand(new WitnessCommand(console))
            .addSubcommand(new CommandLine(new Log()).addSubcommand(new AuditCommand(console)));
    line.setParameterExceptionHandler((wrong, _) -> {
      out.println("enlace: " + wrong.getMessage());
      wrong.getCommandLine().usage(out);
      return USAGE;
    });
    line.setOut(out);
    return line.execute(words);
  }
}
