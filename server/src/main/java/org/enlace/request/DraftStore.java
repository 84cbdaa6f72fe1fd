package org.enlace.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.enlace.request.MessageStore.Attached;
import org.enlace.vault.VaultId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is written and has not gone out.
@Component
final class DraftStore {
  private static final String COLUMNS =
      "id, state, account, person, phase, outline, content, saved_at, version";

  private final JdbcClient jdbc;

  DraftStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// How far a draft has come.
  enum Phase {
    /// Its author writes it.
    EDITING,
    /// It waits for a second person.
    WAITING;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A draft.
  ///
  /// @param person the author, by the directory's id
  /// @param outline a form's outline, as JSON
  record Row(
      UUID id,
      StateCode state,
      UUID account,
      @Nullable UUID person,
      Phase phase,
      String outline,
      @Nullable VaultId content,
      Instant savedAt,
      int version) {}

  void insert(Row row) {
    jdbc.sql(
            """
            INSERT INTO request.draft (id, state, account, person, phase, outline, content, made_at,
                                       saved_at, version)
            VALUES (:id, :state, :account, :person, :phase, CAST(:outline AS jsonb), :content, :at,
                    :at, 1)
            """)
        .param("id", row.id())
        .param("state", row.state().value())
        .param("account", row.account())
        .param("person", row.person())
        .param("phase", row.phase().word())
        .param("outline", row.outline())
        .param("content", Columns.id(row.content()))
        .param("at", Columns.time(row.savedAt()))
        .update();
  }

  void update(Row row) {
    jdbc.sql(
            """
            UPDATE request.draft
               SET phase = :phase, outline = CAST(:outline AS jsonb), content = :content,
                   saved_at = :at, version = version + 1
             WHERE id = :id
            """)
        .param("phase", row.phase().word())
        .param("outline", row.outline())
        .param("content", Columns.id(row.content()))
        .param("at", Columns.time(row.savedAt()))
        .param("id", row.id())
        .update();
  }

  Optional<Row> find(UUID id) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM request.draft WHERE id = ?")
        .param(id)
        .query(DraftStore::row)
        .optional();
  }

  Optional<Row> lock(UUID id) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM request.draft WHERE id = ? FOR UPDATE")
        .param(id)
        .query(DraftStore::row)
        .optional();
  }

  /// The author's own drafts, and those of its State that wait.
  List<Row> ofAuthorOrWaiting(StateCode state, UUID account) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + """
                   FROM request.draft
                  WHERE state = ? AND (account = ? OR phase = 'waiting')
                  ORDER BY id DESC LIMIT 200
                """)
        .params(state.value(), account)
        .query(DraftStore::row)
        .list();
  }

  void delete(UUID id) {
    jdbc.sql("DELETE FROM request.draft WHERE id = ?").param(id).update();
  }

  void attach(UUID draft, Attached attached) {
    jdbc.sql(
            """
            INSERT INTO request.draft_attachment (draft, position, object, size)
            VALUES (:draft, :position, :object, :size)
            """)
        .param("draft", draft)
        .param("position", attached.position())
        .param("object", Columns.id(attached.object()))
        .param("size", attached.size())
        .update();
  }

  void detach(UUID draft, int position) {
    jdbc.sql("DELETE FROM request.draft_attachment WHERE draft = ? AND position = ?")
        .params(draft, position)
        .update();
  }

  List<Attached> attachments(UUID draft) {
    return jdbc.sql(
            """
            SELECT position, object, size FROM request.draft_attachment WHERE draft = ?
             ORDER BY position
            """)
        .param(draft)
        .query((row, _) ->
            new Attached(
                row.getInt("position"),
                new VaultId(row.getObject("object", UUID.class)),
                row.getLong("size")))
        .list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    UUID content = Columns.idOrNull(row, "content");
    return new Row(
        row.getObject("id", UUID.class),
        new StateCode(row.getString("state")),
        row.getObject("account", UUID.class),
        Columns.idOrNull(row, "person"),
        Columns.word(row, "phase", Phase.values(), Phase::word),
        row.getString("outline"),
        content == null ? null : new VaultId(content),
        Columns.instant(row, "saved_at"),
        row.getInt("version"));
  }
}
