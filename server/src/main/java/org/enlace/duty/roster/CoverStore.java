package org.enlace.duty.roster;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps who takes over a layer for a time.
@Component
class CoverStore {
  private static final String SELECT =
      """
      SELECT id, roster, layer, person, holder, from_at, until_at, source FROM duty.roster_cover
       WHERE cancelled_at IS NULL
      """;

  private final JdbcClient jdbc;

  CoverStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(
      StandIn standIn, String state, @Nullable UUID swap, @Nullable UUID account, Instant now) {
    jdbc.sql(
            """
            INSERT INTO duty.roster_cover
              (id, roster, state, layer, person, holder, from_at, until_at, source, swap, made_by,
               made_at)
            VALUES (:id, :roster, :state, :layer, :person, :holder, :from, :until, :source, :swap,
                    :by, :now)
            """)
        .param("id", standIn.id())
        .param("roster", standIn.roster())
        .param("state", state)
        .param("layer", standIn.layer())
        .param("person", standIn.member().person())
        .param("holder", standIn.member().holder())
        .param("from", Rows.parameter(standIn.from()))
        .param("until", Rows.parameter(standIn.until()))
        .param("source", standIn.source().word())
        .param("swap", swap)
        .param("by", account)
        .param("now", Rows.parameter(now))
        .update();
  }

  /// Those of a roster that are not over at that instant, by their start.
  List<StandIn> of(UUID roster, Instant since) {
    return jdbc.sql(SELECT + " AND roster = :roster AND until_at > :since ORDER BY from_at, place")
        .param("roster", roster)
        .param("since", Rows.parameter(since))
        .query((row, _) -> standIn(row))
        .list();
  }

  Optional<StandIn> find(UUID id) {
    return jdbc.sql(SELECT + " AND id = :id")
        .param("id", id)
        .query((row, _) -> standIn(row))
        .optional();
  }

  void cancel(UUID id, @Nullable UUID account, Instant now) {
    jdbc.sql(
            """
            UPDATE duty.roster_cover SET cancelled_by = :by, cancelled_at = :now
             WHERE id = :id AND cancelled_at IS NULL
            """)
        .param("id", id)
        .param("by", account)
        .param("now", Rows.parameter(now))
        .update();
  }

  private static StandIn standIn(java.sql.ResultSet row) throws java.sql.SQLException {
    return new StandIn(
        Rows.id(row, "id"),
        Rows.id(row, "roster"),
        row.getInt("layer"),
        new Member(Rows.id(row, "person"), Rows.id(row, "holder")),
        Rows.at(row, "from_at"),
        Rows.at(row, "until_at"),
        StandIn.Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)));
  }
}
