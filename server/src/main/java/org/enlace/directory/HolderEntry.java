package org.enlace.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.LanguageTag;
import org.enlace.ui.api.ETags;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Adds and corrects persons and desks.
@Component
class HolderEntry {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 1000;

  private final HolderStore store;
  private final HolderWriteStore writes;
  private final AuthorityStore authorities;
  private final Keepers keepers;
  private final HolderNews news;
  private final Stamp stamp;

  HolderEntry(
      HolderStore store,
      HolderWriteStore writes,
      AuthorityStore authorities,
      Keepers keepers,
      HolderNews news,
      Stamp stamp) {
    this.store = store;
    this.writes = writes;
    this.authorities = authorities;
    this.keepers = keepers;
    this.news = news;
    this.stamp = stamp;
  }

  Answer<Holder> add(People.HolderDraft draft) {
    if (!keepers.keepsAll(draft.state())) {
      return refuse("holder-not-yours", 403, "state");
    }
    Optional<Problem> wrong = wrong(draft);
    if (wrong.isPresent()) {
      return Answer.refused(wrong.get());
    }
    UUID id = stamp.id();
    writes.insert(id, spoken(draft), news.zoneOf(draft.state()), stamp.now());
    Holder added = store.byId(Set.of(id)).getFirst();
    news.write("added", added, draft.source());
    return Answer.done(added);
  }

  Answer<Holder> correct(UUID id, int version, People.HolderDraft draft) {
    Optional<Holder> found = store.lock(id);
    if (found.isEmpty()) {
      return Answer.refused(Problem.notFound());
    }
    Holder before = found.get();
    Optional<Problem> refusal =
        notTheirs(before, draft).or(() -> stale(before, version)).or(() -> wrong(draft));
    if (refusal.isPresent()) {
      return Answer.refused(refusal.get());
    }
    writes.update(id, spoken(draft), stamp.now());
    Holder next = store.byId(Set.of(id)).getFirst();
    news.write("corrected", next, draft.source());
    news.spread(before, next);
    return Answer.done(next);
  }

  private Optional<Problem> notTheirs(Holder before, People.HolderDraft draft) {
    if (!keepers.keeps(before.state(), before.id())) {
      return Optional.of(Problem.of("directory", "holder-not-yours", 403));
    }
    boolean same =
        before.state().equals(draft.state())
            && before.kind() == draft.kind()
            && before.name().equals(draft.name().strip());
    boolean inTheirHands =
        keepers.keepsAll(before.state())
            && before.state().equals(draft.state())
            && before.kind() == draft.kind();
    return same || inTheirHands
        ? Optional.empty()
        : Optional.of(Problem.of("directory", "name-is-the-states", 409).about("name"));
  }

  static Optional<Problem> stale(Holder before, int version) {
    return before.version() == version
        ? Optional.empty()
        : Optional.of(Problem.of("ui", "stale", 412).with("current", ETags.of(before.version())));
  }

  private Optional<Problem> wrong(People.HolderDraft draft) {
    if (draft.name().isBlank() || draft.name().length() > LONGEST_NAME) {
      return problem("name-missing", "name");
    }
    if (draft.languages().isEmpty() && news.languagesOf(draft.state()).isEmpty()) {
      return problem("language-missing", "languages");
    }
    if (isTooLong(draft.position(), LONGEST_NAME)
        || isTooLong(draft.formOfAddress(), LONGEST_NAME)
        || isTooLong(draft.institution(), LONGEST_NAME)
        || isTooLong(draft.handles(), LONGEST_TEXT)
        || isTooLong(draft.notToSend(), LONGEST_TEXT)) {
      return problem("text-too-long", "position");
    }
    return isKnown(draft) ? Optional.empty() : problem("authority-unknown", "authority");
  }

  private boolean isKnown(People.HolderDraft draft) {
    return draft.authority() == null
        || authorities.byId(Set.of(draft.authority())).stream()
            .anyMatch(found -> found.state().equals(draft.state()));
  }

  private People.HolderDraft spoken(People.HolderDraft draft) {
    List<LanguageTag> languages =
        draft.languages().isEmpty() ? news.languagesOf(draft.state()) : draft.languages();
    return new People.HolderDraft(
        draft.kind(),
        draft.state(),
        draft.name().strip(),
        draft.formOfAddress(),
        draft.position(),
        draft.institution(),
        draft.authority(),
        languages.stream().distinct().limit(10).toList(),
        draft.handles(),
        draft.notToSend(),
        draft.source());
  }

  private static boolean isTooLong(@Nullable String text, int longest) {
    return text != null && text.length() > longest;
  }

  private static Optional<Problem> problem(String slug, String field) {
    return Optional.of(Problem.of("directory", slug, 422).about(field));
  }

  private static Answer<Holder> refuse(String slug, int status, String field) {
    return Answer.refused(Problem.of("directory", slug, status).about(field));
  }
}
