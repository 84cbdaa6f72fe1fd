package org.enlace.directory;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes what is personal of a person or a desk out of every table of this room. The rows stay, so
/// that histories still tell what was done and when.
@Component
class HolderErasureStore {
  private final JdbcClient jdbc;

  HolderErasureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whether a nomination or an office names them that has not ended, or they act for a desk.
  boolean isStillNamed(UUID holder) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM directory.nomination
                            WHERE holder = :holder AND phase <> 'ended')
                OR EXISTS (SELECT FROM directory.nominator
                            WHERE person = :holder AND phase IN ('proposed', 'in-force'))
                OR EXISTS (SELECT FROM directory.desk_person WHERE person = :holder)
            """)
        .param("holder", holder)
        .query(Boolean.class)
        .single();
  }

  /// @param blank stands where a name must
  void erase(UUID holder, String blank, Instant now) {
    jdbc.sql(
            """
            UPDATE directory.holder
               SET name = :blank, form_of_address = NULL, position = NULL, institution = NULL,
                   languages = '{}', handles = NULL, not_to_send = NULL,
                   left_at = coalesce(left_at, :now), changed_at = :now, version = version + 1
             WHERE id = :holder
            """)
        .param("holder", holder)
        .param("blank", blank)
        .param("now", Rows.parameter(now))
        .update();
    run("DELETE FROM directory.desk_person WHERE desk = :holder", holder);
    run("DELETE FROM directory.open_hours WHERE holder = :holder", holder);
    run("DELETE FROM directory.closure WHERE holder = :holder", holder);
  }

  void eraseLinesAndKeys(UUID owner, Instant now) {
    String itsLines = " WHERE line IN (SELECT id FROM directory.line WHERE owner = :holder)";
    run("DELETE FROM directory.line_value" + itsLines, owner);
    run("DELETE FROM directory.line_code" + itsLines, owner);
    run("DELETE FROM directory.line_reached" + itsLines, owner);
    run("DELETE FROM directory.line_failed" + itsLines, owner);
    jdbc.sql(
            """
            UPDATE directory.line
               SET phase = 'ended', ended_at = coalesce(ended_at, :now), rings_until = NULL,
                   hours = NULL, version = version + 1
             WHERE owner = :owner
            """)
        .param("owner", owner)
        .param("now", Rows.parameter(now))
        .update();
    jdbc.sql(
            """
            UPDATE directory.key
               SET certificate = NULL, proof = 'claimed', phase = 'ended',
                   ended_at = coalesce(ended_at, :now), version = version + 1
             WHERE owner = :owner
            """)
        .param("owner", owner)
        .param("now", Rows.parameter(now))
        .update();
  }

  /// What was said of them in nominations and offices, and in histories.
  void eraseHistory(UUID holder, String blank) {
    run(
        """
        UPDATE directory.nomination
           SET suspended = false, suspended_side = NULL, suspended_reason = NULL,
               suspended_at = NULL
         WHERE holder = :holder
        """,
        holder);
    run(
        """
        UPDATE directory.nomination_history
           SET holder_name = NULL, holder_position = NULL, reason = NULL WHERE holder = :holder
        """,
        holder);
    run("UPDATE directory.history SET personal = NULL WHERE person = :holder", holder);
    run(
        """
        UPDATE directory.nominator SET mailbox = 'erased@erased.invalid', objection = NULL
         WHERE person = :holder
        """,
        holder);
    eraseObjections(holder, blank);
  }

  private void eraseObjections(UUID holder, String blank) {
    jdbc.sql(
            """
            UPDATE directory.objection SET text = :blank
             WHERE nomination IN (SELECT id FROM directory.nomination WHERE holder = :holder)
            """)
        .param("holder", holder)
        .param("blank", blank)
        .update();
  }

  private void run(String sql, UUID holder) {
    jdbc.sql(sql).param("holder", holder).update();
  }
}
