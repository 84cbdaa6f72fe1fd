package org.enlace.duty;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class EscalationStore {
  private static final String BEGIN =
      """
      INSERT INTO duty.escalation (id, occasion, subject, caller, called, network, category, urgent,
             label, persons, marking, code, begun_at, due_at, stage)
      VALUES (:id, :occasion, :subject, :caller, :called, :network, :category, :urgent,
             :label, string_to_array(:persons, ',')::uuid[], :marking, :code, :at, :at, 'waiting')
      ON CONFLICT (occasion, subject) WHERE stage IN ('waiting', 'rung', 'held', 'paused') DO NOTHING
      """;

  private final JdbcClient jdbc;

  EscalationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Writes an escalation with its first step, unless one of that subject is open.
  boolean begin(UUID id, Call call, String code, Instant at) {
    int begun =
        jdbc.sql(BEGIN)
            .param("id", id)
            .param("code", code)
            .param("at", EscalationRows.parameter(at))
            .params(EscalationRows.values(call))
            .update();
    if (begun == 1) {
      jdbc.sql(
              """
              INSERT INTO duty.step (escalation, position, urgent, due_at, phase)
              VALUES (:id, 1, :urgent, :at, 'armed')
              """)
          .param("id", id)
          .param("urgent", call.urgent())
          .param("at", EscalationRows.parameter(at))
          .update();
    }
    return begun == 1;
  }

  /// The open escalation of a subject.
  Optional<EscalationId> open(String occasion, UUID subject) {
    return jdbc.sql(
            """
            SELECT id FROM duty.escalation
             WHERE occasion = :occasion AND subject = :subject
               AND stage IN ('waiting', 'rung', 'held', 'paused')
            """)
        .param("occasion", occasion)
        .param("subject", subject)
        .query(UUID.class)
        .optional()
        .map(EscalationId::new);
  }

  /// The last escalation of a subject, whatever its stage.
  Optional<EscalationId> last(String occasion, UUID subject) {
    return jdbc.sql(
            """
            SELECT id FROM duty.escalation WHERE occasion = :occasion AND subject = :subject
             ORDER BY begun_at DESC, id DESC LIMIT 1
            """)
        .param("occasion", occasion)
        .param("subject", subject)
        .query((row, _) -> new EscalationId(EscalationRows.id(row, "id")))
        .optional();
  }

  /// Ends what is not ended of a subject, and waits for whoever is ringing it just now.
  List<EscalationId> end(String occasion, UUID subject, Ending ending, Instant at) {
    List<UUID> ended =
        jdbc.sql(
                """
                UPDATE duty.escalation
                   SET stage = 'ended', ending = :ending, ended_at = :at, due_at = NULL, held = NULL
                 WHERE occasion = :occasion AND subject = :subject AND stage <> 'ended'
                RETURNING id
                """)
            .param("ending", ending.word())
            .param("at", EscalationRows.parameter(at))
            .param("occasion", occasion)
            .param("subject", subject)
            .query((row, _) -> EscalationRows.id(row, "id"))
            .list();
    cancelSteps(ended, at);
    return ended.stream().map(EscalationId::new).toList();
  }

  /// Ends those, each as settled: what they waited for waits no longer.
  void settle(Collection<UUID> escalations, Instant at) {
    jdbc.sql(
            """
            UPDATE duty.escalation
               SET stage = 'ended', ending = 'settled', ended_at = :at, due_at = NULL, held = NULL
             WHERE id = ANY (string_to_array(:ids, ',')::uuid[])
            """)
        .param("at", EscalationRows.parameter(at))
        .param("ids", EscalationRows.joined(escalations))
        .update();
    cancelSteps(escalations, at);
  }

  private void cancelSteps(Collection<UUID> escalations, Instant at) {
    jdbc.sql(
            """
            UPDATE duty.step SET phase = 'cancelled', done_at = :at
             WHERE escalation = ANY (string_to_array(:ids, ',')::uuid[]) AND phase = 'armed'
            """)
        .param("at", EscalationRows.parameter(at))
        .param("ids", EscalationRows.joined(escalations))
        .update();
  }

  /// How far each of those subjects has come; of several escalations of one, the last.
  Map<UUID, Standing> standing(String occasion, Set<UUID> subjects) {
    Map<UUID, Standing> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT DISTINCT ON (subject) subject, stage, lines, reason, held
              FROM duty.escalation
             WHERE occasion = :occasion AND subject = ANY (string_to_array(:subjects, ',')::uuid[])
             ORDER BY subject, begun_at DESC, id DESC
            """)
        .param("occasion", occasion)
        .param("subjects", EscalationRows.joined(subjects))
        .query(row -> {
          found.put(EscalationRows.id(row, "subject"), EscalationRows.standing(row));
        });
    return found;
  }

  /// The escalations of those subjects, whatever their stage.
  List<UUID> ofSubjects(String occasion, Set<UUID> subjects) {
    return jdbc.sql(
            """
            SELECT id FROM duty.escalation
             WHERE occasion = :occasion AND subject = ANY (string_to_array(:subjects, ',')::uuid[])
            """)
        .param("occasion", occasion)
        .param("subjects", EscalationRows.joined(subjects))
        .query((row, _) -> EscalationRows.id(row, "id"))
        .list();
  }

  /// Erases those escalations, their steps and what was rung.
  void erase(Collection<UUID> escalations) {
    for (String statement :
        List.of(
            "DELETE FROM duty.rung WHERE escalation = ANY (string_to_array(:ids, ',')::uuid[])",
            "DELETE FROM duty.step WHERE escalation = ANY (string_to_array(:ids, ',')::uuid[])",
            "DELETE FROM duty.escalation WHERE id = ANY (string_to_array(:ids, ',')::uuid[])")) {
      jdbc.sql(statement).param("ids", EscalationRows.joined(escalations)).update();
    }
  }
}
