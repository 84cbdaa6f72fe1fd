package org.enlace.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AuthorityStore {
  private final JdbcClient jdbc;

  AuthorityStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Authority> ofState(StateCode state) {
    return jdbc.sql(
            """
            SELECT * FROM directory.authority
             WHERE state = :state AND closed_at IS NULL ORDER BY kind, id
            """)
        .param("state", state.value())
        .query((row, _) -> authority(row))
        .list();
  }

  List<Authority> byId(Collection<UUID> ids) {
    return jdbc.sql(
            """
            SELECT * FROM directory.authority
             WHERE id = ANY (string_to_array(:ids, ',')::uuid[])
            """)
        .param("ids", Rows.joined(ids))
        .query((row, _) -> authority(row))
        .list();
  }

  /// The authority, which no other transaction changes until this one ends.
  Optional<Authority> lock(UUID id) {
    return jdbc.sql("SELECT * FROM directory.authority WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query((row, _) -> authority(row))
        .optional();
  }

  private static Authority authority(ResultSet row) throws SQLException {
    return new Authority(
        Rows.id(row, "id"),
        new StateCode(row.getString("state")),
        Rows.text(row, "name"),
        Rows.read(Authority.Kind.class, row.getString("kind")),
        row.getString("sector"),
        charter(Rows.text(row, "charter")),
        row.getBoolean("referable"),
        row.getBoolean("answers_abroad"),
        row.getString("source"),
        row.getInt("version"));
  }

  private static Map<Authority.Field, String> charter(LocalText byWord) {
    Map<Authority.Field, String> charter = new EnumMap<>(Authority.Field.class);
    byWord
        .byLanguage()
        .forEach((word, text) -> charter.put(Rows.read(Authority.Field.class, word), text));
    return charter;
  }
}
