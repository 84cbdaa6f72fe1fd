package org.enlace.duty.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps who asked whom to take over.
@Component
class SwapStore {
  private static final String SELECT =
      """
      SELECT id, roster, layer, asker, asker_holder, asked, asked_holder, from_at, until_at,
             back_from, back_until, phase
        FROM duty.roster_swap
      """;

  private final JdbcClient jdbc;

  SwapStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Swap swap, String state, Instant now) {
    Swap.Stretch back = swap.back();
    jdbc.sql(
            """
            INSERT INTO duty.roster_swap
              (id, roster, state, layer, asker, asker_holder, asked, asked_holder, from_at,
               until_at, back_from, back_until, phase, asked_at)
            VALUES (:id, :roster, :state, :layer, :asker, :askerHolder, :asked, :askedHolder, :from,
                    :until, :backFrom, :backUntil, 'asked', :now)
            """)
        .param("id", swap.id())
        .param("roster", swap.roster())
        .param("state", state)
        .param("layer", swap.layer())
        .param("asker", swap.asker().person())
        .param("askerHolder", swap.asker().holder())
        .param("asked", swap.asked().person())
        .param("askedHolder", swap.asked().holder())
        .param("from", Rows.parameter(swap.stretch().from()))
        .param("until", Rows.parameter(swap.stretch().until()))
        .param("backFrom", Rows.optionalParameter(back == null ? null : back.from()))
        .param("backUntil", Rows.optionalParameter(back == null ? null : back.until()))
        .param("now", Rows.parameter(now))
        .update();
  }

  /// Those of a roster that wait and whose stretch is not over, by its start.
  List<Swap> open(UUID roster, Instant since) {
    return jdbc.sql(
            SELECT
                + " WHERE roster = :roster AND phase = 'asked' AND until_at > :since"
                + " ORDER BY from_at, id")
        .param("roster", roster)
        .param("since", Rows.parameter(since))
        .query((row, _) -> swap(row))
        .list();
  }

  Optional<Swap> find(UUID id) {
    return jdbc.sql(SELECT + " WHERE id = :id")
        .param("id", id)
        .query((row, _) -> swap(row))
        .optional();
  }

  void end(UUID id, Swap.Phase phase, Instant now) {
    jdbc.sql(
            """
            UPDATE duty.roster_swap SET phase = :phase, ended_at = :now
             WHERE id = :id AND phase = 'asked'
            """)
        .param("id", id)
        .param("phase", phase.word())
        .param("now", Rows.parameter(now))
        .update();
  }

  private static Swap swap(ResultSet row) throws SQLException {
    Instant backFrom = Rows.optionalAt(row, "back_from");
    return new Swap(
        Rows.id(row, "id"),
        Rows.id(row, "roster"),
        row.getInt("layer"),
        new Member(Rows.id(row, "asker"), Rows.id(row, "asker_holder")),
        new Member(Rows.id(row, "asked"), Rows.id(row, "asked_holder")),
        new Swap.Stretch(Rows.at(row, "from_at"), Rows.at(row, "until_at")),
        backFrom == null ? null : new Swap.Stretch(backFrom, Rows.at(row, "back_until")),
        Swap.Phase.valueOf(row.getString("phase").toUpperCase(Locale.ROOT)));
  }
}
