package org.enlace.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads keys.
@Component("directoryKeyStore")
class KeyStore {
  private static final String SELECT =
      """
      SELECT id, owner_kind, owner, state, fingerprint, algorithm, made_at, expires_at, revoked_at,
             proof, phase, replaces, entered_by, verified_at, changed_at, version
        FROM directory.key
      """;

  private final JdbcClient jdbc;

  KeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Row> inForceOf(Collection<UUID> owners) {
    return jdbc.sql(
            SELECT
                + """
                 WHERE owner = ANY (string_to_array(:owners, ',')::uuid[]) AND phase = 'in-force'
                 ORDER BY owner, changed_at, id
                """)
        .param("owners", Rows.joined(owners))
        .query((row, _) -> new Row(Rows.id(row, "owner"), key(row)))
        .list();
  }

  /// Keys that have not ended, as those who keep them see them.
  List<Keys.Kept> keptOf(UUID owner) {
    return jdbc.sql(
            SELECT + " WHERE owner = :owner AND phase <> 'ended' ORDER BY phase, changed_at, id")
        .param("owner", owner)
        .query((row, _) -> kept(row))
        .list();
  }

  /// All of them after an id, by id.
  List<Keys.Kept> all(@Nullable UUID after, int limit) {
    return jdbc.sql(
            SELECT
                + " WHERE CAST(:after AS uuid) IS NULL OR id > CAST(:after AS uuid)"
                + " ORDER BY id LIMIT :limit")
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> kept(row))
        .list();
  }

  Optional<Keys.Kept> kept(UUID id) {
    return jdbc.sql(SELECT + " WHERE id = :id")
        .param("id", id)
        .query((row, _) -> kept(row))
        .optional();
  }

  /// The key, which no other transaction changes until this one ends.
  Optional<Keys.Kept> lock(UUID id) {
    return jdbc.sql(SELECT + " WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query((row, _) -> kept(row))
        .optional();
  }

  /// Whether the owner is in force in one of those networks, or in one that is open to the site, as
  /// the actor may see it.
  boolean isListed(UUID owner, Set<String> networks) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM directory.nomination AS n JOIN directory.network AS w ON w.code = n.network
               WHERE n.holder = :owner AND n.phase = 'confirmed' AND NOT n.suspended
                 AND (n.network = ANY (string_to_array(:networks, ','))
                      OR (w.visibility = 'site' AND directory.member())))
            """)
        .param("owner", owner)
        .param("networks", String.join(",", networks))
        .query(Boolean.class)
        .single();
  }

  Optional<String> armoured(UUID id) {
    return jdbc.sql("SELECT certificate FROM directory.key WHERE id = :id")
        .param("id", id)
        .query((row, _) -> Optional.ofNullable(row.getString("certificate")))
        .optional()
        .flatMap(found -> found);
  }

  private static Keys.Kept kept(ResultSet row) throws SQLException {
    return new Keys.Kept(
        key(row),
        Rows.read(Lines.OwnerKind.class, row.getString("owner_kind")),
        Rows.id(row, "owner"),
        new StateCode(row.getString("state")),
        Rows.optionalId(row, "replaces"),
        Rows.optionalId(row, "entered_by"));
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(
        Rows.id(row, "id"),
        row.getString("fingerprint"),
        row.getString("algorithm"),
        Rows.optionalAt(row, "made_at"),
        Rows.optionalAt(row, "expires_at"),
        Rows.optionalAt(row, "revoked_at"),
        Rows.read(Key.Proof.class, row.getString("proof")),
        Rows.read(Line.Phase.class, row.getString("phase")),
        Rows.optionalAt(row, "verified_at"),
        Rows.at(row, "changed_at"),
        row.getInt("version"));
  }

  /// A key and whose it is.
  record Row(UUID owner, Key key) {}
}
