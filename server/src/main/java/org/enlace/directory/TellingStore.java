package org.enlace.directory;

import java.time.Instant;
import java.util.UUID;
import org.enlace.kernel.NetworkCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes down what is to be told.
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

  /// Marks all as told.
  void leaveUntold(Instant now) {
    jdbc.sql("UPDATE directory.telling SET done_at = :now WHERE done_at IS NULL")
        .param("now", Rows.parameter(now))
        .update();
  }
}
