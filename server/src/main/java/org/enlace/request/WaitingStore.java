package org.enlace.request;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What tasks ask of requests, set by set.
@Component
final class WaitingStore {
  private final JdbcClient jdbc;
  private final RequestStore requests;

  WaitingStore(JdbcClient jdbc, RequestStore requests) {
    this.jdbc = jdbc;
    this.requests = requests;
  }

  /// Those that nobody has dealt with. One whose receipt was acknowledged is still among them: the
  /// calling ends when it is to end, and goes on where more than one acknowledgement is wanted.
  Set<UUID> stillWaiting(Set<UUID> subjects) {
    return Set.copyOf(
        jdbc.sql(
                """
                SELECT id FROM request.request
                 WHERE id = ANY (?) AND state IN ('sent', 'acknowledged')
                """)
            .param(Columns.ids(subjects))
            .query(UUID.class)
            .list());
  }

  Map<UUID, RequestRow> rows(Set<UUID> ids) {
    return requests.find(ids).stream()
        .collect(Collectors.toMap(RequestRow::id, Function.identity()));
  }

  /// Of these requests, those whose timeline has such an event.
  Set<UUID> told(String kind, Set<UUID> requests) {
    return Set.copyOf(
        jdbc.sql(
                """
                SELECT DISTINCT request FROM request.event WHERE request = ANY (?) AND kind = ?
                """)
            .params(Columns.ids(requests), kind)
            .query(UUID.class)
            .list());
  }
}
