package org.enlace.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.delivery.ActionTokens;
import org.enlace.directory.Lines.Kept;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.ETags;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Adds, changes and ends lines, carefully where their owner is listed.
@Component
class LineEntry {
  static final Duration RINGS_ON = Duration.ofDays(7);
  private static final int MOST_LINES = 20;
  private static final int MOST_A_DAY = 20;

  private final LineStore store;
  private final LineWriteStore writes;
  private final LineOwners owners;
  private final LineNews news;
  private final ActionTokens tokens;
  private final Stamp stamp;

  LineEntry(
      LineStore store,
      LineWriteStore writes,
      LineOwners owners,
      LineNews news,
      ActionTokens tokens,
      Stamp stamp) {
    this.store = store;
    this.writes = writes;
    this.owners = owners;
    this.news = news;
    this.tokens = tokens;
    this.stamp = stamp;
  }

  Answer<Kept> add(Lines.LineDraft told) {
    Lines.LineDraft draft = told.kind().isOwn() ? told.unseen() : told;
    Optional<StateCode> state = owners.stateOf(draft.ownerKind(), draft.owner());
    if (state.isEmpty()) {
      return refuse("holder-unknown", 422, "owner");
    }
    if (!owners.keeps(state.get(), draft.owner())) {
      return refuse("line-not-yours", 403, "owner");
    }
    Optional<String> value = LineValue.read(draft.kind(), draft.value(), state.get());
    Optional<Problem> wrong = wrong(draft, value.orElse(null));
    if (wrong.isPresent()) {
      return Answer.refused(wrong.get());
    }
    return Answer.done(add(draft, state.get(), value.orElseThrow()));
  }

  private Kept add(Lines.LineDraft draft, StateCode state, String value) {
    boolean careful = owners.isCareful(draft.ownerKind(), draft.owner());
    UUID id = stamp.id();
    writes.insert(
        new LineWriteStore.Draft(
            id,
            draft.ownerKind(),
            draft.owner(),
            state,
            draft.kind(),
            value,
            draft.personal(),
            draft.arrangement(),
            careful ? Line.Phase.WAITING : Line.Phase.IN_FORCE,
            null,
            account()),
        stamp.now());
    return news.of("added", id, careful ? Telling.Kind.LINE_CHANGED : null);
  }

  private Optional<Problem> wrong(Lines.LineDraft draft, @Nullable String value) {
    if (value == null) {
      return problem("line-value-unreadable", 422, "value");
    }
    if (store.keptOf(draft.owner()).size() >= MOST_LINES) {
      return problem("too-many-lines", 409, "owner");
    }
    return store.isKnown(draft.owner(), draft.kind(), value)
        ? problem("line-duplicate", 409, "value")
        : arranged(draft.arrangement())
            .or(() -> tooManyChanges(draft.ownerKind(), draft.owner(), "value"));
  }

  /// Each line that waits has a code mailed to its address: nobody fills a stranger's mailbox so.
  private Optional<Problem> tooManyChanges(Lines.OwnerKind kind, UUID owner, String field) {
    return owners.isCareful(kind, owner)
            && store.changedSince(owner, stamp.now().minus(Duration.ofDays(1))) >= MOST_A_DAY
        ? problem("too-many-changes", 409, field)
        : Optional.empty();
  }

  private static Optional<Problem> arranged(Lines.Arrangement arrangement) {
    boolean tooLong = arrangement.hours() != null && arrangement.hours().length() > 200;
    return tooLong || arrangement.position() < 1 || arrangement.position() > 99
        ? problem("line-arrangement", 422, "position")
        : Optional.empty();
  }

  Answer<Kept> change(UUID id, int version, String text) {
    Answer<Kept> found = inForce(id, version);
    if (!(found instanceof Answer.Done<Kept>(Kept before))) {
      return found;
    }
    Optional<String> value = LineValue.read(before.line().kind(), text, before.state());
    if (value.isEmpty()) {
      return refuse("line-value-unreadable", 422, "value");
    }
    if (store.isKnown(before.owner(), before.line().kind(), value.get())) {
      return refuse("line-duplicate", 409, "value");
    }
    if (!owners.isCareful(before.ownerKind(), before.owner())) {
      writes.revalue(id, value.get(), account(), stamp.now());
      tokens.end(Lines.PROOF, id);
      return Answer.done(news.of("changed", id, null));
    }
    Optional<Problem> tooMany = tooManyChanges(before.ownerKind(), before.owner(), "value");
    if (tooMany.isPresent()) {
      return Answer.refused(tooMany.get());
    }
    writes.dropWaiting(id, stamp.now());
    UUID next = stamp.id();
    writes.insert(successor(before, next, value.get()), stamp.now());
    return Answer.done(news.of("changed", next, Telling.Kind.LINE_CHANGED));
  }

