package org.enlace.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class NoteStore {
  private final JdbcClient jdbc;

  NoteStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Notes.Note> find(UUID id) {
    return jdbc.sql("SELECT * FROM directory.note WHERE id = :id")
        .param("id", id)
        .query((row, _) -> note(row))
        .optional();
  }

  List<Notes.Note> of(StateCode state) {
    return jdbc.sql(
            "SELECT * FROM directory.note WHERE state = :state ORDER BY received_on DESC, id DESC")
        .param("state", state.value())
        .query((row, _) -> note(row))
        .list();
  }

  Optional<UUID> scanOf(UUID note) {
    return jdbc.sql("SELECT scan FROM directory.note WHERE id = :id AND scan IS NOT NULL")
        .param("id", note)
        .query((row, _) -> Rows.id(row, "scan"))
        .optional();
  }

  /// Takes the scan from its note; empty where it has none.
  Optional<UUID> takeScan(UUID note, Instant now) {
    Optional<UUID> scan =
        jdbc.sql("SELECT scan FROM directory.note WHERE id = :id AND scan IS NOT NULL FOR UPDATE")
            .param("id", note)
            .query((row, _) -> Rows.id(row, "scan"))
            .optional();
    if (scan.isPresent()) {
      jdbc.sql("UPDATE directory.note SET scan = NULL, scan_erased_at = :now WHERE id = :id")
          .param("id", note)
          .param("now", Rows.parameter(now))
          .update();
    }
    return scan;
  }

  boolean isKnown(Notes.NoteDraft draft) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM directory.note
                            WHERE state = :state AND reference = :reference AND dated_on = :dated)
            """)
        .param("state", draft.state().value())
        .param("reference", draft.reference().strip())
        .param("dated", draft.datedOn())
        .query(Boolean.class)
        .single();
  }

  void insert(Notes.Note note, @Nullable UUID scan) {
    EmailAddress sender = note.sender();
    jdbc.sql(
            """
            INSERT INTO directory.note
              (id, state, reference, dated_on, received_on, sender, scan, entered_by, entered_at)
            VALUES (:id, :state, :reference, :dated, :received, :sender, :scan, :by, :at)
            """)
        .param("id", note.id())
        .param("state", note.state().value())
        .param("reference", note.reference())
        .param("dated", note.datedOn())
        .param("received", note.receivedOn())
        .param("sender", sender == null ? null : sender.value())
        .param("scan", scan)
        .param("by", note.enteredBy())
        .param("at", Rows.parameter(note.enteredAt()))
        .update();
  }

  private static Notes.Note note(ResultSet row) throws SQLException {
    String sender = row.getString("sender");
    return new Notes.Note(
        Rows.id(row, "id"),
        new StateCode(row.getString("state")),
        row.getString("reference"),
        row.getObject("dated_on", LocalDate.class),
        row.getObject("received_on", LocalDate.class),
        sender == null ? null : new EmailAddress(sender),
        Rows.optionalId(row, "scan") != null,
        Rows.id(row, "entered_by"),
        Rows.at(row, "entered_at"));
  }
}
