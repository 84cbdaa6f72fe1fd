package org.enlace.directory.transfer;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.enlace.vault.VaultId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps how far applications have come, and erases what is past its time.
@Component
class ProgressStore {
  private final JdbcClient jdbc;

  ProgressStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// How far an application had come at a time.
  record Progress(int done, int total, Instant at) {}

  void put(UUID id, Progress progress) {
    jdbc.sql(
            """
            INSERT INTO directory.import_progress (import, done, total, at)
            VALUES (:id, :done, :total, :at)
            ON CONFLICT (import) DO UPDATE
               SET done = excluded.done, total = excluded.total, at = excluded.at
            """)
        .param("id", id)
        .param("done", progress.done())
        .param("total", progress.total())
        .param("at", progress.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Progress> of(UUID id) {
    return jdbc.sql("SELECT * FROM directory.import_progress WHERE import = :id")
        .param("id", id)
        .query((row, _) ->
            new Progress(
                row.getInt("done"),
                row.getInt("total"),
                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant()))
        .optional();
  }

  void end(UUID id) {
    jdbc.sql("DELETE FROM directory.import_progress WHERE import = :id").param("id", id).update();
  }

  /// Erases the items of imports that have expired, and says which files are to be erased with
  /// them.
  List<VaultId> eraseExpired(Instant now) {
    var expired =
        jdbc.sql(
                """
                UPDATE directory.import AS i
                   SET file = NULL, phase = CASE phase WHEN 'ready' THEN 'cancelled' ELSE phase END,
                       ended_at = coalesce(ended_at, :now)
                  FROM directory.import AS before
                 WHERE i.id = before.id AND i.expires_at <= :now
                   AND (before.file IS NOT NULL OR EXISTS
                        (SELECT FROM directory.import_item AS item WHERE item.import = i.id))
                RETURNING before.file
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .query((row, _) -> Optional.ofNullable(row.getObject("file", UUID.class)))
            .list();
    jdbc.sql(
            """
            DELETE FROM directory.import_item
             WHERE import IN (SELECT id FROM directory.import WHERE expires_at <= :now)
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    return expired.stream().flatMap(Optional::stream).map(VaultId::new).toList();
  }
}