  private LineWriteStore.Draft successor(Kept before, UUID id, String value) {
    Line line = before.line();
    return new LineWriteStore.Draft(
        id,
        before.ownerKind(),
        before.owner(),
        before.state(),
        line.kind(),
        value,
        line.personal(),
        new Lines.Arrangement(line.position(), line.visibility(), line.hours(), line.detailed()),
        Line.Phase.WAITING,
        line.id(),
        account());
  }

  Answer<Kept> arrange(UUID id, int version, Lines.Arrangement asked) {
    Answer<Kept> found = inForce(id, version);
    if (!(found instanceof Answer.Done<Kept>(Kept before))) {
      return found;
    }
    Lines.Arrangement arrangement = before.line().kind().isOwn() ? asked.unseen() : asked;
    Optional<Problem> wrong = arranged(arrangement);
    if (wrong.isPresent()) {
      return Answer.refused(wrong.get());
    }
    writes.arrange(id, arrangement);
    boolean told =
        tellsOtherwise(before.line(), arrangement)
            && owners.isCareful(before.ownerKind(), before.owner());
    return Answer.done(news.of("arranged", id, told ? Telling.Kind.LINE_ARRANGED : null));
  }

  /// Whether a line is shown to others than before, or its notices say more: a line that nobody
  /// sees any more is as good as replaced.
  private static boolean tellsOtherwise(Line before, Lines.Arrangement next) {
    return before.visibility() != next.visibility() || (next.detailed() && !before.detailed());
  }

  Answer<Kept> end(UUID id) {
    Answer<Kept> found = kept(id);
    if (!(found instanceof Answer.Done<Kept>(Kept before))) {
      return found;
    }
    boolean careful = owners.isCareful(before.ownerKind(), before.owner());
    boolean inForce = before.line().phase() == Line.Phase.IN_FORCE;
    if (careful && inForce && store.inForceOf(Set.of(before.owner())).size() < 2) {
      return refuse("last-line", 409, "line");
    }
    writes.end(id, careful && inForce ? stamp.now().plus(RINGS_ON) : null, stamp.now());
    writes.dropWaiting(id, stamp.now());
    return Answer.done(news.of("ended", id, careful && inForce ? Telling.Kind.LINE_ENDED : null));
  }

  /// A second person ends the seven days as well, where they already run.
  Answer<Kept> vouch(UUID id) {
    Optional<Kept> found = store.lock(id);
    if (found.isEmpty() || found.get().line().phase() == Line.Phase.ENDED) {
      return Answer.refused(Problem.notFound());
    }
    Kept before = found.get();
    if (!owners.mayVouch(before.state())) {
      return refuse("line-not-yours", 403, "line");
    }
    UUID account = account();
    if (account == null || account.equals(before.enteredBy())) {
      return refuse("second-hand-required", 409, "line");
    }
    writes.vouch(id, account, stamp.now());
    if (before.replaces() != null) {
      writes.end(before.replaces(), null, stamp.now());
      tokens.endOfLines(Set.of(before.replaces()), Lines.PROOF);
    }
    boolean waited = before.line().phase() == Line.Phase.WAITING;
    return Answer.done(news.of("vouched", id, waited ? Telling.Kind.LINE_IN_FORCE : null));
  }

  Instant now() {
    return stamp.now();
  }

  /// A line that the actor keeps, locked.
  Answer<Kept> kept(UUID id) {
    Optional<Kept> found = store.lock(id);
    if (found.isEmpty() || found.get().line().phase() == Line.Phase.ENDED) {
      return Answer.refused(Problem.notFound());
    }
    return owners.keeps(found.get().state(), found.get().owner())
        ? Answer.done(found.get())
        : refuse("line-not-yours", 403, "line");
  }

  private Answer<Kept> inForce(UUID id, int version) {
    Answer<Kept> found = kept(id);
    if (!(found instanceof Answer.Done<Kept>(Kept line))) {
      return found;
    }
    if (line.line().phase() != Line.Phase.IN_FORCE) {
      return refuse("line-not-in-force", 409, "line");
    }
    if (line.line().version() != version) {
      return Answer.refused(
          Problem.of("ui", "stale", 412).with("current", ETags.of(line.line().version())));
    }
    return found;
  }

  static @Nullable UUID account() {
    return ActorScope.required() instanceof Actor.SignedIn signedIn ? signedIn.account() : null;
  }

  private static Optional<Problem> problem(String slug, int status, String field) {
    return Optional.of(Problem.of("directory", slug, status).about(field));
  }

  private static Answer<Kept> refuse(String slug, int status, String field) {
    return Answer.refused(Problem.of("directory", slug, status).about(field));
  }
}
