package org.enlace.ledger.web;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.enlace.kernel.Actor;
import org.enlace.ledger.Ledger;
import org.enlace.ledger.PublicLog;
import org.enlace.ledger.Recorded;
import org.enlace.protocol.JsonValue;
import org.enlace.protocol.Leaf;
import org.enlace.protocol.Opening;
import org.enlace.protocol.PersonalFields;
import org.enlace.protocol.log.Checkpoint;
import org.enlace.protocol.log.LogProof;
import org.enlace.protocol.log.TreeHash;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Tone;
import org.springframework.stereotype.Component;

/// Proves entries, in words and as files.
@Component
class Proving {
  private final PublicLog log;
  private final Ledger ledger;

  Proving(PublicLog log, Ledger ledger) {
    this.log = log;
    this.ledger = ledger;
  }

  /// What this reader is given of an entry: personal values are shown to the own State alone.
  /// Others who may see them open the contact, which its State is told.
  static Opening opened(Recorded entry, Actor actor) {
    Opening whole = entry.opening();
    String state = whole.entry().subject().state();
    boolean own =
        state != null && actor.state().filter(code -> code.value().equals(state)).isPresent();
    return own ? whole : new Opening(whole.entry(), whole.salt(), PersonalFields.none());
  }

  /// The personal values that are shown to this reader.
  static Map<String, JsonValue> shown(Recorded entry, Actor actor) {
    return opened(entry, actor).personalFields().byName().isEmpty() ? Map.of() : entry.personal();
  }

  /// The proof as a file, which carries the entry; empty while no checkpoint covers it.
  Optional<byte[]> file(Recorded entry, Actor actor) {
    return log.proof(entry.position())
        .map(proof -> {
          String extra = Base64.getEncoder().encodeToString(opened(entry, actor).bytes());
          return new LogProof(extra, proof.inclusion(), proof.checkpoint()).bytes();
        });
  }

  /// The steps of the proof.
  List<Step> steps(Recorded entry, Optional<LogProof> proof, Page page) {
    List<Step> steps = new ArrayList<>();
    Opening opening = entry.opening();
    Leaf leaf = Leaf.of(opening.entry(), opening.salt());
    steps.add(
        step(
            leaf.hash().equals(entry.hash()),
            page.text("ledger.proof.commitment", "hash", entry.hash().hex()),
            page));
    steps.add(personal(opening, leaf, page));
    proof.ifPresentOrElse(
        found -> addPath(found, leaf, steps, page),
        () ->
            steps.add(
                new Step(
                    Tone.WAITING,
                    page.text("ledger.proof.waits"),
                    page.text("ledger.proof.not-signed-yet"))));
    steps.add(currency(entry, page));
    return steps;
  }

  private static Step personal(Opening opening, Leaf leaf, Page page) {
    return switch (opening.verify(leaf)) {
      case Opening.Verification.Matches _ ->
          step(true, page.text("ledger.proof.personal-whole"), page);
      case Opening.Verification.MatchesWithout(List<String> fields) ->
          step(
              true,
              page.text("ledger.proof.personal-without", "names", String.join(", ", fields)),
              page);
      case Opening.Verification.PersonalFieldsDiffer(List<String> fields) ->
          step(
              false,
              page.text("ledger.proof.personal-differs", "names", String.join(", ", fields)),
              page);
      case Opening.Verification.CommitmentDiffers _ ->
          step(false, page.text("ledger.proof.commitment-differs"), page);
    };
  }

  private static void addPath(LogProof proof, Leaf leaf, List<Step> steps, Page page) {
    Checkpoint head = proof.checkpoint().checkpoint();
    steps.add(
        step(
            proof.leadsFrom(TreeHash.of(leaf.hash())),
            page.text(
                "ledger.proof.path",
                Map.of(
                    "index", proof.inclusion().index(),
                    "hashes", proof.inclusion().path().size(),
                    "size", head.size())),
            page));
    steps.add(step(true, page.text("ledger.proof.signed", "origin", head.origin()), page));
  }

  private Step currency(Recorded entry, Page page) {
    List<Recorded> all = ledger.historyOf(entry.opening().entry().subject().id());
    boolean newest = !all.isEmpty() && all.getLast().position() == entry.position();
    return newest
        ? new Step(
            Tone.GOOD, page.text("ledger.proof.newest"), page.text("ledger.proof.newest-text"))
        : new Step(
            Tone.NEUTRAL,
            page.text("ledger.proof.replaced"),
            page.text(
                "ledger.proof.replaced-text",
                "position",
                all.isEmpty() ? "" : all.getLast().position()));
  }

  private static Step step(boolean holds, String text, Page page) {
    return new Step(
        holds ? Tone.GOOD : Tone.STOPPED,
        page.text(holds ? "ledger.proof.holds" : "ledger.proof.fails"),
        text);
  }
}
