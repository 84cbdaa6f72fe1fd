package org.enlace.directory;

import java.util.UUID;
import org.enlace.directory.Keys.Kept;
import org.enlace.ledger.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What follows from a change of a key: history, ledger, and who is told.
@Component
class KeyNews {
  private final KeyStore store;
  private final Chronicle chronicle;
  private final Tellings tellings;

  KeyNews(KeyStore store, Chronicle chronicle, Tellings tellings) {
    this.store = store;
    this.chronicle = chronicle;
    this.tellings = tellings;
  }

  Kept of(String done, UUID id, Telling.@Nullable Kind told) {
    Kept kept = store.kept(id).orElseThrow();
    chronicle.write(entry(done, kept));
    if (told != null) {
      tellings.tell(told, id, kept.state(), null);
    }
    return kept;
  }

  /// The entry that tells a key as it is now.
  static Change entry(String done, Kept kept) {
    Key key = kept.key();
    return Change.of("directory.key." + done, "key:" + key.id())
        .concerning(kept.state())
        .with("fingerprint", key.fingerprint())
        .with("owner", kept.owner().toString())
        .with("algorithm", key.algorithm())
        .with("expiresAt", key.expiresAt() == null ? null : key.expiresAt().toString())
        .with("proof", Rows.word(key.proof()))
        .with("phase", Rows.word(key.phase()))
        .with("replaces", kept.replaces() == null ? null : kept.replaces().toString());
  }
}
