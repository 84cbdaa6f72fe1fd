package org.enlace.duty;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.enlace.duty.ladder.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the called State reads of its own calling.
@Component
class CallProgressStore {
  private final JdbcClient jdbc;

  CallProgressStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Head(
      UUID id, Standing standing, @Nullable OffsetDateTime due, @Nullable String plan, int place) {}

  /// The last escalation of a subject whose called State is the actor's.
  Optional<Progress> last(String occasion, UUID subject) {
    return jdbc.sql(
            """
            SELECT id, stage, lines, reason, held, due_at, plan, place FROM duty.escalation
             WHERE occasion = ? AND subject = ? AND called = enlace.state()
             ORDER BY begun_at DESC, id DESC LIMIT 1
            """)
        .params(occasion, subject)
        .query((row, _) ->
            new Head(
                EscalationRows.id(row, "id"),
                EscalationRows.standing(row),
                row.getObject("due_at", OffsetDateTime.class),
                row.getString("plan"),
                row.getInt("place")))
        .optional()
        .map(this::progress);
  }

  private Progress progress(Head head) {
    OffsetDateTime due = head.due();
    return new Progress(
        head.standing(),
        due == null ? null : due.toInstant(),
        due == null || head.plan() == null ? null : whom(Plan.read(head.plan()), head.place()),
        lines(head.id()));
  }

  private static @Nullable String whom(Plan plan, int place) {
    return place < plan.size() ? plan.step(place).whom().word() : null;
  }

  private List<Progress.Line> lines(UUID escalation) {
    return jdbc.sql(
            """
            SELECT at, holder, kind, why, woken FROM duty.rung WHERE escalation = ?
             ORDER BY at, position, id
            """)
        .param(escalation)
        .query((row, _) ->
            new Progress.Line(
                EscalationRows.instant(row, "at"),
                EscalationRows.id(row, "holder"),
                row.getString("kind"),
                Choice.valueOf(row.getString("why").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getBoolean("woken")))
        .list();
  }
}
