package org.enlace.directory;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.enlace.directory.Lines.Kept;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.Secret;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Proves lines by codes. The digests of codes are read by the system alone: it compares what the
/// actor typed, after the actor was found to keep the line.
@Component
class LineProof {
  private final LineEntry entry;
  private final LineStore store;
  private final LineWriteStore writes;
  private final LineCodes codes;
  private final LineNews news;
  private final LineCare care;
  private final TransactionTemplate apart;

  /// The rows of lines.
  @Component
  record Rows(LineStore store, LineWriteStore writes) {}

  LineProof(
      LineEntry entry,
      Rows rows,
      LineCodes codes,
      LineNews news,
      LineCare care,
      PlatformTransactionManager transactions) {
    this.entry = entry;
    this.store = rows.store();
    this.writes = rows.writes();
    this.codes = codes;
    this.news = news;
    this.care = care;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  Answer<Kept> sendCode(UUID id) {
    Answer<Kept> found = entry.kept(id);
    if (!(found instanceof Answer.Done<Kept>(Kept line))) {
      return found;
    }
    if (!care.isOpen(line)) {
      return refuse("line-takes-no-code", 409, "line");
    }
    if (asTask(() -> codes.wasJustSent(id))) {
      return refuse("code-too-soon", 409, "line");
    }
    if (line.line().kind() != Line.Kind.EMAIL && asTask(() -> codes.areSpent(line))) {
      return refuse("codes-spent", 429, "line");
    }
    codes.order(line);
    return found;
  }

  Answer<Kept> prove(UUID id, String code) {
    Answer<Kept> found = within(() -> entry.kept(id));
    return found instanceof Answer.Done<Kept> && LineEntry.account() != null
        ? proved(id, code, LineEntry.account())
        : found;
  }

  /// The line is locked before the code is compared: it proves the value to which it was sent, and
  /// nothing that came in its place meanwhile.
  private Answer<Kept> proved(UUID id, String code, @Nullable UUID account) {
    return asTask(() -> {
      boolean open =
          store.lock(id).filter(kept -> kept.line().phase() != Line.Phase.ENDED).isPresent();
      return open && codes.isRight(id, code)
          ? Answer.done(takeInForce(id, account))
          : refuse("code-wrong", 422, "code");
    });
  }

  Optional<Lines.Drawn> drawCode(UUID id) {
    return store
        .lock(id)
        .filter(line -> line.line().phase() != Line.Phase.ENDED)
        .map(line -> new Lines.Drawn(line, Secret.of(codes.draw(id))));
  }

  /// For whoever holds the link that came with the code, signed in or not.
  Optional<Kept> proveByLink(UUID id) {
    return asTask(() -> store.lock(id).filter(LineProof::isOpen).map(_ -> takeInForce(id, null)));
  }

  /// What waits in the place of another line is proved by its own code alone.
  void received(UUID owner, EmailAddress address) {
    store.keptOf(owner).stream()
        .map(Kept::line)
        .filter(line -> line.kind() == Line.Kind.EMAIL && line.phase() == Line.Phase.IN_FORCE)
        .filter(line -> line.proof() == Line.Proof.NEW)
        .filter(line -> address.value().equalsIgnoreCase(line.value()))
        .forEach(line -> takeInForce(line.id(), null));
  }

  /// Whether there is something to prove.
  private static boolean isOpen(Kept kept) {
    Line line = kept.line();
    return line.phase() == Line.Phase.WAITING
        || (line.phase() == Line.Phase.IN_FORCE && line.proof() == Line.Proof.NEW);
  }

  private Kept takeInForce(UUID id, @Nullable UUID account) {
    Kept before = store.lock(id).orElseThrow();
    Instant now = codes.now();
    codes.end(id);
    writes.prove(id, now);
    if (before.replaces() != null && before.line().phase() == Line.Phase.WAITING) {
      writes.end(before.replaces(), now.plus(LineEntry.RINGS_ON), now);
    }
    boolean waited = before.line().phase() == Line.Phase.WAITING;
    return news.of("proved", id, waited ? Telling.Kind.LINE_IN_FORCE : null, account);
  }

  private <T> T asTask(Supplier<T> work) {
    return ActorScope.as(new Actor.Task("line-proof"), () -> within(work));
  }

  private <T> T within(Supplier<T> work) {
    return Objects.requireNonNull(apart.execute(_ -> work.get()));
  }

  private static Answer<Kept> refuse(String slug, int status, String field) {
    return Answer.refused(Problem.of("directory", slug, status).about(field));
  }
}
