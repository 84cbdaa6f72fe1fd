package org.enlace.duty;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.duty.ladder.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What an acknowledgement, a lowered urgency and a taking back do to an escalation. Each row is
/// locked first, which waits for whoever is ringing it just now.
@Component
class AnswerStore {
  private final JdbcClient jdbc;

  AnswerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// An escalation that did not end, as its parties find it.
  ///
  /// @param climbs whether anything is armed
  /// @param answered who acknowledged so far, where all must
  record Open(
      UUID id,
      boolean urgent,
      boolean climbs,
      boolean paused,
      int lines,
      @Nullable Plan plan,
      Set<UUID> answered) {}

  /// The escalation of a subject that did not end, locked.
  Optional<Open> lock(String occasion, UUID subject) {
    return jdbc.sql(
            """
            SELECT id, urgent, stage, lines, plan, answered FROM duty.escalation
             WHERE occasion = :occasion AND subject = :subject AND stage <> 'ended'
             ORDER BY begun_at DESC, id DESC LIMIT 1 FOR UPDATE
            """)
        .param("occasion", occasion)
        .param("subject", subject)
        .query((row, _) -> {
          String plan = row.getString("plan");
          String stage = row.getString("stage");
          return new Open(
              EscalationRows.id(row, "id"),
              row.getBoolean("urgent"),
              !stage.equals("exhausted"),
              stage.equals("paused"),
              row.getInt("lines"),
              plan == null ? null : Plan.read(plan),
              Set.of((UUID[]) row.getArray("answered").getArray()));
        })
        .optional();
  }

  /// The holders whose lines were rung.
  Set<UUID> holders(UUID escalation) {
    return new HashSet<>(
        jdbc.sql("SELECT DISTINCT holder FROM duty.rung WHERE escalation = ?")
            .param(escalation)
            .query(UUID.class)
            .list());
  }

  /// The holder whose notice had that link.
  Optional<UUID> holder(UUID escalation, UUID token) {
    return jdbc.sql("SELECT holder FROM duty.rung WHERE escalation = ? AND token = ?")
        .params(escalation, token)
        .query(UUID.class)
        .optional();
  }

  /// Writes down who acknowledged, without ending anything.
  void answered(UUID escalation, Set<UUID> holders, Acknowledgement how) {
    jdbc.sql(
            """
            UPDATE duty.escalation
               SET answered = string_to_array(:holders, ',')::uuid[], answered_track = :track,
                   answered_token = :token, answered_by_link = :link
             WHERE id = :id
            """)
        .param("id", escalation)
        .param("holders", EscalationRows.joined(holders))
        .param("track", track(how))
        .param("token", how instanceof Acknowledgement.ByLink(UUID token) ? token : null)
        .param("link", how instanceof Acknowledgement.ByLink)
        .update();
  }

  private static @Nullable String track(Acknowledgement how) {
    return how instanceof Acknowledgement.SignedIn(var track, var _) && track != null
        ? track.value()
        : null;
  }

  /// Lets the ladder wait until then.
  void pause(UUID escalation, Instant until) {
    arm(escalation, "paused", until);
  }

  /// Lets the ladder go on now.
  void resume(UUID escalation, Instant now) {
    arm(escalation, "rung", now);
  }

  private void arm(UUID escalation, String stage, Instant due) {
    jdbc.sql("UPDATE duty.escalation SET stage = ?, held = NULL, due_at = ? WHERE id = ?")
        .params(stage, EscalationRows.parameter(due), escalation)
        .update();
    jdbc.sql(
            """
            UPDATE duty.step SET due_at = ?
             WHERE escalation = ? AND phase = 'armed' AND what = 'ring'
            """)
        .params(EscalationRows.parameter(due), escalation)
        .update();
  }

  /// Arms the telling of all who were rung.
  void tell(UUID escalation, boolean urgent, Instant now) {
    int position =
        jdbc.sql("UPDATE duty.escalation SET steps = steps + 1 WHERE id = ? RETURNING steps")
            .param(escalation)
            .query(Integer.class)
            .single();
    jdbc.sql(
            """
            INSERT INTO duty.step (escalation, position, urgent, due_at, phase, what)
            VALUES (?, ?, ?, ?, 'armed', 'tell')
            """)
        .params(escalation, position, urgent, EscalationRows.parameter(now))
        .update();
  }

  /// Makes it routine: the ladder for that is fixed at its next step, which is now.
  void lower(UUID escalation, boolean paused, Instant now) {
    jdbc.sql(
            """
            UPDATE duty.escalation SET urgent = false, plan = NULL, place = 0, plan_from = steps
             WHERE id = ?
            """)
        .param(escalation)
        .update();
    jdbc.sql("UPDATE duty.step SET urgent = false WHERE escalation = ? AND phase = 'armed'")
        .param(escalation)
        .update();
    if (!paused) {
      jdbc.sql("UPDATE duty.escalation SET due_at = ? WHERE id = ?")
          .params(EscalationRows.parameter(now), escalation)
          .update();
      jdbc.sql(
              """
              UPDATE duty.step SET due_at = ?
               WHERE escalation = ? AND phase = 'armed' AND what = 'ring'
              """)
          .params(EscalationRows.parameter(now), escalation)
          .update();
    }
  }
}
