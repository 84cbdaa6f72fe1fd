package org.enlace.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.log.Checkpoint;
import org.enlace.protocol.log.Policy;
import org.enlace.protocol.log.SignedCheckpoint;
import org.enlace.protocol.log.TreeBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `enlace log audit`: follows a log, from one time to the next.
@Command(
    name = "audit",
    description = {
      "Reads what the log added since the last time and checks that nothing was changed or left out.",
      "Exit status 0: proved; 1: changed, forked or rolled back; 2: cannot be said."
    })
final class AuditCommand implements Callable<Integer> {
  @Option(
      names = "--url",
      required = true,
      description = "the log, such as https://contacts.example/log")
  private URI url = URI.create("");

  @Option(
      names = "--state",
      required = true,
      description = "the folder kept from one time to the next")
  private Path state = Path.of("");

  @Option(
      names = "--seen",
      paramLabel = "FILE",
      description = "a checkpoint of the same log that somebody else was shown")
  private List<Path> seen = new ArrayList<>();

  @Mixin private Trust trust = new Trust();

  private final Console console;

  AuditCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return Report.run(console.words(), console.out(), this::audit);
  }

  private void audit(Report report) {
    Policy policy = trust.policy();
    LogSource source = new SiteLog(url);
    Audit audit = new Audit(source, report);
    AuditState kept = new AuditState(state);
    SignedCheckpoint now = source.checkpoint();
    Trust.judge(policy, now, report);
    Optional<SignedCheckpoint> before = kept.checkpoint();
    before.ifPresent(earlier -> compare(audit, earlier, now, kept, report));
    for (Path file : seen) {
      compareSeen(audit, policy, file, now, kept, report);
    }
    TreeBuilder tree = kept.tree();
    audit.addEntries(tree, now);
    kept.keep(now, tree);
    if (before.isEmpty()) {
      report.add(Finding.proved("audit.first", state));
    }
  }

  private static void compare(
      Audit audit, SignedCheckpoint earlier, SignedCheckpoint now, AuditState kept, Report report) {
    Checkpoint before = earlier.checkpoint();
    Checkpoint head = now.checkpoint();
    if (!before.origin().equals(head.origin())) {
      throw new Failure(Finding.wrong("audit.other-log", before.origin(), head.origin()));
    }
    if (head.size() < before.size()) {
      Path evidence = kept.keepEvidence(earlier, now);
      throw new Failure(Finding.wrong("audit.smaller", before.size(), head.size(), evidence));
    }
    contradiction(audit, head, before, "audit")
        .ifPresent(finding -> {
          report.add(Finding.wrong("evidence", kept.keepEvidence(earlier, now)));
          throw new Failure(finding);
        });
    report.add(Finding.proved("audit.goes-on", before.size(), head.size()));
  }

  /// What is served may be no tree at all.
  private static Optional<Finding> contradiction(
      Audit audit, Checkpoint larger, Checkpoint smaller, String kind) {
    try {
      return Audit.contradiction(audit.tree(larger), larger, smaller, kind);
    } catch (Refusal _) {
      return Optional.of(Finding.wrong("tiles.changed", larger.size()));
    }
  }

  private static void compareSeen(
      Audit audit, Policy policy, Path file, SignedCheckpoint now, AuditState kept, Report report) {
    SignedCheckpoint other = SignedCheckpoint.parse(Files.read(file));
    Trust.judge(policy, other, report);
    Checkpoint theirs = other.checkpoint();
    Checkpoint ours = now.checkpoint();
    if (theirs.size() > ours.size()) {
      report.add(Finding.unknown("seen.larger", theirs.size(), ours.size()));
      return;
    }
    Optional<Finding> found = contradiction(audit, ours, theirs, "seen");
    found.ifPresent(_ -> report.add(Finding.wrong("evidence", kept.keepEvidence(other, now))));
    report.add(found.orElseGet(() -> Finding.proved("seen.same", file)));
  }
}
