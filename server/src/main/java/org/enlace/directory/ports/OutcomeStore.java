package org.enlace.directory.ports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.enlace.identity.ProvedLines.ProvedMail;
import org.enlace.kernel.EmailAddress;
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

  void reached(UUID line, Instant at) {
    jdbc.sql(
            """
            INSERT INTO directory.line_reached AS known (line, at)
            SELECT id, :at FROM directory.line WHERE id = :line
            ON CONFLICT (line) DO UPDATE SET at = greatest(known.at, excluded.at)
            """)
        .param("line", line)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void failed(UUID line, Instant at, String reason) {
    jdbc.sql(
            """
            INSERT INTO directory.line_failed AS known (line, state, at, reason)
            SELECT id, state, :at, :reason FROM directory.line WHERE id = :line
            ON CONFLICT (line) DO UPDATE SET at = excluded.at, reason = excluded.reason
             WHERE known.at <= excluded.at
            """)
        .param("line", line)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("reason", reason)
        .update();
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
