package org.enlace.directory.telling;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.enlace.directory.Keys;
import org.enlace.directory.Line;
import org.enlace.directory.Lines;
import org.enlace.directory.Nominations;
import org.enlace.directory.Telling;
import org.enlace.kernel.StateCode;
import org.springframework.stereotype.Component;

/// What is told of lines and keys: to the owner by the mailboxes it had before, and to those who
/// keep the State's entries. A session that was stolen so redirects nothing unnoticed.
@Component
class LineLetters {
  private final Lines lines;
  private final Keys keys;
  private final Nominations nominations;
  private final Addressees addressees;
  private final CodeLetters codes;
  private final Post post;

  LineLetters(
      Lines lines,
      Keys keys,
      Nominations nominations,
      Addressees addressees,
      CodeLetters codes,
      Post post) {
    this.lines = lines;
    this.keys = keys;
    this.nominations = nominations;
    this.addressees = addressees;
    this.codes = codes;
    this.post = post;
  }

  void ofLine(UUID cause, Telling telling) {
    Optional<Lines.Kept> found = lines.find(telling.subject());
    if (found.isEmpty()) {
      return;
    }
    Lines.Kept line = found.get();
    String kind = NominationLetters.choice(line.line().kind());
    Letter owner =
        Letter.of(line.line().id(), line.state(), telling.kind(), "owner")
            .with(_ -> Map.of("kind", kind));
    List<Addressee> before =
        telling.kind() == Telling.Kind.LINE_ARRANGED
            ? addressees.ofOwner(line.owner())
            : before(line);
    post.send(cause, owner, before);
    send(cause, telling, line.owner(), kind, before);
    if (telling.kind() == Telling.Kind.LINE_CHANGED && line.line().phase() == Line.Phase.WAITING) {
      codes.send(cause, line.line().id());
    }
  }

  /// Of a line that fails, its owner is told by the others.
  void ofFailure(UUID cause, Telling telling) {
    Optional<Lines.Kept> found = lines.find(telling.subject());
    Line.Failure failure = found.map(kept -> kept.line().lastFailure()).orElse(null);
    if (found.isEmpty() || failure == null) {
      return;
    }
    Lines.Kept line = found.get();
    String kind = NominationLetters.choice(line.line().kind());
    String reason = "delivery.reason." + failure.reason();
    Function<Locale, Map<String, Object>> values =
        locale -> Map.of("kind", kind, "reason", post.text(locale, reason, Map.of()));
    List<Addressee> others =
        Addressees.without(
            addressees.ofOwner(line.owner()), addressees.ofLine(line).stream().toList());
    Letter owner = Letter.of(line.line().id(), line.state(), telling.kind(), "owner");
    post.send(cause, owner.with(values), others);
    Letter keepers = Letter.of(line.line().id(), line.state(), telling.kind(), "state");
    post.send(
        cause,
        keepers.with(values).at(page(telling.state(), line.owner())),
        Addressees.without(addressees.ofKeepers(telling.state()), others));
  }

  /// The mailboxes by which the owner was reached before: the others in force, and of a line that
  /// came in another's place that other one. The line itself is told only that it ended.
  private List<Addressee> before(Lines.Kept line) {
    UUID replaced = line.replaces();
    Stream<Addressee> old =
        replaced == null
            ? Stream.empty()
            : lines.find(replaced).flatMap(addressees::ofLine).stream();
    Stream<Addressee> others = addressees.ofOwner(line.owner()).stream();
    if (line.line().phase() == Line.Phase.ENDED) {
      return Addressees.once(Stream.concat(addressees.ofLine(line).stream(), others));
    }
    return Addressees.without(
        Addressees.once(Stream.concat(old, others)), addressees.ofLine(line).stream().toList());
  }

  void ofKey(UUID cause, Telling telling) {
    Optional<Keys.Kept> found = keys.find(telling.subject());
    if (found.isEmpty()) {
      return;
    }
    UUID owner = found.get().owner();
    List<Addressee> before = addressees.ofOwner(owner);
    post.send(cause, Letter.of(owner, telling.state(), telling.kind(), "owner"), before);
    send(cause, telling, owner, "other", before);
  }

  private void send(UUID cause, Telling telling, UUID owner, String kind, List<Addressee> before) {
    Letter keepers =
        Letter.of(telling.subject(), telling.state(), telling.kind(), "state")
            .with(_ -> Map.of("kind", kind))
            .at(page(telling.state(), owner));
    post.send(cause, keepers, Addressees.without(addressees.ofKeepers(telling.state()), before));
  }

  /// The page of the owner's nomination; that of the State where the owner has none.
  private String page(StateCode state, UUID owner) {
    var wanted = new Nominations.Query(state, null, "confirmed", owner, null, 1);
    return nominations.list(wanted).items().stream()
        .findFirst()
        .map(each -> "/nominations/" + each.id())
        .orElse("/states/" + state);
  }
}
