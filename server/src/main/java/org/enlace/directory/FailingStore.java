package org.enlace.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which failing lines were told of, and when.
@Component
class FailingStore {
  private final JdbcClient jdbc;

  FailingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A line that fails.
  record Failing(UUID line, StateCode state) {}

  /// Those in force that were not told of since then, which now are.
  List<Failing> untoldSince(Collection<UUID> lines, Instant since, Instant now) {
    return jdbc.sql(
            """
            UPDATE directory.line_failed AS f SET told_at = :now
              FROM directory.line AS l
             WHERE f.line = ANY (string_to_array(:lines, ',')::uuid[]) AND l.id = f.line
               AND l.phase = 'in-force' AND (f.told_at IS NULL OR f.told_at <= :since)
            RETURNING f.line, f.state
            """)
        .param("now", Rows.parameter(now))
        .param("since", Rows.parameter(since))
        .param("lines", Rows.joined(lines))
        .query((row, _) -> new Failing(Rows.id(row, "line"), new StateCode(row.getString("state"))))
        .list();
  }
}
