package org.enlace.directory;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.enlace.ledger.Change;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;

/// Adds authorities to what is known of a State.
@Component
class AuthorityEntry {
  private static final Pattern SECTOR = Pattern.compile("[a-z][a-z0-9-]{1,39}");
  private static final int LONGEST_NAME = 200;

  private final AuthorityStore store;
  private final Keepers keepers;
  private final Chronicle chronicle;
  private final Stamp stamp;

  AuthorityEntry(AuthorityStore store, Keepers keepers, Chronicle chronicle, Stamp stamp) {
    this.store = store;
    this.keepers = keepers;
    this.chronicle = chronicle;
    this.stamp = stamp;
  }

  Answer<Authority> add(Authorities.AuthorityDraft draft) {
    Optional<Problem> wrong = wrong(draft);
    if (wrong.isPresent()) {
      return Answer.refused(wrong.get());
    }
    UUID id = stamp.id();
    store.insert(id, draft, stamp.now());
    Authority added = store.byId(Set.of(id)).getFirst();
    chronicle.write(
        Change.of("directory.authority.added", "authority:" + id)
            .concerning(added.state())
            .with("name", Rows.json(added.name()))
            .with("kind", Rows.word(added.kind()))
            .with("sector", added.sector())
            .with("referable", added.referable())
            .with("answersAbroad", added.answersAbroad())
            .with("source", added.source()));
    return Answer.done(added);
  }

  private Optional<Problem> wrong(Authorities.AuthorityDraft draft) {
    if (!keepers.keepsAll(draft.state())) {
      return problem("authority-not-yours", 403, "state");
    }
    boolean named =
        !draft.name().byLanguage().isEmpty()
            && draft.name().byLanguage().values().stream()
                .allMatch(name -> !name.isBlank() && name.length() <= LONGEST_NAME);
    if (!named) {
      return problem("name-missing", 422, "name");
    }
    String sector = draft.sector();
    return sector == null || SECTOR.matcher(sector).matches()
        ? Optional.empty()
        : problem("sector-malformed", 422, "sector");
  }

  private static Optional<Problem> problem(String slug, int status, String field) {
    return Optional.of(Problem.of("directory", slug, status).about(field));
  }
}
