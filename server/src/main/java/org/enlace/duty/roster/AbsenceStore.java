package org.enlace.duty.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps leave.
@Component
class AbsenceStore {
  private final JdbcClient jdbc;

  AbsenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Absence absence, StateCode state, @Nullable UUID account, Instant now) {
    jdbc.sql(
            """
            INSERT INTO duty.absence (id, person, state, from_at, until_at, entered_by, entered_at)
            VALUES (:id, :person, :state, :from, :until, :by, :now)
            """)
        .param("id", absence.id())
        .param("person", absence.person())
        .param("state", state.value())
        .param("from", Rows.parameter(absence.from()))
        .param("until", Rows.parameter(absence.until()))
        .param("by", account)
        .param("now", Rows.parameter(now))
        .update();
  }

  /// Leave of a State's persons that is not over, by its start.
  List<Absence> ofState(StateCode state, Instant since) {
    return jdbc.sql(
            """
            SELECT id, person, from_at, until_at FROM duty.absence
             WHERE state = :state AND ended_at IS NULL AND until_at > :since
             ORDER BY from_at, id
            """)
        .param("state", state.value())
        .param("since", Rows.parameter(since))
        .query((row, _) -> absence(row))
        .list();
  }

  Optional<Absence> find(StateCode state, UUID id) {
    return jdbc.sql(
            """
            SELECT id, person, from_at, until_at FROM duty.absence
             WHERE id = :id AND state = :state AND ended_at IS NULL FOR UPDATE
            """)
        .param("id", id)
        .param("state", state.value())
        .query((row, _) -> absence(row))
        .optional();
  }

  void end(UUID id, Instant now) {
    jdbc.sql("UPDATE duty.absence SET ended_at = :now WHERE id = :id AND ended_at IS NULL")
        .param("id", id)
        .param("now", Rows.parameter(now))
        .update();
  }

  private static Absence absence(ResultSet row) throws SQLException {
    return new Absence(
        Rows.id(row, "id"),
        Rows.id(row, "person"),
        Rows.at(row, "from_at"),
        Rows.at(row, "until_at"));
  }
}
