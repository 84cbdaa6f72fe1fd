package org.enlace.request;

import java.time.Instant;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How States deal with requests, as far as they said.
@Component
final class PracticeStore {
  private final JdbcClient jdbc;

  PracticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Practices.Practice find(StateCode state) {
    return jdbc.sql(
            """
            SELECT second_person, name_authority, version FROM request.practice WHERE state = ?
            """)
        .param(state.value())
        .query(
            (row, _) -> new Practices.Practice(row.getBoolean(1), row.getBoolean(2), row.getInt(3)))
        .optional()
        .orElse(Practices.Practice.STANDARD);
  }

  void put(StateCode state, Practices.Practice practice, UUID by, Instant at) {
    jdbc.sql(
            """
            INSERT INTO request.practice (state, second_person, name_authority, changed_by,
                                          changed_at)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (state) DO UPDATE
              SET second_person = excluded.second_person,
                  name_authority = excluded.name_authority, changed_by = excluded.changed_by,
                  changed_at = excluded.changed_at, version = practice.version + 1
            """)
        .params(
            state.value(), practice.secondPerson(), practice.namesAuthority(), by, Columns.time(at))
        .update();
  }
}
