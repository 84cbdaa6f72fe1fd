package org.enlace.delivery;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the site draws for itself once and keeps sealed.
@Component
final class SecretStore {
  private final JdbcClient jdbc;

  SecretStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Keeps a sealed value unless there is one of that name, and gives the one that is kept.
  byte[] keep(String name, byte[] sealed) {
    jdbc.sql(
            """
            INSERT INTO delivery.secret (name, sealed) VALUES (?, ?) ON CONFLICT (name) DO NOTHING
            """)
        .params(name, sealed)
        .update();
    return find(name).orElseThrow();
  }

  Optional<byte[]> find(String name) {
    return jdbc.sql("SELECT sealed FROM delivery.secret WHERE name = ?")
        .param(name)
        .query((row, _) -> row.getBytes(1))
        .optional();
  }

  void replace(String name, byte[] sealed) {
    jdbc.sql("UPDATE delivery.secret SET sealed = ? WHERE name = ?").params(sealed, name).update();
  }
}
