package org.enlace.directory.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.directory.Answer;
import org.enlace.directory.Imports.Format;
import org.enlace.directory.Imports.Item;
import org.enlace.directory.Imports.Kind;
import org.enlace.directory.Imports.Phase;
import org.enlace.directory.Imports.Preview;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Ids;
import org.enlace.kernel.Marking;
import org.enlace.kernel.StateCode;
import org.enlace.ledger.Change;
import org.enlace.ledger.Ledger;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Problem;
import org.enlace.ui.api.ProblemException;
import org.enlace.vault.Sealing;
import org.enlace.vault.Vault;
import org.enlace.vault.VaultId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Takes files in, keeps them until they are applied or cancelled, and applies them.
@Component
public class ImportDesk {
  private static final Duration KEPT = Duration.ofDays(7);
  private static final int LONGEST_NAME = 200;

  private final ImportStore store;
  private final FileComparison comparison;
  private final ImportApplication application;
  private final Vault vault;
  private final Ledger ledger;
  private final Ids ids;
  private final InstantSource clock;

  ImportDesk(
      ImportStore store,
      FileComparison comparison,
      ImportApplication application,
      Vault vault,
      Ledger ledger,
      Source source) {
    this.store = store;
    this.comparison = comparison;
    this.application = application;
    this.vault = vault;
    this.ledger = ledger;
    this.ids = source.ids();
    this.clock = source.clock();
  }

  /// New ids and the time.
  @Component
  record Source(Ids ids, InstantSource clock) {}

  public Answer<Preview> read(Format format, String fileName, byte[] octets) {
    Optional<Rights> rights = Rights.of(ActorScope.required());
    if (rights.isEmpty()) {
      return Answer.refused(notYours());
    }
    return switch (comparison.of(format, octets, rights.get())) {
      case Answer.Refused<Comparison>(Problem problem) -> Answer.refused(problem);
      case Answer.Done<Comparison>(Comparison compared) ->
          Answer.done(keep(format, fileName, octets, rights.get(), compared));
    };
  }

  private Preview keep(
      Format format, String fileName, byte[] octets, Rights rights, Comparison compared) {
    Instant now = clock.instant();
    Preview preview =
        new Preview(
            ids.next(),
            format,
            called(fileName, format),
            HexFormat.of().formatHex(Comparison.sha256().digest(octets)),
            rights.state(),
            rights.actor().account(),
            Phase.READY,
            compared.counts(),
            now,
            now.plus(KEPT),
            null);
    VaultId file = vault.store(sealing(rights), octets);
    store.insert(new ImportStore.Kept(preview, file, compared.digest()));
    store.insertItems(preview.id(), compared.items());
    return preview;
  }

  private static String called(String fileName, Format format) {
    String name = fileName.strip();
    String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String bounded = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    return bounded.isBlank() ? format.word() : bounded;
  }

  private static Sealing sealing(Rights rights) {
    Set<StateCode> readers = rights.state() == null ? Set.of() : Set.of(rights.state());
    Sealing sealing = Sealing.forStates(readers, Marking.REAL, "directory.import");
    return rights.state() == null ? sealing.withSecretariat() : sealing;
  }

  public Optional<Preview> find(UUID id) {
    return theirs(store.find(id)).map(ImportStore.Kept::preview);
  }

  public List<Preview> recent() {
    return Rights.of(ActorScope.required())
        .map(rights -> store.recent(rights.state(), clock.instant()))
        .orElse(List.of());
  }

  public PageOf<Item> items(UUID id, @Nullable Kind kind, @Nullable Integer after, int limit) {
    if (find(id).isEmpty()) {
      return new PageOf<>(List.of(), null);
    }
    return PageOf.ofOneMore(
        store.items(id, kind, after == null ? 0 : after, limit + 1),
        limit,
        item -> Integer.toString(item.position()));
  }

  /// All of it or nothing: where a line is refused, the transaction is given up.
  @Transactional
  public Answer<Preview> apply(UUID id) {
    return switch (open(id)) {
      case Answer.Refused<Opened>(Problem problem) -> Answer.refused(problem);
      case Answer.Done<Opened>(Opened opened) -> apply(opened);
    };
  }

