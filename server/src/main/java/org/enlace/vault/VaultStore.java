package org.enlace.vault;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.kernel.Marking;
import org.enlace.kernel.StateCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of sealed objects.
@Component
final class VaultStore {
  /// How many chunks are read at once.
  private static final int WINDOW = 8;

  private final JdbcClient jdbc;

  VaultStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// An object without its content.
  record Row(VaultId id, Sealing sealing, SealedBytes wrappedKey) {}

  /// @param size of the content, as far as it is known
  void insert(Row row, long size, Instant at) {
    jdbc.sql(
            """
            INSERT INTO vault.object (id, purpose, marking, readers, secretariat, authorities,
                                      site_key, wrapped_key, size, stored_at)
            VALUES (:id, :purpose, :marking, :readers, :secretariat, :authorities,
                    :siteKey, :wrappedKey, :size, :at)
            """)
        .param("id", row.id().value())
        .param("purpose", row.sealing().purpose())
        .param("marking", row.sealing().marking().word())
        .param("readers", readers(row.sealing()))
        .param("secretariat", row.sealing().secretariat())
        .param("authorities", authorities(row.sealing()))
        .param("siteKey", row.wrappedKey().siteKey())
        .param("wrappedKey", row.wrappedKey().bytes())
        .param("size", size)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void insertChunk(VaultId id, int number, byte[] sealed) {
    jdbc.sql("INSERT INTO vault.chunk (object, number, sealed) VALUES (?, ?, ?)")
        .params(id.value(), number, sealed)
        .update();
  }

  void size(VaultId id, long size) {
    jdbc.sql("UPDATE vault.object SET size = ? WHERE id = ?").params(size, id.value()).update();
  }

  Optional<Row> find(VaultId id) {
    return jdbc.sql(
            """
            SELECT id, purpose, marking, readers, secretariat, authorities, wrapped_key
              FROM vault.object WHERE id = ?
            """)
        .param(id.value())
        .query(VaultStore::row)
        .optional();
  }

  Optional<Row> findForUpdate(VaultId id) {
    return jdbc.sql(
            """
            SELECT id, purpose, marking, readers, secretariat, authorities, wrapped_key
              FROM vault.object WHERE id = ? FOR UPDATE
            """)
        .param(id.value())
        .query(VaultStore::row)
        .optional();
  }

  void changeReaders(Row row) {
    jdbc.sql(
            """
            UPDATE vault.object
               SET readers = :readers, secretariat = :secretariat, authorities = :authorities,
                   site_key = :siteKey, wrapped_key = :wrappedKey
             WHERE id = :id
            """)
        .param("readers", readers(row.sealing()))
        .param("secretariat", row.sealing().secretariat())
        .param("authorities", authorities(row.sealing()))
        .param("siteKey", row.wrappedKey().siteKey())
        .param("wrappedKey", row.wrappedKey().bytes())
        .param("id", row.id().value())
        .update();
  }

  List<byte[]> chunks(VaultId id, int from) {
    return jdbc.sql(
            """
            SELECT sealed FROM vault.chunk WHERE object = ? AND number >= ?
             ORDER BY number LIMIT ?
            """)
        .params(id.value(), from, WINDOW)
        .query((row, _) -> row.getBytes(1))
        .list();
  }

  boolean delete(VaultId id) {
    return jdbc.sql("DELETE FROM vault.object WHERE id = ?").param(id.value()).update() == 1;
  }

  /// The next objects by id whose data key is wrapped by another site key, locked for this
  /// transaction.
  List<Row> wrappedByOthers(String siteKey, VaultId after, int limit) {
    return jdbc.sql(
            """
            SELECT id, purpose, marking, readers, secretariat, authorities, wrapped_key
              FROM vault.object WHERE site_key <> ? AND id > ? ORDER BY id LIMIT ? FOR UPDATE
            """)
        .params(siteKey, after.value(), limit)
        .query(VaultStore::row)
        .list();
  }

  boolean isAnyWrappedByOthers(String siteKey) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM vault.object WHERE site_key <> ?)")
        .param(siteKey)
        .query(Boolean.class)
        .single();
  }

  void wrap(VaultId id, SealedBytes wrappedKey) {
    jdbc.sql("UPDATE vault.object SET site_key = ?, wrapped_key = ? WHERE id = ?")
        .params(wrappedKey.siteKey(), wrappedKey.bytes(), id.value())
        .update();
  }

  private static Object readers(Sealing sealing) {
    return sealing.readers().stream().map(StateCode::value).sorted().toArray(String[]::new);
  }

  private static Object authorities(Sealing sealing) {
    return sealing.authorities().stream().sorted().toArray(UUID[]::new);
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        new VaultId(row.getObject("id", UUID.class)),
        new Sealing(
            Arrays.stream(strings(row.getArray("readers")))
                .map(StateCode::new)
                .collect(Collectors.toUnmodifiableSet()),
            row.getBoolean("secretariat"),
            Arrays.stream((UUID[]) row.getArray("authorities").getArray())
                .collect(Collectors.toUnmodifiableSet()),
            Marking.parse(row.getString("marking")).orElseThrow(),
            row.getString("purpose")),
        new SealedBytes(row.getBytes("wrapped_key")));
  }

  private static String[] strings(Array array) throws SQLException {
    return (String[]) array.getArray();
  }
}
