package org.enlace.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.enlace.protocol.log.Policy;
import org.enlace.protocol.log.SignedCheckpoint;
import org.enlace.protocol.log.TreeBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `enlace verify log`: reads a whole log once.
@Command(
    name = "log",
    description = {
      "Reads a whole log, from a site or from a folder with its files, and checks it once.",
      "Exit status 0: proved; 1: changed; 2: cannot be said."
    })
final class VerifyLogCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "URL|FOLDER",
      description = "the log, such as https://contacts.example/log")
  private String place = "";

  @Mixin private Trust trust = new Trust();

  private final Console console;

  VerifyLogCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return Report.run(console.words(), console.out(), this::verify);
  }

  private void verify(Report report) {
    Policy policy = trust.policy();
    LogSource source =
        place.matches("https?://.*")
            ? new SiteLog(URI.create(place))
            : new FolderLog(Path.of(place));
    SignedCheckpoint signed = source.checkpoint();
    Trust.judge(policy, signed, report);
    new Audit(source, report).addEntries(new TreeBuilder(), signed);
  }
}
