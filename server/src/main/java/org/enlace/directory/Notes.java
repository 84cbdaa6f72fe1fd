package org.enlace.directory;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ledger.Change;
import org.enlace.ui.api.Problem;
import org.enlace.vault.Vault;
import org.enlace.vault.VaultId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The notes verbales by which States name and remove their contacts. One note may cover several
/// networks; each nomination names the note it comes from. A scan is a PDF of at most 10 MB, sealed
/// for the State and the secretariat.
@Component
public class Notes {
  /// The largest scan in bytes.
  public static final long LARGEST_SCAN = 10_000_000;

  private final NoteStore store;
  private final ScanRoom scans;
  private final Vault vault;
  private final Chronicle chronicle;
  private final Stamp stamp;

  Notes(NoteStore store, ScanRoom scans, Vault vault, Chronicle chronicle, Stamp stamp) {
    this.store = store;
    this.scans = scans;
    this.vault = vault;
    this.chronicle = chronicle;
    this.stamp = stamp;
  }

  /// Writes down a note that was received: an officer of the secretariat, or the State's nominator.
  /// Refused: `note-not-yours` (403), `note-dated-later`, `note-reference-missing`, `scan-not-pdf`
  /// (422), `scan-too-large` (413), `note-duplicate` (409) where the State has a note of that
  /// reference and date.
  ///
  /// @param scan the note as a PDF, or null
  @Transactional
  public Answer<Note> receive(NoteDraft draft, @Nullable InputStream scan) {
    if (!(ActorScope.required() instanceof Actor.SignedIn actor) || !mayReceive(actor, draft)) {
      return Answer.refused(Problem.of("directory", "note-not-yours", 403).about("state"));
    }
    Optional<Problem> wrong = wrong(draft);
    if (wrong.isPresent()) {
      return Answer.refused(wrong.get());
    }
    if (scan == null) {
      return Answer.done(keep(draft, actor.account(), null, null));
    }
    return switch (scans.store(draft.state(), scan)) {
      case Answer.Refused<ScanRoom.Scan>(Problem problem) -> Answer.refused(problem);
      case Answer.Done<ScanRoom.Scan>(ScanRoom.Scan kept) ->
          Answer.done(keep(draft, actor.account(), kept.id(), kept.digest()));
    };
  }

  /// The note of that id; for the State and the secretariat.
  @Transactional(readOnly = true)
  public Optional<Note> find(UUID id) {
    return store.find(id);
  }

  /// The notes of a State, the latest first; for that State and the secretariat.
  @Transactional(readOnly = true)
  public List<Note> of(StateCode state) {
    return store.of(state);
  }

  /// The scan of a note, if there is one that the actor may open.
  @Transactional(readOnly = true)
  public Optional<InputStream> openScan(UUID note) {
    return store.scanOf(note).flatMap(scan -> vault.open(new VaultId(scan)));
  }

  /// Erases the scan of a note, which is past its keeping, and writes down that it was. For a task.
  ///
  /// @return whether there was one
  /// @throws IllegalStateException where the actor is not a task of the system
  @Transactional
  public boolean eraseScan(UUID id) {
    if (!(ActorScope.required() instanceof Actor.Task)) {
      throw new IllegalStateException("only a task erases scans");
    }
    Optional<UUID> scan = store.takeScan(id, stamp.now());
    scan.ifPresent(object -> {
      vault.erase(new VaultId(object));
      Note note = store.find(id).orElseThrow();
      chronicle.write(
          Change.of("directory.note.scan-erased", "note:" + id)
              .concerning(note.state())
              .with("reference", note.reference()));
    });
    return scan.isPresent();
  }

  private static boolean mayReceive(Actor.SignedIn actor, NoteDraft draft) {
    return actor.holds(Role.SECRETARIAT)
        || (actor.holds(Role.NOMINATOR) && actor.actsFor(draft.state()));
  }

  private Optional<Problem> wrong(NoteDraft draft) {
    if (draft.reference().isBlank() || draft.reference().length() > 120) {
      return problem("note-reference-missing", 422, "reference");
    }
    if (draft.receivedOn().isBefore(draft.datedOn())
        || draft.receivedOn().isAfter(stamp.today().plusDays(1))) {
      return problem("note-dated-later", 422, "receivedOn");
    }
    return store.isKnown(draft) ? problem("note-duplicate", 409, "reference") : Optional.empty();
  }

  private Note keep(
      NoteDraft draft, UUID account, @Nullable VaultId scan, @Nullable String digest) {
    Note note =
        new Note(
            stamp.id(),
            draft.state(),
            draft.reference().strip(),
            draft.datedOn(),
            draft.receivedOn(),
            draft.sender(),
            scan != null,
            account,
            stamp.now());
    store.insert(note, scan == null ? null : scan.value());
    Change change =
        Change.of("directory.note.received", "note:" + note.id())
            .concerning(note.state())
            .with("reference", note.reference())
            .with("datedOn", note.datedOn().toString())
            .with("receivedOn", note.receivedOn().toString())
            .withPersonal("sender", note.sender() == null ? null : note.sender().value())
            .by("noteNumber", note.reference());
    chronicle.write(digest == null ? change : change.by("noteHash", digest));
    return note;
  }

  private static Optional<Problem> problem(String slug, int status, String field) {
    return Optional.of(Problem.of("directory", slug, status).about(field));
  }

  /// What is known of a note that came.
  ///
  /// @param sender the mailbox from which it came, or null where it came on paper
  public record NoteDraft(
      StateCode state,
      String reference,
      LocalDate datedOn,
      LocalDate receivedOn,
      @Nullable EmailAddress sender) {}

  /// A note verbale.
  ///
  /// @param scanned whether there is a scan
  public record Note(
      UUID id,
      StateCode state,
      String reference,
      LocalDate datedOn,
      LocalDate receivedOn,
      @Nullable EmailAddress sender,
      boolean scanned,
      UUID enteredBy,
      Instant enteredAt) {}
}
