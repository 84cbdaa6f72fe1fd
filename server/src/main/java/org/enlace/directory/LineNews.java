package org.enlace.directory;

import java.util.UUID;
import org.enlace.directory.Lines.Kept;
import org.enlace.ledger.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What follows from a change of a line: history, ledger, and who is told.
@Component
class LineNews {
  private final LineStore store;
  private final Chronicle chronicle;
  private final Tellings tellings;

  LineNews(LineStore store, Chronicle chronicle, Tellings tellings) {
    this.store = store;
    this.chronicle = chronicle;
    this.tellings = tellings;
  }

  Kept of(String done, UUID id, Telling.@Nullable Kind told) {
    return of(done, id, told, null);
  }

  /// @param account who acted, where the system writes it down for them
  Kept of(String done, UUID id, Telling.@Nullable Kind told, @Nullable UUID account) {
    Kept line = store.kept(id).orElseThrow();
    chronicle.write(entry(done, line, account));
    if (told != null) {
      tellings.tell(told, id, line.state(), null);
    }
    return line;
  }

  /// The entry that tells a line as it is now.
  static Change entry(String done, Kept kept, @Nullable UUID account) {
    Line line = kept.line();
    Change change =
        Change.of("directory.line." + done, "line:" + line.id())
            .concerning(kept.state())
            .with("kind", Rows.word(line.kind()))
            .with("owner", kept.owner().toString())
            .with("position", line.position())
            .with("visibility", Rows.word(line.visibility()))
            .with("detailed", line.detailed())
            .with("proof", Rows.word(line.proof()))
            .with("phase", Rows.word(line.phase()))
            .with("replaces", kept.replaces() == null ? null : kept.replaces().toString())
            .ofPerson(kept.owner())
            .withPersonal("value", line.value());
    return account == null ? change : change.by("account", account.toString());
  }
}
