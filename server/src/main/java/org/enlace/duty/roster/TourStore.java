package org.enlace.duty.roster;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps until when notices of shifts were staged, for all nodes.
@Component
class TourStore {
  private final JdbcClient jdbc;

  TourStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Until when they were; empty where another node is at it. Begins now where nothing was told
  /// yet.
  Optional<Instant> take(Instant now) {
    jdbc.sql(
            """
            INSERT INTO duty.shift_tour (single, told_until) VALUES (true, :now)
            ON CONFLICT (single) DO NOTHING
            """)
        .param("now", Rows.parameter(now))
        .update();
    return jdbc.sql("SELECT told_until FROM duty.shift_tour FOR UPDATE SKIP LOCKED")
        .query((row, _) -> Rows.at(row, "told_until"))
        .optional();
  }

  void toldUntil(Instant until) {
    jdbc.sql("UPDATE duty.shift_tour SET told_until = :until")
        .param("until", Rows.parameter(until))
        .update();
  }

  /// The States that have rosters, by network.
  Map<NetworkCode, Set<StateCode>> tracks() {
    Map<NetworkCode, Set<StateCode>> tracks = new LinkedHashMap<>();
    jdbc.sql("SELECT DISTINCT network, state FROM duty.roster ORDER BY network, state")
        .query(row -> {
          tracks
              .computeIfAbsent(
                  new NetworkCode(row.getString("network")), _ -> new LinkedHashSet<>())
              .add(new StateCode(row.getString("state")));
        });
    return tracks;
  }
}