  private Answer<Preview> apply(Opened opened) {
    Preview preview = opened.kept().preview();
    if (!opened.compared().digest().equals(opened.kept().compared())) {
      return Answer.refused(Problem.of("directory", "import-outdated", 409));
    }
    try {
      application.apply(preview, opened.compared().steps());
    } catch (ProblemException refused) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return Answer.refused(refused.problem());
    }
    end(opened.kept(), Phase.APPLIED, opened.rights());
    ledger.record(
        Change.of("directory.import.applied", "import:" + preview.id())
            .concerning(preview.state())
            .with("format", preview.format().word())
            .with("sha256", preview.sha256()));
    return Answer.done(find(preview.id()).orElseThrow());
  }

  @Transactional
  public Answer<Preview> compareAgain(UUID id) {
    return switch (open(id)) {
      case Answer.Refused<Opened>(Problem problem) -> Answer.refused(problem);
      case Answer.Done<Opened>(Opened opened) -> {
        Comparison compared = opened.compared();
        store.eraseItems(id);
        store.insertItems(id, compared.items());
        store.compared(id, compared.counts(), compared.digest());
        yield Answer.done(find(id).orElseThrow());
      }
    };
  }

  @Transactional
  public Answer<Preview> cancel(UUID id) {
    Answer<ImportStore.Kept> found = ready(id);
    if (found instanceof Answer.Refused<ImportStore.Kept>(Problem problem)) {
      return Answer.refused(problem);
    }
    ImportStore.Kept kept = found.orThrow();
    store.eraseItems(id);
    end(kept, Phase.CANCELLED, Rights.of(ActorScope.required()).orElseThrow());
    return Answer.done(find(id).orElseThrow());
  }

  private void end(ImportStore.Kept kept, Phase phase, Rights rights) {
    store.end(kept.preview().id(), phase, rights.actor().account(), clock.instant());
    if (kept.file() != null) {
      vault.erase(kept.file());
    }
  }

  /// An import that is ready, with its file compared anew.
  private record Opened(ImportStore.Kept kept, Rights rights, Comparison compared) {}

  private Answer<Opened> open(UUID id) {
    Answer<ImportStore.Kept> found = ready(id);
    if (found instanceof Answer.Refused<ImportStore.Kept>(Problem problem)) {
      return Answer.refused(problem);
    }
    ImportStore.Kept kept = found.orThrow();
    Rights rights = Rights.of(ActorScope.required()).orElseThrow();
    return comparison
        .of(kept.preview().format(), octets(kept), rights)
        .map(compared -> new Opened(kept, rights, compared));
  }

  private Answer<ImportStore.Kept> ready(UUID id) {
    if (find(id).isEmpty()) {
      return Answer.refused(Problem.notFound());
    }
    Optional<ImportStore.Kept> locked = store.lock(id);
    if (locked.isEmpty()) {
      return Answer.refused(Problem.of("directory", "import-running", 409));
    }
    Preview preview = locked.get().preview();
    boolean over = preview.phase() != Phase.READY || !preview.expiresAt().isAfter(clock.instant());
    return over
        ? Answer.refused(
            Problem.of("directory", "import-over", 409).with("phase", preview.phase().word()))
        : Answer.done(locked.get());
  }

  private byte[] octets(ImportStore.Kept kept) {
    VaultId file = kept.file();
    try (InputStream stream = Optional.ofNullable(file).flatMap(vault::open).orElseThrow()) {
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// An officer acts on what officers read in, a nominator on what came from the own State.
  private static Optional<ImportStore.Kept> theirs(Optional<ImportStore.Kept> found) {
    return Rights.of(ActorScope.required())
        .flatMap(
            rights -> found.filter(kept -> Objects.equals(kept.preview().state(), rights.state())));
  }

  private static Problem notYours() {
    return Problem.of("directory", "import-not-yours", 403);
  }
}
