package org.enlace.directory;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.enlace.directory.Keys.Kept;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes in keys, and ends them.
@Component
class KeyEntry {
  private static final Pattern GAPS = Pattern.compile("[\\s:]+");
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9A-F]{40}|[0-9A-F]{64}");
  private static final int MOST_KEYS = 10;

  private final KeyStore store;
  private final KeyWriteStore writes;
  private final LineOwners owners;
  private final KeyNews news;
  private final Stamp stamp;

  KeyEntry(KeyStore store, KeyWriteStore writes, LineOwners owners, KeyNews news, Stamp stamp) {
    this.store = store;
    this.writes = writes;
    this.owners = owners;
    this.news = news;
    this.stamp = stamp;
  }

  Answer<Kept> add(Keys.KeyDraft draft) {
    Answer<StateCode> state = state(draft.ownerKind(), draft.owner());
    if (state instanceof Answer.Refused<StateCode>(Problem problem)) {
      return Answer.refused(problem);
    }
    return switch (Certificate.read(draft.armoured())) {
      case Certificate.Reading.Refused(Certificate.Reason reason) ->
          refuse(reason.slug(), 422, "certificate");
      case Certificate.Reading.Read(Certificate certificate) ->
          usable(certificate)
              .<Answer<Kept>>map(Answer::refused)
              .orElseGet(() -> take(draft, state.orThrow(), certificate));
    };
  }

  private Optional<Problem> usable(Certificate certificate) {
    if (certificate.revokedAt() != null) {
      return Optional.of(Problem.of("directory", "key-revoked", 422).about("certificate"));
    }
    Instant expiresAt = certificate.expiresAt();
    return expiresAt != null && !expiresAt.isAfter(stamp.now())
        ? Optional.of(Problem.of("directory", "key-expired", 422).about("certificate"))
        : Optional.empty();
  }

  private Answer<Kept> take(Keys.KeyDraft draft, StateCode state, Certificate certificate) {
    Optional<Kept> known =
        store.keptOf(draft.owner()).stream()
            .filter(each -> each.key().fingerprint().equals(certificate.fingerprint()))
            .findFirst();
    if (known.isPresent()) {
      writes.renew(known.get().key().id(), certificate, LineEntry.account());
      return Answer.done(news.of("renewed", known.get().key().id(), null));
    }
    UUID replaces = draft.replaces();
    if (replaces != null && store.keptOf(draft.owner()).stream().noneMatch(is(replaces))) {
      return refuse("key-unknown", 422, "replaces");
    }
    boolean waits =
        owners.isCareful(draft.ownerKind(), draft.owner())
            && !store.inForceOf(Set.of(draft.owner())).isEmpty();
    UUID id = stamp.id();
    Line.Phase phase = waits || replaces != null ? Line.Phase.WAITING : Line.Phase.IN_FORCE;
    if (replaces != null) {
      writes.dropWaiting(replaces, stamp.now());
    }
    writes.insert(
        new KeyWriteStore.Draft(id, draft, state, phase, LineEntry.account()),
        certificate,
        stamp.now());
    return Answer.done(news.of("added", id, told(draft.ownerKind(), draft.owner())));
  }

  private static Predicate<Kept> is(UUID key) {
    return each -> each.key().id().equals(key) && each.key().phase() == Line.Phase.IN_FORCE;
  }

  Answer<Kept> claim(Lines.OwnerKind kind, UUID owner, String text, @Nullable Instant expiresAt) {
    Answer<StateCode> state = state(kind, owner);
    if (state instanceof Answer.Refused<StateCode>(Problem problem)) {
      return Answer.refused(problem);
    }
    Optional<String> fingerprint = fingerprint(text);
    if (fingerprint.isEmpty()) {
      return refuse("fingerprint-unreadable", 422, "fingerprint");
    }
    boolean known =
        store.keptOf(owner).stream()
            .anyMatch(each -> each.key().fingerprint().equals(fingerprint.get()));
    if (known) {
      return refuse("key-duplicate", 409, "fingerprint");
    }
    UUID id = stamp.id();
    writes.claim(
        new KeyWriteStore.Draft(
            id,
            new Keys.KeyDraft(kind, owner, "", null),
            state.orThrow(),
            Line.Phase.IN_FORCE,
            LineEntry.account()),
        fingerprint.get(),
        expiresAt,
        stamp.now());
    return Answer.done(news.of("claimed", id, null));
  }

  Answer<Kept> verify(UUID id, String text) {
    Optional<Kept> found = store.lock(id);
    if (found.isEmpty() || found.get().key().phase() == Line.Phase.ENDED) {
      return Answer.refused(Problem.notFound());
    }
    Kept before = found.get();
    if (!owners.mayVouch(before.state())) {
      return refuse("key-not-yours", 403, "key");
    }
    UUID account = LineEntry.account();
    if (account == null || account.equals(before.enteredBy())) {
      return refuse("second-hand-required", 409, "key");
    }
    if (before.key().algorithm() == null) {
      return refuse("key-has-no-certificate", 409, "key");
    }
    if (!fingerprint(text).equals(Optional.of(before.key().fingerprint()))) {
      return refuse("fingerprint-differs", 422, "fingerprint");
    }
    writes.verify(id, account, stamp.now());
    if (before.replaces() != null) {
      writes.end(before.replaces(), stamp.now());
    }
    return Answer.done(news.of("verified", id, told(before.ownerKind(), before.owner())));
  }

  Answer<Kept> end(UUID id) {
    Optional<Kept> found = store.lock(id);
    if (found.isEmpty() || found.get().key().phase() == Line.Phase.ENDED) {
      return Answer.refused(Problem.notFound());
    }
    Kept before = found.get();
    if (!owners.keeps(before.state(), before.owner())) {
      return refuse("key-not-yours", 403, "key");
    }
    writes.end(id, stamp.now());
    writes.dropWaiting(id, stamp.now());
    boolean careful = owners.isCareful(before.ownerKind(), before.owner());
    return Answer.done(news.of("ended", id, careful ? Telling.Kind.KEY_ENDED : null));
  }

  private Telling.@Nullable Kind told(Lines.OwnerKind kind, UUID owner) {
    return owners.isCareful(kind, owner) ? Telling.Kind.KEY_CHANGED : null;
  }

  private Answer<StateCode> state(Lines.OwnerKind kind, UUID owner) {
    Optional<StateCode> state = owners.stateOf(kind, owner);
    if (state.isEmpty()) {
      return Answer.refused(Problem.of("directory", "holder-unknown", 422).about("owner"));
    }
    if (!owners.keeps(state.get(), owner)) {
      return Answer.refused(Problem.of("directory", "key-not-yours", 403).about("owner"));
    }
    return store.keptOf(owner).size() >= MOST_KEYS
        ? Answer.refused(Problem.of("directory", "too-many-keys", 409).about("owner"))
        : Answer.done(state.get());
  }

  private static Optional<String> fingerprint(String text) {
    String digits = GAPS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    return FINGERPRINT.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
  }

  private static Answer<Kept> refuse(String slug, int status, String field) {
    return Answer.refused(Problem.of("directory", slug, status).about(field));
  }
}
