package org.enlace.ledger.witness;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.enlace.ledger.tree.LogRow;
import org.enlace.ledger.tree.LogTrees;
import org.enlace.protocol.log.NoteSignature;
import org.enlace.protocol.log.Policy;
import org.enlace.protocol.log.SignedCheckpoint;
import org.enlace.protocol.log.SignedNote;
import org.enlace.protocol.log.WitnessRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks each witness that has not cosigned the newest checkpoint. To be called as a task, outside a
/// transaction.
final class WitnessRound {
  private static final Logger LOG = LoggerFactory.getLogger(WitnessRound.class);

  private final List<Policy.Witness> witnesses;
  private final LogTrees trees;
  private final WitnessClient client;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  /// The size that each witness cosigned last, as far as it is known.
  private final Map<String, Long> known = new ConcurrentHashMap<>();

  WitnessRound(
      List<Policy.Witness> witnesses,
      LogTrees trees,
      WitnessClient client,
      InstantSource clock,
      TransactionTemplate transaction) {
    this.witnesses = List.copyOf(witnesses);
    this.trees = trees;
    this.client = client;
    this.clock = clock;
    this.transaction = transaction;
  }

  private record Head(LogRow log, SignedCheckpoint checkpoint) {
    long size() {
      return checkpoint.checkpoint().size();
    }
  }

  /// Asks those who are missing.
  ///
  /// @return how many cosigned
  int ask() {
    Optional<Head> head = transaction.execute(_ -> head());
    return head.map(found ->
            (int)
                witnesses.stream()
                    .filter(each -> isMissing(found, each) && ask(found, each))
                    .count())
        .orElse(0);
  }

  private Optional<Head> head() {
    List<LogRow> logs = trees.logs();
    return logs.isEmpty()
        ? Optional.empty()
        : trees.latest(logs.getLast()).map(latest -> new Head(logs.getLast(), latest));
  }

  private static boolean isMissing(Head head, Policy.Witness witness) {
    return head.checkpoint().cosignedAt(witness.key()).isEmpty();
  }

  /// A witness that knows another size says so, and is asked once more.
  private boolean ask(Head head, Policy.Witness witness) {
    String name = head.log().origin() + " " + witness.key();
    for (int attempt = 0; attempt < 2; attempt++) {
      long earlier = known.getOrDefault(name, 0L);
      if (earlier > head.size()) {
        LOG.error("witness {} cosigned {} entries, and there are {}", name, earlier, head.size());
        return false;
      }
      switch (client.ask(String.valueOf(witness.url()), request(head, earlier))) {
        case WitnessClient.Answer.Lines(List<NoteSignature> lines) -> {
          known.put(name, head.size());
          return keep(head, witness, lines);
        }
        case WitnessClient.Answer.Knows(long size) -> known.put(name, size);
        case WitnessClient.Answer.Refused(String why) -> {
          LOG.warn("witness {} did not cosign: {}", name, why);
          return false;
        }
      }
    }
    return false;
  }

  private WitnessRequest request(Head head, long earlier) {
    return transaction.execute(_ ->
        new WitnessRequest(
            earlier,
            trees.tree(head.log(), head.size()).consistency(earlier).path(),
            head.checkpoint()));
  }

  private boolean keep(Head head, Policy.Witness witness, List<NoteSignature> lines) {
    for (NoteSignature line : lines) {
      var note = new SignedNote(head.checkpoint().note().text(), List.of(line));
      var cosigned = new SignedCheckpoint(head.checkpoint().checkpoint(), note);
      if (cosigned.cosignedAt(witness.key()).isPresent()) {
        transaction.executeWithoutResult(
            _ -> trees.cosigned(head.log(), head.size(), witness.key(), line, clock.instant()));
        return true;
      }
    }
    LOG.warn("witness {} answered without a signature of its key", witness.name());
    return false;
  }
}
