package org.enlace.duty.ladder;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the auditor counts. Each count reads an index from one end and stops at the first row that
/// is as it should be: what it costs is what it finds.
@Component
class AuditStore {
  private final JdbcClient jdbc;

  AuditStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Counts what is behind.
  ///
  /// @param grace how late a step may be
  /// @param farthest how far ahead any plan may lie
  Audit count(Instant now, Duration grace, Duration farthest) {
    return jdbc.sql(
            """
            WITH late AS (
              SELECT count(*) AS steps, min(due_at) AS since FROM duty.step
               WHERE phase = 'armed' AND urgent IN (true, false) AND due_at < :late),
            behind AS (
              SELECT escalation.id FROM duty.escalation
               WHERE stage IN ('waiting', 'rung', 'held', 'paused')
                 AND (due_at < :late OR due_at IS NULL OR due_at > :farthest))
            SELECT late.steps, late.since, (SELECT count(*) FROM behind) AS behind,
                   (SELECT count(*) FROM behind
                     WHERE NOT EXISTS (SELECT FROM duty.step
                                        WHERE step.escalation = behind.id
                                          AND step.phase = 'armed' AND step.what = 'ring')) AS lost
              FROM late
            """)
        .param("late", now.minus(grace).atOffset(ZoneOffset.UTC))
        .param("farthest", now.plus(farthest).atOffset(ZoneOffset.UTC))
        .query((row, _) -> {
          OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
          return new Audit(
              now,
              row.getLong("steps"),
              row.getLong("behind"),
              row.getLong("lost"),
              since == null ? Duration.ZERO : Duration.between(since.toInstant(), now));
        })
        .single();
  }
}
