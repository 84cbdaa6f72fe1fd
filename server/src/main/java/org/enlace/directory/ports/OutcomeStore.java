package org.enlace.directory.ports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.enlace.delivery.LineOutcomes;
import org.enlace.identity.ProvedLines.ProvedMail;
import org.enlace.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// When lines were reached and when they failed last, and which were proved. Of what is not a line
/// of the directory, nothing is written.
@Component
class OutcomeStore {
  private final JdbcClient jdbc;

  OutcomeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Of each line the latest counts. The rows are taken in one order, or two nodes that write of
  /// the same lines would wait for one another.
  void reached(List<LineOutcomes.Report> reports) {
    jdbc.sql(
            """
            INSERT INTO directory.line_reached AS known (line, at)
            SELECT l.id, max(each.at)
              FROM unnest(:lines::uuid[], :times::timestamptz[]) AS each (line, at)
              JOIN directory.line AS l ON l.id = each.line
             GROUP BY l.id ORDER BY l.id
            ON CONFLICT (line) DO UPDATE SET at = greatest(known.at, excluded.at)
            """)
        .param("lines", lines(reports))
        .param("times", times(reports))
        .update();
  }

  void failed(List<LineOutcomes.Failure> failures) {
    List<LineOutcomes.Report> reports =
        failures.stream().map(LineOutcomes.Failure::report).toList();
    jdbc.sql(
            """
            INSERT INTO directory.line_failed AS known (line, state, at, reason)
            SELECT DISTINCT ON (l.id) l.id, l.state, each.at, each.reason
              FROM unnest(:lines::uuid[], :times::timestamptz[], :reasons::text[])
                   AS each (line, at, reason)
              JOIN directory.line AS l ON l.id = each.line
             ORDER BY l.id, each.at DESC
            ON CONFLICT (line) DO UPDATE SET at = excluded.at, reason = excluded.reason
             WHERE known.at <= excluded.at
            """)
        .param("lines", lines(reports))
        .param("times", times(reports))
        .param(
            "reasons", failures.stream().map(each -> each.reason().word()).toArray(String[]::new))
        .update();
  }

  /// Takes back that a line was reached: it was earlier, or never.
  void lastReached(UUID line, @Nullable Instant at) {
    if (at == null) {
      jdbc.sql("DELETE FROM directory.line_reached WHERE line = ?").param(line).update();
    } else {
      jdbc.sql("UPDATE directory.line_reached SET at = ? WHERE line = ?")
          .params(at.atOffset(ZoneOffset.UTC), line)
          .update();
    }
  }

  private static UUID[] lines(List<LineOutcomes.Report> reports) {
    return reports.stream().map(LineOutcomes.Report::line).toArray(UUID[]::new);
  }

  private static String[] times(List<LineOutcomes.Report> reports) {
    return reports.stream().map(each -> each.at().toString()).toArray(String[]::new);
  }

  /// The mailboxes in force of a person which a code proved before that time, and nobody vouched
  /// for instead.
  List<ProvedMail> provedMail(UUID person, Instant before) {
    return jdbc.sql(
            """
            SELECT l.id, v.value
              FROM directory.line AS l JOIN directory.line_value AS v ON v.line = l.id
             WHERE l.owner = :person AND l.owner_kind = 'person' AND l.kind = 'email'
               AND l.phase = 'in-force' AND l.proof = 'proved' AND l.vouched_by IS NULL
               AND l.proved_at <= :before
             ORDER BY l.position, l.id
            """)
        .param("person", person)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query((row, _) ->
            new ProvedMail(
                row.getObject("id", UUID.class), new EmailAddress(row.getString("value"))))
        .list();
  }
}
