package org.enlace.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.log.Checkpoint;
import org.enlace.protocol.log.NoteSignature;
import org.enlace.protocol.log.NoteSigner;
import org.enlace.protocol.log.Policy;
import org.enlace.protocol.log.SignedCheckpoint;
import org.enlace.protocol.log.TreeHash;
import org.enlace.protocol.log.VerifierKey;
import org.enlace.protocol.log.WitnessRequest;

/// Cosigns checkpoints of logs that it knows, each only if it goes on from the one before (C2SP
/// tlog-witness). What it cosigned is on the disk before it answers.
final class Witness {
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String SIZE = "text/x.tlog.size";

  private final Policy logs;
  private final List<NoteSigner> keys;
  private final WitnessStore store;
  private final InstantSource clock;

  /// @param logs whose checkpoints are cosigned
  Witness(Policy logs, List<NoteSigner> keys, WitnessStore store, InstantSource clock) {
    this.logs = logs;
    this.keys = List.copyOf(keys);
    this.store = store;
    this.clock = clock;
  }

  /// An answer over HTTP.
  record Answer(int status, String type, String body) {
    static Answer refused(int status) {
      return new Answer(status, TEXT, "");
    }
  }

  /// Answers `add-checkpoint`. Looking at the size and keeping the new one is one step.
  synchronized Answer add(byte[] body) {
    WitnessRequest request;
    try {
      request = WitnessRequest.parse(body);
    } catch (Refusal _) {
      return Answer.refused(400);
    }
    Checkpoint head = request.checkpoint().checkpoint();
    List<VerifierKey> known = keysOf(head.origin());
    if (known.isEmpty()) {
      return Answer.refused(404);
    }
    if (!isSigned(request.checkpoint(), known)) {
      return Answer.refused(403);
    }
    return request.earlier() > head.size() ? Answer.refused(400) : judged(request, head);
  }

  private List<VerifierKey> keysOf(String origin) {
    return logs.logs().stream()
        .map(Policy.Log::key)
        .filter(key -> key.name().equals(origin))
        .toList();
  }

  private static boolean isSigned(SignedCheckpoint checkpoint, List<VerifierKey> known) {
    try {
      return !checkpoint.verifiedBy(known).isEmpty();
    } catch (Refusal _) {
      return false;
    }
  }

  private Answer judged(WitnessRequest request, Checkpoint head) {
    Optional<Checkpoint> before = store.latest(head.origin()).map(SignedCheckpoint::checkpoint);
    long size = before.map(Checkpoint::size).orElse(0L);
    if (request.earlier() != size) {
      return new Answer(409, SIZE, size + "\n");
    }
    TreeHash root = before.map(Checkpoint::root).orElse(TreeHash.EMPTY);
    boolean isEmptyRight = head.size() > 0 || head.root().equals(TreeHash.EMPTY);
    if (!isEmptyRight || !request.consistency().leadsFrom(root, head.root())) {
      return Answer.refused(422);
    }
    List<NoteSignature> cosignatures =
        keys.stream().map(key -> key.sign(head.text(), clock.instant())).toList();
    store.keep(request.checkpoint().with(cosignatures));
    return new Answer(
        200, TEXT, String.join("", cosignatures.stream().map(NoteSignature::line).toList()));
  }

  /// Answers `<origin hash>/checkpoint`.
  Answer latest(String originHash) {
    return logs.logs().stream()
        .map(log -> log.key().name())
        .filter(origin -> WitnessStore.hash(origin).equals(originHash))
        .findFirst()
        .flatMap(store::latest)
        .map(found -> new Answer(200, TEXT, new String(found.bytes(), UTF_8)))
        .orElseGet(() -> Answer.refused(404));
  }
}
