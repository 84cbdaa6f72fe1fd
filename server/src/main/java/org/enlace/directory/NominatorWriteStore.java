package org.enlace.directory;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes nominators. Rows are locked before they are changed.
@Component
class NominatorWriteStore {
  private final JdbcClient jdbc;

  NominatorWriteStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(UUID id, Nominators.EnrolmentDraft draft, UUID person, UUID account, Instant now) {
    jdbc.sql(
            """
            INSERT INTO directory.nominator
              (id, state, network, role, act, person, mailbox, note, replaces, phase, entered_by,
               entered_at)
            VALUES (:id, :state, :network, :role, :act, :person, :mailbox, :note, :replaces,
                    'proposed', :account, :now)
            """)
        .param("id", id)
        .param("state", draft.state().value())
        .param("network", draft.network().value())
        .param("role", draft.role().word())
        .param("act", Rows.word(draft.act()))
        .param("person", person)
        .param("mailbox", draft.mailbox().value())
        .param("note", draft.note())
        .param("replaces", draft.replaces())
        .param("account", account)
        .param("now", Rows.parameter(now))
        .update();
  }

  void callBack(UUID id, Nominators.CallBackDraft call, UUID account, Instant now) {
    jdbc.sql(
            """
            UPDATE directory.nominator
               SET called_by = :account, called_at = :now, called_number = :number,
                   called_whom = :whom, called_agreed = :agreed, version = version + 1
             WHERE id = :id
            """)
        .param("id", id)
        .param("account", account)
        .param("number", call.number().value())
        .param("whom", call.spokeWith().strip())
        .param("agreed", call.agreed())
        .param("now", Rows.parameter(now))
        .update();
  }

  void confirm(UUID id, UUID by, UUID account, Instant now) {
    jdbc.sql(
            """
            UPDATE directory.nominator
               SET phase = 'in-force', confirmed_by = :by, confirmed_at = :now,
                   account = :account, version = version + 1
             WHERE id = :id
            """)
        .param("id", id)
        .param("by", by)
        .param("account", account)
        .param("now", Rows.parameter(now))
        .update();
  }

  /// @param phase `refused` or `ended`
  void close(UUID id, String phase, String reason, Instant now) {
    jdbc.sql(
            """
            UPDATE directory.nominator
               SET phase = :phase, ended_at = :now, ended_reason = :reason, version = version + 1
             WHERE id = :id
            """)
        .param("id", id)
        .param("phase", phase)
        .param("reason", reason)
        .param("now", Rows.parameter(now))
        .update();
  }

  void object(UUID id, UUID by, String text, Instant now) {
    jdbc.sql(
            """
            UPDATE directory.nominator
               SET objected_by = :by, objected_at = :now, objection = :text, version = version + 1
             WHERE id = :id
            """)
        .param("id", id)
        .param("by", by)
        .param("text", text)
        .param("now", Rows.parameter(now))
        .update();
  }
}
