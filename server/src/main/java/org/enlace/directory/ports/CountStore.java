package org.enlace.directory.ports;

import java.time.Instant;
import java.time.ZoneOffset;
import org.enlace.kernel.NetworkCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts contacts. Fictional States do not count.
@Component
class CountStore {
  private final JdbcClient jdbc;

  CountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Counts inForce(NetworkCode network, Instant now) {
    return jdbc.sql(
            """
            SELECT count(DISTINCT state) AS states, count(*) AS contacts
              FROM directory.nomination
             WHERE network = :network AND phase = 'confirmed' AND NOT suspended
               AND state NOT LIKE 'X%'
               AND (starts_at IS NULL OR starts_at <= :now) AND (ends_at IS NULL OR ends_at > :now)
            """)
        .param("network", network.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new Counts(row.getInt("states"), row.getInt("contacts")))
        .single();
  }

  /// How many States have contacts in force, and how many contacts there are.
  record Counts(int states, int contacts) {}
}
