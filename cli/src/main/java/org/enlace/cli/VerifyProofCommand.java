package org.enlace.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.enlace.protocol.Leaf;
import org.enlace.protocol.LeafHash;
import org.enlace.protocol.LedgerEntry;
import org.enlace.protocol.Opening;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.log.LogProof;
import org.enlace.protocol.log.Policy;
import org.enlace.protocol.log.TreeHash;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `enlace verify proof`: what one proof shows, offline.
@Command(
    name = "proof",
    description = {
      "Checks one proof offline: that the entry is what the log holds, and the log the signed one.",
      "Exit status 0: proved; 1: not what was recorded; 2: cannot be said."
    })
final class VerifyProofCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "a proof (C2SP tlog-proof)")
  private Path file = Path.of("");

  @Option(
      names = "--opening",
      paramLabel = "FILE",
      description = "the entry with its salts, where the proof does not carry it")
  private @Nullable Path opening;

  @Option(
      names = "--among",
      paramLabel = "FOLDER",
      description = "other proofs: fails where one of them is newer and about the same")
  private @Nullable Path among;

  @Mixin private Trust trust = new Trust();

  private final Console console;

  VerifyProofCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return Report.run(console.words(), console.out(), this::verify);
  }

  private void verify(Report report) {
    Policy policy = trust.policy();
    LogProof proof = LogProof.parse(Files.read(file));
    Opening opened = opening(proof, opening);
    Leaf leaf = Leaf.of(opened.entry(), opened.salt());
    Trust.judge(policy, proof.checkpoint(), report);
    if (!proof.leadsFrom(TreeHash.of(leaf.hash()))) {
      throw new Failure(Finding.wrong("proof.not-included"));
    }
    LedgerEntry entry = opened.entry();
    report.add(
        Finding.proved("proof.included", proof.inclusion().index(), entry.kind(), entry.at()));
    report.add(Finding.proved("proof.subject", entry.subject().id()));
    sayPersonal(opened, leaf, report);
    sayCurrency(policy, leaf.hash(), report);
  }

  private static Opening opening(LogProof proof, @Nullable Path file) {
    if (file != null) {
      return Opening.parse(Files.read(file));
    }
    String extra = proof.extra();
    if (extra == null) {
      throw new Failure(Finding.unknown("proof.no-opening"));
    }
    return Opening.parse(Base64.getDecoder().decode(extra));
  }

  private static void sayPersonal(Opening opened, Leaf leaf, Report report) {
    switch (opened.verify(leaf)) {
      case Opening.Verification.PersonalFieldsDiffer(List<String> names) ->
          throw new Failure(Finding.wrong("proof.personal-differs", String.join(", ", names)));
      case Opening.Verification.CommitmentDiffers _ ->
          throw new Failure(Finding.wrong("proof.not-included"));
      case Opening.Verification.MatchesWithout(List<String> names) ->
          report.add(Finding.proved("proof.personal-missing", String.join(", ", names)));
      case Opening.Verification.Matches _ -> {
        if (!opened.personalFields().byName().isEmpty()) {
          report.add(Finding.proved("proof.personal"));
        }
      }
    }
  }

  private void sayCurrency(Policy policy, LeafHash hash, Report report) {
    if (among == null) {
      report.add(Finding.proved("proof.maybe-old"));
      return;
    }
    int seen = 0;
    for (Path other : proofs(among)) {
      LogProof proof = LogProof.parse(Files.read(other));
      Opening opened = opening(proof, null);
      requireValid(policy, proof, opened, other);
      if (hash.equals(opened.entry().subject().previous())) {
        throw new Failure(Finding.wrong("proof.replaced", other, opened.entry().at()));
      }
      seen++;
    }
    report.add(Finding.proved("proof.newest-among", seen));
  }

  private static void requireValid(Policy policy, LogProof proof, Opening opened, Path file) {
    TreeHash leaf = TreeHash.of(Leaf.of(opened.entry(), opened.salt()).hash());
    boolean isValid;
    try {
      isValid = policy.judge(proof.checkpoint()).isValid() && proof.leadsFrom(leaf);
    } catch (Refusal _) {
      isValid = false;
    }
    if (!isValid) {
      throw new Failure(Finding.wrong("proof.other-wrong", file));
    }
  }

  private static List<Path> proofs(Path folder) {
    try (Stream<Path> files = java.nio.file.Files.list(folder)) {
      return files.filter(each -> each.toString().endsWith(".tlog-proof")).sorted().toList();
    } catch (IOException _) {
      throw new Failure(Finding.unknown("file.unreadable", folder));
    }
  }
}
