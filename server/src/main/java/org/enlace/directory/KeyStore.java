package org.enlace.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component("directoryKeyStore")
class KeyStore {
  private final JdbcClient jdbc;

  KeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Row> inForceOf(Collection<UUID> owners) {
    return jdbc.sql(
            """
            SELECT id, owner, fingerprint, algorithm, made_at, expires_at, revoked_at, proof, phase,
                   verified_at, changed_at, version
              FROM directory.key
             WHERE owner = ANY (string_to_array(:owners, ',')::uuid[]) AND phase = 'in-force'
             ORDER BY owner, changed_at, id
            """)
        .param("owners", Rows.joined(owners))
        .query((row, _) -> new Row(Rows.id(row, "owner"), key(row)))
        .list();
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
