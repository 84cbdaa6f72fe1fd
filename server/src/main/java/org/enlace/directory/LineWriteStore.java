package org.enlace.directory;

import java.time.Instant;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes lines. The value stands in a row of its own, with what its policy asks about.
@Component
class LineWriteStore {
  private final JdbcClient jdbc;

  LineWriteStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Draft draft, Instant now) {
    jdbc.sql(
            """
            INSERT INTO directory.line
              (id, owner_kind, owner, state, kind, personal, position, visibility, hours, detailed,
               proof,
               phase, replaces, entered_by, changed_at)
            VALUES (:id, :ownerKind, :owner, :state, :kind, :personal, :position, :visibility,
                    :hours, :detailed, 'new', :phase, :replaces, :enteredBy, :now)
            """)
        .param("id", draft.id())
        .param("ownerKind", Rows.word(draft.ownerKind()))
        .param("owner", draft.owner())
        .param("state", draft.state().value())
        .param("kind", Rows.word(draft.kind()))
        .param("personal", draft.personal())
        .param("position", draft.arrangement().position())
        .param("visibility", Rows.word(draft.arrangement().visibility()))
        .param("hours", draft.arrangement().hours())
        .param("detailed", draft.arrangement().detailed())
        .param("phase", Rows.word(draft.phase()))
        .param("replaces", draft.replaces())
        .param("enteredBy", draft.enteredBy())
        .param("now", Rows.parameter(now))
        .update();
    insertValue(draft);
  }

  private void insertValue(Draft draft) {
    jdbc.sql(
            """
            INSERT INTO directory.line_value (line, state, visibility, in_force, value)
            SELECT id, state, visibility, phase = 'in-force', :value
              FROM directory.line WHERE id = :id
            """)
        .param("id", draft.id())
        .param("value", draft.value())
        .update();
  }

  /// Another value at once, for an owner on whom nobody relies yet.
  void revalue(UUID id, String value, @Nullable UUID account, Instant now) {
    jdbc.sql(
            """
            UPDATE directory.line
               SET proof = 'new', proved_at = NULL, vouched_by = NULL, entered_by = :account,
                   changed_at = :now, version = version + 1
             WHERE id = :id
            """)
        .param("id", id)
        .param("account", account)
        .param("now", Rows.parameter(now))
        .update();
    jdbc.sql("UPDATE directory.line_value SET value = :value WHERE line = :id")
        .param("id", id)
        .param("value", value)
        .update();
  }

  void arrange(UUID id, Lines.Arrangement arrangement) {
    jdbc.sql(
            """
            UPDATE directory.line
               SET position = :position, visibility = :visibility, hours = :hours,
                   detailed = :detailed,
                   version = version + 1
             WHERE id = :id
            """)
        .param("id", id)
        .param("position", arrangement.position())
        .param("visibility", Rows.word(arrangement.visibility()))
        .param("hours", arrangement.hours())
        .param("detailed", arrangement.detailed())
        .update();
    jdbc.sql("UPDATE directory.line_value SET visibility = :visibility WHERE line = :id")
        .param("id", id)
        .param("visibility", Rows.word(arrangement.visibility()))
        .update();
  }

  /// Notes that a test notice is sent, unless one was within the minute.
  boolean tested(UUID id, Instant before, Instant now) {
    return jdbc.sql(
                """
                UPDATE directory.line SET tested_at = :now
                 WHERE id = :id AND (tested_at IS NULL OR tested_at <= :before)
                """)
            .param("id", id)
            .param("before", Rows.parameter(before))
            .param("now", Rows.parameter(now))
            .update()
        == 1;
  }

  void vouch(UUID id, UUID account, Instant now) {
    jdbc.sql(
            """
            UPDATE directory.line
               SET proof = 'proved', proved_at = :now, vouched_by = :account, quiet = false,
                   phase = 'in-force', version = version + 1
             WHERE id = :id
            """)
        .param("id", id)
        .param("account", account)
        .param("now", Rows.parameter(now))
        .update();
    takeInForce(id);
  }

  void prove(UUID id, Instant now) {
    jdbc.sql(
            """
            UPDATE directory.line
               SET proof = 'proved', proved_at = :now, quiet = false, phase = 'in-force',
                   version = version + 1
             WHERE id = :id
            """)
        .param("id", id)
        .param("now", Rows.parameter(now))
        .update();
    takeInForce(id);
  }

  /// @param ringsUntil until when it is still rung; null: no more
  void end(UUID id, @Nullable Instant ringsUntil, Instant now) {
    jdbc.sql(
            """
            UPDATE directory.line
               SET phase = 'ended', ended_at = coalesce(ended_at, :now), rings_until = :until,
                   version = version + 1
             WHERE id = :id
            """)
        .param("id", id)
        .param("until", Rows.optionalParameter(ringsUntil))
        .param("now", Rows.parameter(now))
        .update();
    jdbc.sql("UPDATE directory.line_value SET in_force = false WHERE line = :id")
        .param("id", id)
        .update();
  }

  /// Ends what waits to come in the place of a line.
  void dropWaiting(UUID replaced, Instant now) {
    jdbc.sql(
            """
            UPDATE directory.line
               SET phase = 'ended', ended_at = :now, version = version + 1
             WHERE replaces = :replaced AND phase = 'waiting'
            """)
        .param("replaced", replaced)
        .param("now", Rows.parameter(now))
        .update();
  }

  private void takeInForce(UUID id) {
    jdbc.sql("UPDATE directory.line_value SET in_force = true WHERE line = :id")
        .param("id", id)
        .update();
  }

  /// A new line.
  record Draft(
      UUID id,
      Lines.OwnerKind ownerKind,
      UUID owner,
      StateCode state,
      Line.Kind kind,
      String value,
      boolean personal,
      Lines.Arrangement arrangement,
      Line.Phase phase,
      @Nullable UUID replaces,
      @Nullable UUID enteredBy) {}
}
