package org.enlace.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TellingStore {
  private final JdbcClient jdbc;

  TellingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID id, Telling telling, Instant dueAt) {
    NetworkCode network = telling.network();
    jdbc.sql(
            """
            INSERT INTO directory.telling (id, kind, subject, state, network, due_at)
            VALUES (:id, :kind, :subject, :state, :network, :due)
            """)
        .param("id", id)
        .param("kind", telling.kind().word())
        .param("subject", telling.subject())
        .param("state", telling.state().value())
        .param("network", network == null ? null : network.value())
        .param("due", Rows.parameter(dueAt))
        .update();
  }

  /// Claims what is due for the running transaction.
  List<Due> claim(Instant now, int limit) {
    return jdbc.sql(
            """
            SELECT id, kind, subject, state, network FROM directory.telling
             WHERE done_at IS NULL AND due_at <= :now
             ORDER BY due_at, id LIMIT :limit FOR UPDATE SKIP LOCKED
            """)
        .param("now", Rows.parameter(now))
        .param("limit", limit)
        .query((row, _) -> {
          String network = row.getString("network");
          return new Due(
              Rows.id(row, "id"),
              new Telling(
                  Rows.read(Telling.Kind.class, row.getString("kind")),
                  Rows.id(row, "subject"),
                  new StateCode(row.getString("state")),
                  network == null ? null : new NetworkCode(network)));
        })
        .list();
  }

  void done(UUID id, Instant now) {
    jdbc.sql("UPDATE directory.telling SET done_at = :now WHERE id = :id")
        .param("id", id)
        .param("now", Rows.parameter(now))
        .update();
  }

  /// A telling that is due.
  record Due(UUID id, Telling telling) {}
}
