package org.enlace.delivery.webpush;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.enlace.kernel.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The row of the site's key pair.
@Component
final class PushKeyStore {
  private final JdbcClient jdbc;

  PushKeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The pair.
  ///
  /// @param point the public key
  /// @param sealed the private one
  record Row(Secret<byte[]> point, Secret<byte[]> sealed) {}

  Optional<Row> find() {
    return jdbc.sql("SELECT point, sealed FROM delivery.push_key")
        .query((row, _) ->
            new Row(Secret.of(row.getBytes("point")), Secret.of(row.getBytes("sealed"))))
        .optional();
  }

  /// Keeps a pair, unless another node was first.
  void insert(byte[] point, byte[] sealed, Instant at) {
    jdbc.sql(
            """
            INSERT INTO delivery.push_key (point, sealed, made_at) VALUES (?, ?, ?)
            ON CONFLICT DO NOTHING
            """)
        .params(point, sealed, at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void reseal(byte[] sealed) {
    jdbc.sql("UPDATE delivery.push_key SET sealed = ?").param(sealed).update();
  }
}
