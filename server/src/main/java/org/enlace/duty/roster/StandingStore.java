package org.enlace.duty.roster;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what decides who is on duty, for many States in one statement.
@Component
class StandingStore {
  private final JdbcClient jdbc;

  StandingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The rosters of those States.
  ///
  /// @param category null is all
  List<OfTrack> of(
      Collection<StateCode> states,
      NetworkCode network,
      @Nullable CategoryCode category,
      Instant since,
      Instant until) {
    return jdbc.sql(
            """
            SELECT roster, state, category, plans, covers, absences
              FROM duty.standing_rosters(:states, :network, :category, :since, :until)
            """)
        .param("states", Rows.joined(states))
        .param("network", network.value())
        .param("category", category == null ? "" : category.value())
        .param("since", Rows.parameter(since))
        .param("until", Rows.parameter(until))
        .query((row, _) ->
            new OfTrack(
                Rows.id(row, "roster"),
                new StateCode(row.getString("state")),
                new CategoryCode(row.getString("category")),
                Rows.standing(row)))
        .list();
  }

  /// By whose clock those rosters are told: that of the latest version.
  Map<UUID, ZoneId> zones(Collection<UUID> rosters) {
    Map<UUID, ZoneId> zones = new HashMap<>();
    jdbc.sql(
            """
            SELECT DISTINCT ON (roster) roster, plan ->> 'zone' AS zone FROM duty.roster_plan
             WHERE roster = ANY (string_to_array(:rosters, ',')::uuid[]) AND phase = 'published'
             ORDER BY roster, number DESC
            """)
        .param("rosters", Rows.joined(Set.copyOf(rosters)))
        .query(row -> {
          zones.put(Rows.id(row, "roster"), ZoneId.of(row.getString("zone")));
        });
    return zones;
  }

  /// The roster of a track.
  record OfTrack(UUID roster, StateCode state, CategoryCode category, Standing standing) {}
}
