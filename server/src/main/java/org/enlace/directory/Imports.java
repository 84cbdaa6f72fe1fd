package org.enlace.directory;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.enlace.directory.transfer.ContactTable;
import org.enlace.directory.transfer.CsvText;
import org.enlace.directory.transfer.ImportDesk;
import org.enlace.directory.transfer.ImportRuns;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Files of other directories. A file is read and compared with what is here; what would come of it
/// is shown, line by line, and waits for seven days until it is applied or cancelled. Nothing is
/// changed before, and all of it or nothing is changed then.
///
/// Who is listed stays with the States: a team list makes authorities and desks under the name of
/// its source, never nominations; a table of contacts makes drafts of nominations, which go their
/// usual way, and never touches a nomination that is submitted or in force. A line that came by a
/// file gets no notice until it is proved; a key of which the file knows the fingerprint is kept as
/// claimed. What a file says again, unchanged, changes nothing, also where the entry was corrected
/// here by hand since.
///
/// An officer imports for the States of the officer's networks, a nominator for the own State.
/// Refused: `import-not-yours` (403), `import-too-large` (413), `import-not-utf8`,
/// `import-not-json`, `import-not-csv`, `import-header`, `import-empty`, `import-too-many` (422),
/// `import-over`, `import-outdated`, `import-running`, `import-line-refused` (409).
@Component
public class Imports {
  /// The columns of the table of contacts.
  public static final List<String> COLUMNS = ContactTable.COLUMNS;

  private final ImportDesk desk;
  private final ImportRuns runs;

  Imports(ImportDesk desk, ImportRuns runs) {
    this.desk = desk;
    this.runs = runs;
  }

  /// Reads a file and compares it; nothing of the directory changes.
  ///
  /// @param fileName as the file was called where it came from
  @Transactional
  public Answer<Preview> read(Format format, String fileName, byte[] octets) {
    return desk.read(format, fileName, octets);
  }

  /// The import of that id, applied and cancelled ones as well.
  @Transactional(readOnly = true)
  public Optional<Preview> find(UUID id) {
    return desk.find(id);
  }

  /// The imports of the actor's State or, for the secretariat, of its officers, the newest first.
  @Transactional(readOnly = true)
  public List<Preview> recent() {
    return desk.recent();
  }

  /// The items of an import in the order of the file, from a position on.
  ///
  /// @param kind those of one kind alone, or null for all
  /// @param after the position of the last item of the page before, or null
  /// @param limit 1 to 20,000
  @Transactional(readOnly = true)
  public PageOf<Item> items(UUID id, @Nullable Kind kind, @Nullable Integer after, int limit) {
    return desk.items(id, kind, after, limit);
  }

  /// Does what the preview shows, all of it or nothing. Where the directory has changed since, so
  /// that something else would come of it, it is refused as `import-outdated` (409).
  public Answer<Preview> apply(UUID id) {
    return desk.apply(id);
  }

  /// Begins to apply and goes on beside the caller; waits a moment for the end.
  ///
  /// @return the answer where it came within that moment, else empty: see [#runOf]
  public Optional<Answer<Preview>> begin(UUID id) {
    return runs.begin(id);
  }

  /// How far an application has come that goes on, or how it ended lately.
  @Transactional(readOnly = true)
  public Run runOf(UUID id) {
    return runs.of(id);
  }

  /// Compares the file with the directory as it is now, in place of the preview that is out of
  /// date.
  @Transactional
  public Answer<Preview> compareAgain(UUID id) {
    return desk.compareAgain(id);
  }

  /// Lets a file be; what was read of it is erased.
  @Transactional
  public Answer<Preview> cancel(UUID id) {
    return desk.cancel(id);
  }

  /// A table as imports read it and spreadsheets open it.
  public static byte[] table(List<List<String>> rows) {
    return CsvText.of(rows);
  }

  /// The formats.
  public enum Format {
    /// The table of contacts.
    CSV,
    /// FIRST's Global IRT list of teams, schema version 2.
    GLOBAL_IRT,
    /// The Trusted Introducer's list of teams.
    TRUSTED_INTRODUCER;

    /// The word on the wire, such as `global-irt`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Reads the word on the wire; anything else is empty.
    public static Optional<Format> parse(String word) {
      return List.of(values()).stream().filter(each -> each.word().equals(word)).findFirst();
    }
  }

  /// What would come of a line.
  public enum Kind {
    NEW,
    CHANGED,
    UNCHANGED,
    REFUSED;

    /// The word on the wire, such as `new`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Reads the word on the wire; anything else is empty.
    public static Optional<Kind> parse(String word) {
      return List.of(values()).stream().filter(each -> each.word().equals(word)).findFirst();
    }
  }

  /// Where an import stands.
  public enum Phase {
    READY,
    APPLIED,
    CANCELLED;

    /// The word on the wire, such as `ready`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// An import, with what would come or came of it.
  ///
  /// @param sha256 of the file, in hexadecimal digits
  /// @param state the State for which a nominator imports; null for the secretariat
  /// @param account who read it in
  /// @param expiresAt when what it holds of persons is erased
  /// @param endedAt when it was applied or cancelled, or null
  public record Preview(
      UUID id,
      Format format,
      String fileName,
      String sha256,
      @Nullable StateCode state,
      UUID account,
      Phase phase,
      Counts counts,
      Instant madeAt,
      Instant expiresAt,
      @Nullable Instant endedAt) {}

  /// How many lines come to what; a line with two wrong fields counts twice among the refused.
  public record Counts(int fresh, int changed, int unchanged, int refused) {
    /// All of them.
    public int all() {
      return fresh + changed + unchanged + refused;
    }

    /// Those of one kind.
    public int of(Kind kind) {
      return switch (kind) {
        case NEW -> fresh;
        case CHANGED -> changed;
        case UNCHANGED -> unchanged;
        case REFUSED -> refused;
      };
    }
  }

  /// A line of a file, and what would come of it.
  ///
  /// @param line of a table from 1 with the header; of a list the place of the object, from 1
  /// @param name of the team, person or desk; empty where the line was refused before it was known
  /// @param field of a refused line: the column or member
  /// @param reason of a refused line: a word such as `email-malformed`
  public record Item(
      int position,
      int line,
      Kind kind,
      @Nullable StateCode state,
      String name,
      List<Delta> changes,
      @Nullable String field,
      @Nullable String reason) {
    public Item {
      changes = List.copyOf(changes);
    }
  }

  /// One field that would change.
  ///
  /// @param before what stands here now, or null for nothing
  /// @param after what would stand here, or null for nothing
  public record Delta(String field, @Nullable String before, @Nullable String after) {}

  /// Whether an application goes on.
  ///
  /// @param going whether it goes on now
  /// @param done how many lines are done
  /// @param total of how many
  /// @param answer how it ended here a short while ago, or null
  public record Run(boolean going, int done, int total, @Nullable Answer<Preview> answer) {}
}
