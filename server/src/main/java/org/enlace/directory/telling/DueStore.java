package org.enlace.directory.telling;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.enlace.directory.Telling;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is still to be told.
@Component
class DueStore {
  private final JdbcClient jdbc;

  DueStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The ids of what is due, the longest due first.
  List<UUID> due(Instant now, int limit) {
    return jdbc.sql(
            """
            SELECT id FROM directory.telling
             WHERE done_at IS NULL AND due_at <= :now ORDER BY due_at, id LIMIT :limit
            """)
        .param("now", utc(now))
        .param("limit", limit)
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  /// Claims it for the running transaction; empty where it was told, or another node tells it now.
  Optional<Telling> claim(UUID id) {
    return jdbc.sql(
            """
            SELECT kind, subject, state, network FROM directory.telling
             WHERE id = :id AND done_at IS NULL FOR UPDATE SKIP LOCKED
            """)
        .param("id", id)
        .query((row, _) -> {
          String network = row.getString("network");
          String kind = row.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_');
          return new Telling(
              Telling.Kind.valueOf(kind),
              row.getObject("subject", UUID.class),
              new StateCode(row.getString("state")),
              network == null ? null : new NetworkCode(network));
        })
        .optional();
  }

  void done(UUID id, Instant now) {
    jdbc.sql("UPDATE directory.telling SET done_at = :now WHERE id = :id")
        .param("id", id)
        .param("now", utc(now))
        .update();
  }

  void postpone(UUID id, Instant dueAt) {
    jdbc.sql("UPDATE directory.telling SET due_at = :due WHERE id = :id AND done_at IS NULL")
        .param("id", id)
        .param("due", utc(dueAt))
        .update();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
