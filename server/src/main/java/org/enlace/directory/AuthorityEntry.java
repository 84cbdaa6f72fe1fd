package org.enlace.directory;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ledger.Change;
import org.enlace.ui.api.ETags;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;

/// Adds and changes authorities.
@Component
class AuthorityEntry {
  private static final Pattern SECTOR = Pattern.compile("[a-z][a-z0-9-]{1,39}");
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_FIELD = 4000;

  private final AuthorityStore store;
  private final AuthorityWriteStore writes;
  private final States states;
  private final Chronicle chronicle;
  private final Stamp stamp;

  AuthorityEntry(
      AuthorityStore store,
      AuthorityWriteStore writes,
      States states,
      Chronicle chronicle,
      Stamp stamp) {
    this.store = store;
    this.writes = writes;
    this.states = states;
    this.chronicle = chronicle;
    this.stamp = stamp;
  }

  Answer<Authority> add(Authorities.AuthorityDraft draft) {
    Optional<Problem> refusal = notTheirs(draft.state()).or(() -> wrong(draft));
    if (refusal.isPresent()) {
      return Answer.refused(refusal.get());
    }
    UUID id = stamp.id();
    writes.insert(id, draft, stamp.now());
    return Answer.done(written("added", id));
  }

  Answer<Authority> amend(UUID id, int version, Authorities.AuthorityDraft draft) {
    Optional<Authority> found = store.lock(id);
    if (found.isEmpty() || !found.get().state().equals(draft.state())) {
      return Answer.refused(Problem.notFound());
    }
    Optional<Problem> refusal =
        notTheirs(draft.state()).or(() -> stale(found.get(), version)).or(() -> wrong(draft));
    if (refusal.isPresent()) {
      return Answer.refused(refusal.get());
    }
    writes.update(id, draft, stamp.now());
    return Answer.done(written("amended", id));
  }

  Answer<Authority> close(UUID id) {
    Optional<Authority> found = store.lock(id);
    if (found.isEmpty()) {
      return Answer.refused(Problem.notFound());
    }
    Optional<Problem> refusal = notTheirs(found.get().state());
    if (refusal.isPresent()) {
      return Answer.refused(refusal.get());
    }
    if (!writes.close(id, stamp.now())) {
      return Answer.refused(Problem.of("directory", "authority-closed", 409));
    }
    return Answer.done(written("closed", id));
  }

  private Authority written(String done, UUID id) {
    Authority authority = store.byId(Set.of(id)).getFirst();
    Change change =
        Change.of("directory.authority." + done, "authority:" + id)
            .concerning(authority.state())
            .with("kind", Rows.word(authority.kind()))
            .with("sector", authority.sector())
            .with("referable", authority.referable())
            .with("answersAbroad", authority.answersAbroad())
            .with("source", authority.source());
    for (Map.Entry<String, String> each : authority.name().byLanguage().entrySet()) {
      change = change.with("name" + capital(each.getKey()), each.getValue());
    }
    chronicle.write(change);
    return authority;
  }

  private static String capital(String language) {
    return Character.toUpperCase(language.charAt(0)) + language.substring(1);
  }

  static boolean mayKeep(StateCode state) {
    Actor actor = ActorScope.required();
    return actor.holds(Role.SECRETARIAT)
        || (actor.actsFor(state) && (actor.holds(Role.NOMINATOR) || actor.holds(Role.CONTACT)));
  }

  private static Optional<Problem> notTheirs(StateCode state) {
    return mayKeep(state)
        ? Optional.empty()
        : Optional.of(Problem.of("directory", "authority-not-yours", 403).about("state"));
  }

  private static Optional<Problem> stale(Authority before, int version) {
    return before.version() == version
        ? Optional.empty()
        : Optional.of(Problem.of("ui", "stale", 412).with("current", ETags.of(before.version())));
  }

  private Optional<Problem> wrong(Authorities.AuthorityDraft draft) {
    if (states.find(draft.state()).isEmpty()) {
      return problem("state-unknown", "state");
    }
    boolean named =
        !draft.name().isEmpty()
            && draft.name().byLanguage().entrySet().stream()
                .allMatch(each ->
                    each.getKey().matches("[a-z]{2,3}")
                        && !each.getValue().isBlank()
                        && each.getValue().length() <= LONGEST_NAME);
    if (!named) {
      return problem("authority-unnamed", "name");
    }
    if (draft.sector() != null && !SECTOR.matcher(draft.sector()).matches()) {
      return problem("authority-sector", "sector");
    }
    return draft.charter().values().stream().anyMatch(text -> text.length() > LONGEST_FIELD)
        ? problem("text-too-long", "charter")
        : Optional.empty();
  }

  private static Optional<Problem> problem(String slug, String field) {
    return Optional.of(Problem.of("directory", slug, 422).about(field));
  }
}
