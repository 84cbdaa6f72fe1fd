package org.enlace.protocol.log;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which logs are believed, and which witnesses must have cosigned (C2SP tlog-policy).
public final class Policy {
  /// A log that is believed.
  ///
  /// @param url where it is read, if the policy says so
  public record Log(VerifierKey key, @Nullable String url) {}

  /// A witness.
  ///
  /// @param name its name within the policy
  /// @param url where it is asked, if the policy says so
  public record Witness(String name, VerifierKey key, @Nullable String url) {}

  /// Who must have cosigned: at least so many of these members, each a witness or a group.
  record Group(int least, List<String> members) {}

  /// What a checkpoint is worth under the policy.
  ///
  /// @param log the key of the log that signed it; empty where none of the policy's logs did
  /// @param witnesses the names of the witnesses that cosigned it
  /// @param isQuorum whether these are enough
  public record Judgement(Optional<VerifierKey> log, List<String> witnesses, boolean isQuorum) {
    public Judgement {
      witnesses = List.copyOf(witnesses);
    }

    /// Whether the checkpoint is valid under the policy.
    public boolean isValid() {
      return log.isPresent() && isQuorum;
    }
  }

  private final List<Log> logs;
  private final List<Witness> witnesses;
  private final Map<String, Group> groups;
  private final @Nullable String quorum;

  /// @param quorum the name of a witness or group, or null where nobody must have cosigned
  Policy(
      List<Log> logs, List<Witness> witnesses, Map<String, Group> groups, @Nullable String quorum) {
    this.logs = List.copyOf(logs);
    this.witnesses = List.copyOf(witnesses);
    this.groups = Map.copyOf(groups);
    this.quorum = quorum;
  }

  /// A policy that believes a log by these keys and asks for no witness.
  public static Policy of(List<VerifierKey> keys) {
    return new Policy(
        keys.stream().map(key -> new Log(key, null)).toList(), List.of(), Map.of(), null);
  }

  /// Reads a policy file.
  public static Policy parse(byte[] bytes) {
    return new PolicyReader().read(bytes);
  }

  /// The logs that are believed.
  public List<Log> logs() {
    return logs;
  }

  /// The witnesses that are known.
  public List<Witness> witnesses() {
    return witnesses;
  }

  /// Judges a checkpoint.
  ///
  /// @throws org.enlace.protocol.Refusal where a signature of a known key is wrong
  public Judgement judge(SignedCheckpoint checkpoint) {
    List<VerifierKey> known = new ArrayList<>();
    logs.forEach(log -> known.add(log.key()));
    witnesses.forEach(witness -> known.add(witness.key()));
    Set<VerifierKey> signed = new HashSet<>(checkpoint.verifiedBy(known));
    Optional<VerifierKey> log =
        logs.stream()
            .map(Log::key)
            .filter(signed::contains)
            .filter(key -> key.name().equals(checkpoint.checkpoint().origin()))
            .findFirst();
    List<String> cosigned =
        witnesses.stream()
            .filter(witness -> signed.contains(witness.key()))
            .map(Witness::name)
            .toList();
    return new Judgement(log, cosigned, isEnough(new HashSet<>(cosigned)));
  }

  private boolean isEnough(Set<String> cosigned) {
    return quorum == null || has(quorum, cosigned);
  }

  /// Groups name earlier ones only, so this ends.
  private boolean has(String name, Set<String> cosigned) {
    Group group = groups.get(name);
    if (group == null) {
      return cosigned.contains(name);
    }
    return group.members().stream().filter(member -> has(member, cosigned)).count()
        >= group.least();
  }
}
