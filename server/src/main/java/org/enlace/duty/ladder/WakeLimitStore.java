package org.enlace.duty.ladder;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How often a State lets another one wake its people.
@Component
class WakeLimitStore {
  private static final String EVERY = "*";

  private final JdbcClient jdbc;

  WakeLimitStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A called State and the one that calls.
  record Pair(StateCode called, StateCode caller) {}

  /// The limits of those States, locked, so that two nodes do not count at the same time.
  List<Of> lock(Collection<StateCode> called) {
    return jdbc.sql(
            """
            SELECT state, caller, most, hours, version FROM duty.wake_limit
             WHERE state = ANY (string_to_array(:states, ',')) ORDER BY state, caller FOR UPDATE
            """)
        .param("states", LadderStore.joined(called))
        .query((row, _) -> row(row))
        .list();
  }

  /// A limit and whose it is.
  record Of(StateCode called, WakeLimit limit) {}

  /// How many calls of each pair woke somebody in the hours before.
  Map<Pair, Integer> woken(Collection<StateCode> called, Instant now) {
    Map<Pair, Integer> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT woke.called, woke.caller, count(*) AS times
              FROM duty.wake_limit AS most JOIN duty.escalation AS woke
                ON woke.called = most.state AND woke.woken_at > :now - most.hours * interval '1 hour'
               AND CASE WHEN most.caller <> '*' THEN woke.caller = most.caller
                        ELSE NOT EXISTS (SELECT FROM duty.wake_limit AS own
                                          WHERE own.state = most.state
                                            AND own.caller = woke.caller) END
             WHERE most.state = ANY (string_to_array(:states, ',')) AND woke.caller IS NOT NULL
               AND woke.woken_at IS NOT NULL
             GROUP BY 1, 2
            """)
        .param("states", LadderStore.joined(called))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(row -> {
          found.put(
              new Pair(new StateCode(row.getString(1)), new StateCode(row.getString(2))),
              row.getInt(3));
        });
    return found;
  }

  /// The limits that a State set, by the code of the other.
  List<WakeLimit> of(StateCode state) {
    return jdbc.sql(
            """
            SELECT state, caller, most, hours, version FROM duty.wake_limit WHERE state = ?
             ORDER BY caller
            """)
        .param(state.value())
        .query((row, _) -> row(row).limit())
        .list();
  }

  private static Of row(java.sql.ResultSet row) throws java.sql.SQLException {
    String caller = row.getString("caller");
    return new Of(
        new StateCode(row.getString("state")),
        new WakeLimit(
            caller.equals(EVERY) ? null : new StateCode(caller),
            row.getInt("most"),
            row.getInt("hours"),
            row.getInt("version")));
  }

  /// Sets a limit, if it is of that version; 0 where there was none.
  boolean put(StateCode state, WakeLimit limit, UUID by, Instant at) {
    String caller = caller(limit.caller());
    return jdbc.sql(
                """
                INSERT INTO duty.wake_limit (state, caller, most, hours, changed_by, changed_at)
                SELECT :state, :caller, :most, :hours, :by, :at
                 WHERE :version = 0 OR EXISTS (SELECT FROM duty.wake_limit
                                                WHERE state = :state AND caller = :caller)
                ON CONFLICT (state, caller) DO UPDATE
                  SET most = excluded.most, hours = excluded.hours,
                      version = wake_limit.version + 1, changed_by = excluded.changed_by,
                      changed_at = excluded.changed_at
                  WHERE wake_limit.version = :version
                """)
            .param("state", state.value())
            .param("caller", caller)
            .param("most", limit.most())
            .param("hours", limit.hours())
            .param("by", by)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("version", limit.version())
            .update()
        == 1;
  }

  boolean remove(StateCode state, @Nullable StateCode caller) {
    return jdbc.sql("DELETE FROM duty.wake_limit WHERE state = ? AND caller = ?")
            .params(state.value(), caller(caller))
            .update()
        == 1;
  }

  private static String caller(@Nullable StateCode caller) {
    return Optional.ofNullable(caller).map(StateCode::value).orElse(EVERY);
  }
}
