package org.enlace.duty;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The steps that are due, and what came of them. Each statement is for all that were taken at
/// once.
@Component
class StepStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  StepStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Takes due steps for this transaction, the longest due first. What another node has taken is
  /// left out.
  List<Escalation.Armed> claim(boolean urgent, Instant now, int limit) {
    return jdbc.sql(
            """
            SELECT waiting.*, step.position, step.what, step.due_at AS step_due_at
              FROM duty.step JOIN duty.escalation AS waiting ON waiting.id = step.escalation
             WHERE step.phase = 'armed' AND step.urgent = :urgent AND step.due_at <= :now
             ORDER BY step.due_at LIMIT :limit
               FOR UPDATE OF step, waiting SKIP LOCKED
            """)
        .param("urgent", urgent)
        .param("now", EscalationRows.parameter(now))
        .param("limit", limit)
        .query((row, _) -> EscalationRows.armed(row))
        .list();
  }

  /// The due steps of that escalation, if they are still due and nobody has taken them.
  List<Escalation.Armed> claim(UUID escalation, Instant now) {
    return jdbc.sql(
            """
            SELECT waiting.*, step.position, step.what, step.due_at AS step_due_at
              FROM duty.step JOIN duty.escalation AS waiting ON waiting.id = step.escalation
             WHERE step.escalation = :id AND step.phase = 'armed' AND step.due_at <= :now
             ORDER BY step.position FOR UPDATE OF step, waiting SKIP LOCKED
            """)
        .param("id", escalation)
        .param("now", EscalationRows.parameter(now))
        .query((row, _) -> EscalationRows.armed(row))
        .list();
  }

  /// The escalations whose steps are due, the longest due first, without taking them.
  List<UUID> due(Instant now, int limit) {
    return jdbc.sql(
            """
            SELECT escalation FROM duty.step WHERE phase = 'armed' AND due_at <= :now
             ORDER BY urgent DESC, due_at LIMIT :limit
            """)
        .param("now", EscalationRows.parameter(now))
        .param("limit", limit)
        .query((row, _) -> EscalationRows.id(row, "escalation"))
        .list();
  }

  /// Puts off a step that failed, twice as long each time, five minutes at most.
  void postpone(UUID escalation, Instant now) {
    jdbc.sql(
            """
            UPDATE duty.step
               SET failures = failures + 1,
                   due_at = :now + least(interval '5 minutes',
                                         interval '1 second' * 2 ^ least(failures, 9))
             WHERE escalation = :id AND phase = 'armed' AND due_at <= :now
            """)
        .param("now", EscalationRows.parameter(now))
        .param("id", escalation)
        .update();
  }

  /// Whom those escalations rang, by the place of the ladder that they climb now; at place -1 those
  /// rung by an earlier ladder.
  Map<UUID, Map<Integer, Set<UUID>>> history(Collection<UUID> escalations) {
    Map<UUID, Map<Integer, Set<UUID>>> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT rung.escalation, rung.holder,
                   CASE WHEN rung.position > of_rung.plan_from THEN rung.place ELSE -1 END AS place
              FROM duty.rung JOIN duty.escalation AS of_rung ON of_rung.id = rung.escalation
             WHERE rung.escalation = ANY (string_to_array(:ids, ',')::uuid[])
             GROUP BY 1, 2, 3
            """)
        .param("ids", EscalationRows.joined(escalations))
        .query(row -> {
          found
              .computeIfAbsent(EscalationRows.id(row, "escalation"), _ -> new HashMap<>())
              .computeIfAbsent(row.getInt("place"), _ -> new HashSet<>())
              .add(EscalationRows.id(row, "holder"));
        });
    return found;
  }

  /// Records what was rung.
  void rung(List<Ringing> ringings) {
    List<Map<String, Object>> rows = ringings.stream().map(EscalationRows::row).toList();
    jdbc.sql(
            """
            INSERT INTO duty.rung (id, escalation, position, place, nomination, holder, category,
                   line, kind, why, woken, language, notice, token, at)
            SELECT id, escalation, position, place, nomination, holder, category,
                   line, kind, why, woken, language, notice, token, at
              FROM jsonb_to_recordset(:rows::jsonb)
                   AS (id uuid, escalation uuid, position integer, place integer, nomination uuid,
                       holder uuid, category text, line uuid, kind text, why text, woken boolean,
                       language text, notice uuid, token uuid, at timestamptz)
            """)
        .param("rows", JSON.writeValueAsString(rows))
        .update();
  }

  /// Writes down where those escalations stand after their step, which is done, and arms the next
  /// step of those that have one.
  void advance(List<Advance> advances, Instant at) {
    String rows = JSON.writeValueAsString(advances.stream().map(Advance::row).toList());
    jdbc.sql(
            """
            UPDATE duty.escalation
               SET stage = done.stage, lines = escalation.lines + done.lines, place = done.place,
                   plan = done.plan, due_at = done.due_at, reason = done.reason, held = done.held,
                   steps = escalation.steps + (done.due_at IS NOT NULL)::int,
                   woken_at = coalesce(done.woken_at, escalation.woken_at)
              FROM jsonb_to_recordset(:rows::jsonb)
                   AS done (id uuid, stage text, lines integer, place integer, plan jsonb,
                            due_at timestamptz, reason text, held text, woken_at timestamptz)
             WHERE escalation.id = done.id
            """)
        .param("rows", rows)
        .update();
    jdbc.sql(
            """
            INSERT INTO duty.step (escalation, position, urgent, due_at, phase)
            SELECT id, last + 1, urgent, due_at, 'armed'
              FROM jsonb_to_recordset(:rows::jsonb)
                   AS done (id uuid, last integer, urgent boolean, due_at timestamptz)
             WHERE due_at IS NOT NULL
            """)
        .param("rows", rows)
        .update();
    done(advances.stream().map(Advance::step).toList(), at);
  }

  /// Marks steps as done.
  void done(List<StepId> steps, Instant at) {
    jdbc.sql(
            """
            UPDATE duty.step SET phase = 'done', done_at = :at
              FROM jsonb_to_recordset(:rows::jsonb) AS done (escalation uuid, position integer)
             WHERE step.escalation = done.escalation AND step.position = done.position
               AND step.phase = 'armed'
            """)
        .param("at", EscalationRows.parameter(at))
        .param("rows", JSON.writeValueAsString(steps))
        .update();
  }

  /// A step.
  record StepId(UUID escalation, int position) {}
}
