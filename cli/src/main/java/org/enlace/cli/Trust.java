package org.enlace.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.log.Checkpoint;
import org.enlace.protocol.log.Policy;
import org.enlace.protocol.log.SignedCheckpoint;
import org.enlace.protocol.log.VerifierKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Whom the caller believes: keys that came by another way than the log itself.
final class Trust {
  @Option(
      names = "--vkey",
      paramLabel = "KEY",
      description = "a key of the log, as /log/vkey shows it; got by another way than the site")
  private List<String> keys = new ArrayList<>();

  @Option(
      names = "--vkey-file",
      paramLabel = "FILE",
      description = "the same, in a file with one key on each line")
  private @Nullable Path file;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description =
          "a C2SP tlog-policy: which logs are believed, which witnesses must have cosigned")
  private @Nullable Path policy;

  /// What was said; at least one key must be known.
  Policy policy() {
    if (policy != null) {
      return Policy.parse(Files.read(policy));
    }
    List<VerifierKey> all = new ArrayList<>();
    keys.forEach(key -> all.add(VerifierKey.parse(key)));
    if (file != null) {
      Files.text(file)
          .lines()
          .filter(line -> !line.isBlank())
          .map(VerifierKey::parse)
          .forEach(all::add);
    }
    if (all.isEmpty()) {
      throw new Failure(Finding.unknown("no-key"));
    }
    return Policy.of(all);
  }

  /// Says who signed a checkpoint; ends the command where it does not count.
  static void judge(Policy policy, SignedCheckpoint signed, Report report) {
    Checkpoint head = signed.checkpoint();
    Policy.Judgement judgement;
    try {
      judgement = policy.judge(signed);
    } catch (Refusal _) {
      throw new Failure(Finding.wrong("checkpoint.signature-wrong", head.origin()));
    }
    if (judgement.log().isEmpty()) {
      throw new Failure(Finding.wrong("checkpoint.not-signed", head.origin()));
    }
    report.add(Finding.proved("checkpoint.signed", head.origin(), head.size()));
    if (!judgement.isQuorum()) {
      throw new Failure(Finding.wrong("checkpoint.no-quorum", judgement.witnesses().size()));
    }
    if (!judgement.witnesses().isEmpty()) {
      report.add(Finding.proved("checkpoint.cosigned", String.join(", ", judgement.witnesses())));
    }
  }
}
