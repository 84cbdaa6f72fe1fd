package org.enlace.duty.ladder;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who agreed to be woken. Rows are added and never changed.
@Component
class ConsentStore {
  private final JdbcClient jdbc;

  ConsentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What a person or desk said last.
  record Said(boolean agreed, Instant at) {}

  /// What the persons and desks of those States said last.
  Map<UUID, Said> of(Collection<StateCode> states) {
    Map<UUID, Said> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT DISTINCT ON (holder) holder, agreed, at FROM duty.consent
             WHERE state = ANY (string_to_array(:states, ',')) ORDER BY holder, number DESC
            """)
        .param("states", LadderStore.joined(states))
        .query(row -> {
          found.put(
              row.getObject("holder", UUID.class),
              new Said(
                  row.getBoolean("agreed"), row.getObject("at", OffsetDateTime.class).toInstant()));
        });
    return found;
  }

  void add(UUID holder, StateCode state, boolean agreed, UUID account, Instant at) {
    jdbc.sql(
            """
            INSERT INTO duty.consent (holder, number, state, agreed, account, at)
            SELECT :holder, coalesce(max(number), 0) + 1, :state, :agreed, :account, :at
              FROM duty.consent WHERE holder = :holder
            """)
        .param("holder", holder)
        .param("state", state.value())
        .param("agreed", agreed)
        .param("account", account)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
