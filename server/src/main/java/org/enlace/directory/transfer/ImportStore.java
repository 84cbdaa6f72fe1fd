package org.enlace.directory.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.enlace.directory.Imports.Counts;
import org.enlace.directory.Imports.Delta;
import org.enlace.directory.Imports.Format;
import org.enlace.directory.Imports.Item;
import org.enlace.directory.Imports.Kind;
import org.enlace.directory.Imports.Phase;
import org.enlace.directory.Imports.Preview;
import org.enlace.kernel.StateCode;
import org.enlace.vault.VaultId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps imports and what would come of their lines.
@Component
class ImportStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<Delta>> DELTAS = new TypeReference<>() {};
  private static final int AT_ONCE = 1_000;

  private final JdbcClient jdbc;

  ImportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// An import with what only the desk needs.
  ///
  /// @param file where its file is; null once it was erased
  /// @param compared says in few octets what would come of it
  record Kept(Preview preview, @Nullable VaultId file, String compared) {}

  void insert(Kept kept) {
    Preview preview = kept.preview();
    jdbc.sql(
            """
            INSERT INTO directory.import
              (id, format, file_name, file, sha256, state, account, phase, fresh, changed,
               unchanged, refused, compared, made_at, expires_at)
            VALUES (:id, :format, :fileName, :file, :sha256, :state, :account, 'ready', :fresh,
                    :changed, :unchanged, :refused, :compared, :made, :expires)
            """)
        .param("id", preview.id())
        .param("format", preview.format().word())
        .param("fileName", preview.fileName())
        .param("file", kept.file() == null ? null : kept.file().value())
        .param("sha256", preview.sha256())
        .param("state", preview.state() == null ? null : preview.state().value())
        .param("account", preview.account())
        .params(counts(preview.counts()))
        .param("compared", kept.compared())
        .param("made", parameter(preview.madeAt()))
        .param("expires", parameter(preview.expiresAt()))
        .update();
  }

  /// Another comparison in place of the one before.
  void compared(UUID id, Counts counts, String compared) {
    jdbc.sql(
            """
            UPDATE directory.import
               SET fresh = :fresh, changed = :changed, unchanged = :unchanged, refused = :refused,
                   compared = :compared
             WHERE id = :id
            """)
        .param("id", id)
        .params(counts(counts))
        .param("compared", compared)
        .update();
  }

  private static Map<String, Object> counts(Counts counts) {
    return Map.of(
        "fresh", counts.fresh(),
        "changed", counts.changed(),
        "unchanged", counts.unchanged(),
        "refused", counts.refused());
  }

  void end(UUID id, Phase phase, UUID account, Instant now) {
    jdbc.sql(
            """
            UPDATE directory.import
               SET phase = :phase, ended_at = :now, ended_by = :account, file = NULL
             WHERE id = :id
            """)
        .param("id", id)
        .param("phase", phase.word())
        .param("account", account)
        .param("now", parameter(now))
        .update();
  }

  Optional<Kept> find(UUID id) {
    return jdbc.sql("SELECT * FROM directory.import WHERE id = :id")
        .param("id", id)
        .query((row, _) -> kept(row))
        .optional();
  }

  /// The import, which no other transaction changes until this one ends; empty where another one is
  /// at it.
  Optional<Kept> lock(UUID id) {
    return jdbc.sql("SELECT * FROM directory.import WHERE id = :id FOR NO KEY UPDATE SKIP LOCKED")
        .param("id", id)
        .query((row, _) -> kept(row))
        .optional();
  }

  List<Preview> recent(@Nullable StateCode state, Instant since) {
    return jdbc.sql(
            """
            SELECT * FROM directory.import
             WHERE state IS NOT DISTINCT FROM :state AND expires_at > :since
             ORDER BY made_at DESC, id DESC LIMIT 50
            """)
        .param("state", state == null ? null : state.value())
        .param("since", parameter(since))
        .query((row, _) -> kept(row).preview())
        .list();
  }

  void insertItems(UUID id, List<Item> items) {
    for (int from = 0; from < items.size(); from += AT_ONCE) {
      List<Map<String, @Nullable Object>> rows = new ArrayList<>();
      for (int at = from; at < Math.min(items.size(), from + AT_ONCE); at++) {
        rows.add(row(at + 1, items.get(at)));
      }
      jdbc.sql(
              """
              INSERT INTO directory.import_item
                (import, position, line, kind, state, name, changes, field, reason)
              SELECT :id, position, line, kind, state, name, changes, field, reason
                FROM jsonb_to_recordset(:rows::jsonb)
                  AS each (position integer, line integer, kind text, state text, name text,
                           changes jsonb, field text, reason text)
              """)
          .param("id", id)
          .param("rows", JSON.writeValueAsString(rows))
          .update();
    }
  }

  private static Map<String, @Nullable Object> row(int position, Item item) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("position", position);
    row.put("line", item.line());
    row.put("kind", item.kind().word());
    row.put("state", item.state() == null ? null : item.state().value());
    row.put("name", item.name());
    row.put("changes", item.changes());
    row.put("field", item.field());
    row.put("reason", item.reason());
    return row;
  }

  List<Item> items(UUID id, @Nullable Kind kind, int after, int limit) {
    return jdbc.sql(
            """
            SELECT * FROM directory.import_item
             WHERE import = :id AND position > :after AND kind = coalesce(:kind, kind)
             ORDER BY position LIMIT :limit
            """)
        .param("id", id)
        .param("after", after)
        .param("kind", kind == null ? null : kind.word())
        .param("limit", limit)
        .query((row, _) -> item(row))
        .list();
  }

  void eraseItems(UUID id) {
    jdbc.sql("DELETE FROM directory.import_item WHERE import = :id").param("id", id).update();
  }

  private static Item item(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return new Item(
        row.getInt("position"),
        row.getInt("line"),
        Kind.parse(row.getString("kind")).orElseThrow(),
        state == null ? null : new StateCode(state),
        Objects.requireNonNullElse(row.getString("name"), ""),
        JSON.readValue(row.getString("changes"), DELTAS),
        row.getString("field"),
        row.getString("reason"));
  }

  private static Kept kept(ResultSet row) throws SQLException {
    String state = row.getString("state");
    UUID file = row.getObject("file", UUID.class);
    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    Preview preview =
        new Preview(
            id(row, "id"),
            Format.parse(row.getString("format")).orElseThrow(),
            row.getString("file_name"),
            row.getString("sha256"),
            state == null ? null : new StateCode(state),
            id(row, "account"),
            Phase.valueOf(row.getString("phase").toUpperCase(Locale.ROOT)),
            new Counts(
                row.getInt("fresh"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("refused")),
            at(row, "made_at"),
            at(row, "expires_at"),
            ended == null ? null : ended.toInstant());
    return new Kept(preview, file == null ? null : new VaultId(file), row.getString("compared"));
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, UUID.class));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
  }

  private static OffsetDateTime parameter(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
