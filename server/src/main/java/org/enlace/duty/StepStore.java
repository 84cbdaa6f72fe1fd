package org.enlace.duty;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.enlace.duty.Exhaustion.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The steps that are due, and what came of them.
@Component
class StepStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  StepStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Takes due steps for this transaction, the longest due first. What another node has taken is
  /// left out.
  List<Escalation.Waiting> claim(boolean urgent, Instant now, int limit) {
    return jdbc.sql(
            """
            SELECT waiting.*, step.position, step.due_at
              FROM duty.step JOIN duty.escalation AS waiting ON waiting.id = step.escalation
             WHERE step.phase = 'armed' AND step.urgent = :urgent AND step.due_at <= :now
               AND waiting.stage = 'waiting'
             ORDER BY step.due_at LIMIT :limit
               FOR UPDATE OF step, waiting SKIP LOCKED
            """)
        .param("urgent", urgent)
        .param("now", EscalationRows.parameter(now))
        .param("limit", limit)
        .query((row, _) -> EscalationRows.waiting(row))
        .list();
  }

  /// The due step of that escalation, if it is still due and nobody has taken it.
  Optional<Escalation.Waiting> claim(UUID escalation, Instant now) {
    return jdbc.sql(
            """
            SELECT waiting.*, step.position, step.due_at
              FROM duty.step JOIN duty.escalation AS waiting ON waiting.id = step.escalation
             WHERE step.escalation = :id AND step.phase = 'armed' AND step.due_at <= :now
               AND waiting.stage = 'waiting'
               FOR UPDATE OF step, waiting SKIP LOCKED
            """)
        .param("id", escalation)
        .param("now", EscalationRows.parameter(now))
        .query((row, _) -> EscalationRows.waiting(row))
        .optional();
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

  /// Records what was rung.
  void rung(List<Ringing> ringings) {
    List<Map<String, Object>> rows = ringings.stream().map(EscalationRows::row).toList();
    jdbc.sql(
            """
            INSERT INTO duty.rung (id, escalation, position, nomination, holder, category, line, kind,
                   why, notice, token, at)
            SELECT id, escalation, position, nomination, holder, category, line, kind,
                   why, notice, token, at
              FROM jsonb_to_recordset(:rows::jsonb)
                   AS (id uuid, escalation uuid, position integer, nomination uuid, holder uuid,
                       category text, line uuid, kind text, why text, notice uuid, token uuid,
                       at timestamptz)
            """)
        .param("rows", JSON.writeValueAsString(rows))
        .update();
  }

  /// Marks steps as done, and their escalations as rung with so many lines.
  void done(Map<UUID, Integer> lines, Instant at) {
    List<Map<String, Object>> rows =
        lines.entrySet().stream()
            .<Map<String, Object>>map(each -> Map.of("id", each.getKey(), "lines", each.getValue()))
            .toList();
    jdbc.sql(
            """
            UPDATE duty.escalation SET stage = 'rung', lines = escalation.lines + now_rung.lines
              FROM jsonb_to_recordset(:rows::jsonb) AS now_rung (id uuid, lines integer)
             WHERE escalation.id = now_rung.id
            """)
        .param("rows", JSON.writeValueAsString(rows))
        .update();
    doneSteps(lines.keySet(), at);
  }

  /// Marks escalations as exhausted.
  void exhausted(Map<UUID, Reason> reasons, Instant at) {
    List<Map<String, String>> rows =
        reasons.entrySet().stream()
            .map(each -> Map.of("id", each.getKey().toString(), "reason", each.getValue().word()))
            .toList();
    jdbc.sql(
            """
            UPDATE duty.escalation SET stage = 'exhausted', reason = found.reason
              FROM jsonb_to_recordset(:rows::jsonb) AS found (id uuid, reason text)
             WHERE escalation.id = found.id
            """)
        .param("rows", JSON.writeValueAsString(rows))
        .update();
    doneSteps(reasons.keySet(), at);
  }

  private void doneSteps(Collection<UUID> escalations, Instant at) {
    jdbc.sql(
            """
            UPDATE duty.step SET phase = 'done', done_at = :at
             WHERE escalation = ANY (string_to_array(:ids, ',')::uuid[]) AND phase = 'armed'
               AND due_at <= :at
            """)
        .param("at", EscalationRows.parameter(at))
        .param("ids", EscalationRows.joined(escalations))
        .update();
  }
}
