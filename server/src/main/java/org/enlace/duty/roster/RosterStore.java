package org.enlace.duty.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps rosters and their versions.
@Component
class RosterStore {
  private static final String SELECT =
      "SELECT id, state, network, category, keepers, team_feed, version FROM duty.roster";

  private final JdbcClient jdbc;

  RosterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Roster> ofState(StateCode state) {
    return whole(
        jdbc.sql(SELECT + " WHERE state = :state ORDER BY network, category")
            .param("state", state.value())
            .query((row, _) -> head(row))
            .list());
  }

  Optional<Roster> find(UUID id) {
    return one(SELECT + " WHERE id = :id", id);
  }

  /// The roster, which no other transaction changes until this one ends.
  Optional<Roster> lock(UUID id) {
    return one(SELECT + " WHERE id = :id FOR UPDATE", id);
  }

  private Optional<Roster> one(String sql, UUID id) {
    return whole(jdbc.sql(sql).param("id", id).query((row, _) -> head(row)).list()).stream()
        .findFirst();
  }

  /// Adds a roster without versions.
  ///
  /// @return whether the track had none
  boolean add(Roster roster, @Nullable UUID account, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO duty.roster (id, state, network, category, made_by, made_at)
                VALUES (:id, :state, :network, :category, :by, :now)
                ON CONFLICT (network, state, category) DO NOTHING
                """)
            .param("id", roster.id())
            .param("state", roster.state().value())
            .param("network", roster.network().value())
            .param("category", roster.category().value())
            .param("by", account)
            .param("now", Rows.parameter(now))
            .update()
        == 1;
  }

  /// Changes who keeps it, and what is allowed.
  void arrange(UUID id, Set<UUID> keepers, boolean teamFeed) {
    jdbc.sql(
            """
            UPDATE duty.roster
               SET keepers = string_to_array(:keepers, ',')::uuid[], team_feed = :feed,
                   version = version + 1
             WHERE id = :id
            """)
        .param("id", id)
        .param("keepers", Rows.joined(keepers))
        .param("feed", teamFeed)
        .update();
  }

  void countChange(UUID id) {
    jdbc.sql("UPDATE duty.roster SET version = version + 1 WHERE id = :id")
        .param("id", id)
        .update();
  }

  /// Writes the draft, in place of one that was there.
  void draft(UUID plan, Roster roster, Plan said, Instant now) {
    jdbc.sql(
            """
            INSERT INTO duty.roster_plan (id, roster, state, number, phase, plan, changed_at)
            VALUES (:id, :roster, :state, :number, 'draft', :plan::jsonb, :now)
            ON CONFLICT (roster, number) DO UPDATE
               SET plan = excluded.plan, changed_at = excluded.changed_at,
                   version = roster_plan.version + 1
            """)
        .param("id", plan)
        .param("roster", roster.id())
        .param("state", roster.state().value())
        .param("number", roster.nextNumber())
        .param("plan", Rows.json(said))
        .param("now", Rows.parameter(now))
        .update();
  }

  void dropDraft(UUID roster) {
    jdbc.sql("DELETE FROM duty.roster_plan WHERE roster = :roster AND phase = 'draft'")
        .param("roster", roster)
        .update();
  }

  /// Publishes the draft.
  void publish(UUID roster, Instant effectiveAt, @Nullable UUID account, Instant now) {
    jdbc.sql(
            """
            UPDATE duty.roster_plan
               SET phase = 'published', effective_at = :effective, published_by = :by,
                   published_at = :now
             WHERE roster = :roster AND phase = 'draft'
            """)
        .param("roster", roster)
        .param("effective", Rows.parameter(effectiveAt))
        .param("by", account)
        .param("now", Rows.parameter(now))
        .update();
  }

  private List<Roster> whole(List<Roster> heads) {
    if (heads.isEmpty()) {
      return heads;
    }
    Map<UUID, List<Roster.Version>> published = new HashMap<>();
    Map<UUID, Roster.Draft> drafts = new HashMap<>();
    readPlans(heads.stream().map(Roster::id).toList(), published, drafts);
    return heads.stream()
        .map(each ->
            new Roster(
                each.id(),
                each.state(),
                each.network(),
                each.category(),
                each.keepers(),
                each.teamFeed(),
                drafts.get(each.id()),
                published.getOrDefault(each.id(), List.of()),
                each.version()))
        .toList();
  }

  private void readPlans(
      Collection<UUID> rosters,
      Map<UUID, List<Roster.Version>> published,
      Map<UUID, Roster.Draft> drafts) {
    jdbc.sql(
            """
            SELECT roster, number, phase, plan, effective_at, published_at, changed_at
              FROM duty.roster_plan
             WHERE roster = ANY (string_to_array(:rosters, ',')::uuid[])
             ORDER BY roster, number
            """)
        .param("rosters", Rows.joined(rosters))
        .query(row -> {
          UUID roster = Rows.id(row, "roster");
          int number = row.getInt("number");
          Plan plan = Rows.plan(row, "plan");
          Instant effectiveAt = Rows.optionalAt(row, "effective_at");
          if (effectiveAt == null) {
            drafts.put(roster, new Roster.Draft(number, plan, Rows.at(row, "changed_at")));
          } else {
            published
                .computeIfAbsent(roster, _ -> new ArrayList<>())
                .add(new Roster.Version(number, plan, effectiveAt, Rows.at(row, "published_at")));
          }
        });
  }

  private static Roster head(ResultSet row) throws SQLException {
    return new Roster(
        Rows.id(row, "id"),
        new StateCode(row.getString("state")),
        new NetworkCode(row.getString("network")),
        new CategoryCode(row.getString("category")),
        Set.of((UUID[]) row.getArray("keepers").getArray()),
        row.getBoolean("team_feed"),
        null,
        List.of(),
        row.getInt("version"));
  }
}
