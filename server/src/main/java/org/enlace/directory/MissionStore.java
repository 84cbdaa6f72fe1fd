package org.enlace.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.directory.Nominators.Mission;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.PhoneNumber;
import org.enlace.kernel.StateCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the secretariat has on file of missions.
@Component
class MissionStore {
  private final JdbcClient jdbc;

  MissionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The one in force first, then what is proposed.
  List<Mission> of(StateCode state) {
    return jdbc.sql(
            """
            SELECT * FROM directory.mission
             WHERE state = :state AND phase IN ('in-force', 'proposed') ORDER BY phase
            """)
        .param("state", state.value())
        .query((row, _) -> mission(row))
        .list();
  }

  Optional<Mission> inForce(StateCode state) {
    return of(state).stream().filter(Mission::inForce).findFirst();
  }

  /// The proposal of that id, which no other transaction changes until this one ends.
  Optional<Mission> lockProposal(UUID id) {
    return jdbc.sql(
            "SELECT * FROM directory.mission WHERE id = :id AND phase = 'proposed' FOR UPDATE")
        .param("id", id)
        .query((row, _) -> mission(row))
        .optional();
  }

  /// The particulars that those of that id replaced, for telling the old mailbox.
  Optional<Mission> replacedBy(UUID id) {
    return jdbc.sql(
            """
            SELECT old.* FROM directory.mission AS old, directory.mission AS new
             WHERE new.id = :id AND old.state = new.state AND old.phase = 'ended'
             ORDER BY old.ended_at DESC LIMIT 1
            """)
        .param("id", id)
        .query((row, _) -> mission(row))
        .optional();
  }

  /// Adds a proposal; false where one waits already.
  boolean insert(UUID id, Nominators.MissionDraft draft, UUID account, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO directory.mission
                  (id, state, name, mailbox, phone, source, phase, entered_by, entered_at)
                VALUES (:id, :state, :name, :mailbox, :phone, :source, 'proposed', :account, :now)
                ON CONFLICT (state) WHERE phase = 'proposed' DO NOTHING
                """)
            .param("id", id)
            .param("state", draft.state().value())
            .param("name", draft.name().strip())
            .param("mailbox", draft.mailbox().value())
            .param("phone", draft.phone().value())
            .param("source", draft.source().strip())
            .param("account", account)
            .param("now", Rows.parameter(now))
            .update()
        == 1;
  }

  void confirm(Mission proposal, UUID account, Instant countsFrom, Instant now) {
    jdbc.sql(
            """
            UPDATE directory.mission SET phase = 'ended', ended_at = :now, version = version + 1
             WHERE state = :state AND phase = 'in-force'
            """)
        .param("state", proposal.state().value())
        .param("now", Rows.parameter(now))
        .update();
    jdbc.sql(
            """
            UPDATE directory.mission
               SET phase = 'in-force', confirmed_by = :account, confirmed_at = :now,
                   counts_from = :counts, version = version + 1
             WHERE id = :id
            """)
        .param("id", proposal.id())
        .param("account", account)
        .param("counts", Rows.parameter(countsFrom))
        .param("now", Rows.parameter(now))
        .update();
  }

  void refuse(UUID id, Instant now) {
    jdbc.sql(
            """
            UPDATE directory.mission SET phase = 'refused', ended_at = :now, version = version + 1
             WHERE id = :id
            """)
        .param("id", id)
        .param("now", Rows.parameter(now))
        .update();
  }

  Optional<Mission> find(UUID id) {
    return jdbc.sql("SELECT * FROM directory.mission WHERE id = :id")
        .param("id", id)
        .query((row, _) -> mission(row))
        .optional();
  }

  private static Mission mission(ResultSet row) throws SQLException {
    return new Mission(
        Rows.id(row, "id"),
        new StateCode(row.getString("state")),
        row.getString("name"),
        new EmailAddress(row.getString("mailbox")),
        new PhoneNumber(row.getString("phone")),
        row.getString("source"),
        row.getString("phase").equals("in-force"),
        Rows.id(row, "entered_by"),
        Rows.at(row, "entered_at"),
        Rows.optionalAt(row, "counts_from"));
  }
}
