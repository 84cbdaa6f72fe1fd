package org.enlace.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what nominations were. Each row of the history holds from its time to the next row's.
@Component
class NominationHistoryStore {
  private static final String DURING =
      """
      WITH spell AS (
        SELECT h.*, lead(h.at) OVER (PARTITION BY h.nomination ORDER BY h.version) AS until
          FROM directory.nomination_history AS h
         WHERE h.state = :state AND h.network = :network),
      held AS (
        SELECT spell.*, greatest(at, coalesce(starts_at, at)) AS held_from,
               least(until, ends_at) AS held_until
          FROM spell WHERE phase = 'confirmed' AND NOT suspended)
      SELECT DISTINCT ON (nomination) nomination, category, rank, holder, holder_name,
             holder_position, min(held_from) OVER (PARTITION BY nomination) AS held_from,
             held_until
        FROM held
       WHERE held_from < :to AND (held_until IS NULL OR held_until > :from)
         AND (held_until IS NULL OR held_until > held_from)
       ORDER BY nomination, version DESC
      """;

  private final JdbcClient jdbc;

  NominationHistoryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Nominations.Step> of(UUID nomination) {
    return jdbc.sql(
            """
            SELECT at, act, account, phase, reason FROM directory.nomination_history
             WHERE nomination = :nomination ORDER BY version
            """)
        .param("nomination", nomination)
        .query((row, _) ->
            new Nominations.Step(
                Rows.at(row, "at"),
                row.getString("act"),
                Rows.optionalId(row, "account"),
                row.getString("phase"),
                row.getString("reason")))
        .list();
  }

  /// Who was in force at any moment of a span of time.
  List<Nominations.PastContact> during(
      StateCode state, NetworkCode network, Instant from, Instant to) {
    return jdbc.sql(DURING)
        .param("state", state.value())
        .param("network", network.value())
        .param("from", Rows.parameter(from))
        .param("to", Rows.parameter(to))
        .query((row, _) -> pastContact(row))
        .list();
  }

  private static Nominations.PastContact pastContact(ResultSet row) throws SQLException {
    return new Nominations.PastContact(
        Rows.id(row, "nomination"),
        new CategoryCode(row.getString("category")),
        row.getInt("rank"),
        Rows.id(row, "holder"),
        row.getString("holder_name"),
        row.getString("holder_position"),
        Rows.at(row, "held_from"),
        Rows.optionalAt(row, "held_until"));
  }
}
