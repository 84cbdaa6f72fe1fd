package org.enlace.duty.roster;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps how persons want to be told of their shifts.
@Component
class WishStore {
  private final JdbcClient jdbc;

  WishStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The wishes of those persons; who said nothing is left out.
  Map<UUID, Wish> of(Collection<UUID> persons) {
    Map<UUID, Wish> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT person, ahead_minutes, at_hand_over, version FROM duty.shift_wish
             WHERE person = ANY (string_to_array(:persons, ',')::uuid[])
            """)
        .param("persons", Rows.joined(persons))
        .query(row -> {
          found.put(
              Rows.id(row, "person"),
              new Wish(
                  row.getObject("ahead_minutes", Integer.class),
                  row.getBoolean("at_hand_over"),
                  row.getInt("version")));
        });
    return found;
  }

  /// Writes a wish in place of that version of it.
  ///
  /// @return whether that version was the last
  boolean put(UUID person, StateCode state, Wish wish, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO duty.shift_wish AS w
                  (person, state, ahead_minutes, at_hand_over, changed_at)
                VALUES (:person, :state, :ahead, :handOver, :now)
                ON CONFLICT (person) DO UPDATE
                   SET ahead_minutes = excluded.ahead_minutes,
                       at_hand_over = excluded.at_hand_over, version = w.version + 1,
                       changed_at = excluded.changed_at
                 WHERE w.version = :version
                """)
            .param("person", person)
            .param("state", state.value())
            .param("ahead", wish.aheadMinutes())
            .param("handOver", wish.atHandOver())
            .param("version", wish.version())
            .param("now", Rows.parameter(now))
            .update()
        == 1;
  }
}
