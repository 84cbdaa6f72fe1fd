package org.enlace.vault;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows that tell which site keys this database needs.
@Component
final class SiteKeyStore {
  private final JdbcClient jdbc;

  SiteKeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A site key that was used here.
  ///
  /// @param proof a value that it sealed
  record Used(String id, SealedBytes proof, boolean retired) {}

  List<Used> all() {
    return jdbc.sql("SELECT id, proof, retired_at IS NOT NULL FROM vault.site_key ORDER BY id")
        .query((row, _) ->
            new Used(row.getString(1), new SealedBytes(row.getBytes(2)), row.getBoolean(3)))
        .list();
  }

  void insert(String id, SealedBytes proof, Instant at) {
    jdbc.sql(
            """
            INSERT INTO vault.site_key (id, proof, first_used_at) VALUES (?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """)
        .params(id, proof.bytes(), at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The newest key is in use, whatever was said of it before.
  void recall(String id) {
    jdbc.sql("UPDATE vault.site_key SET retired_at = NULL WHERE id = ? AND retired_at IS NOT NULL")
        .param(id)
        .update();
  }

  void retireAllBut(String id, Instant at) {
    jdbc.sql("UPDATE vault.site_key SET retired_at = ? WHERE id <> ? AND retired_at IS NULL")
        .params(at.atOffset(ZoneOffset.UTC), id)
        .update();
  }
}
