package org.enlace.directory;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Digests of codes, which the worker's login alone may read.
@Component
class LineCodeStore {
  private static final int TRIES = 5;

  private final JdbcClient jdbc;

  LineCodeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(UUID line, byte[] digest, Instant sentAt, Instant expiresAt) {
    jdbc.sql(
            """
            INSERT INTO directory.line_code AS kept (line, digest, sent_at, expires_at, times_since)
            VALUES (:line, :digest, :sent, :expires, :sent)
            ON CONFLICT (line) DO UPDATE
               SET digest = excluded.digest, sent_at = excluded.sent_at,
                   expires_at = excluded.expires_at, tries = 0,
                   times = CASE WHEN kept.times_since > excluded.sent_at - interval '1 day'
                                THEN kept.times + 1 ELSE 1 END,
                   times_since = CASE WHEN kept.times_since > excluded.sent_at - interval '1 day'
                                      THEN kept.times_since ELSE excluded.sent_at END
            """)
        .param("line", line)
        .param("digest", digest)
        .param("sent", Rows.parameter(sentAt))
        .param("expires", Rows.parameter(expiresAt))
        .update();
  }

  /// How many codes were sent to a line.
  int timesOf(UUID line, Instant since) {
    return jdbc.sql(
            """
            SELECT coalesce(sum(times), 0) FROM directory.line_code
             WHERE line = :line AND times_since > :since
            """)
        .param("line", line)
        .param("since", Rows.parameter(since))
        .query(Integer.class)
        .single();
  }

  /// How many codes were sent to the telephones of a State.
  int timesOf(StateCode state, Instant since) {
    return jdbc.sql(
            """
            SELECT coalesce(sum(code.times), 0)
              FROM directory.line_code AS code JOIN directory.line ON line.id = code.line
             WHERE line.state = :state AND line.kind IN ('sms', 'phone')
               AND code.times_since > :since
            """)
        .param("state", state.value())
        .param("since", Rows.parameter(since))
        .query(Integer.class)
        .single();
  }

  boolean wasSentSince(UUID line, Instant since) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM directory.line_code
                            WHERE line = :line AND sent_at > :since)
            """)
        .param("line", line)
        .param("since", Rows.parameter(since))
        .query(Boolean.class)
        .single();
  }

  /// Whether the digest is that of the code, which must be fresh, not tried too often, and sent to
  /// the value that the line has now. The try is counted.
  boolean take(UUID line, byte[] digest, Instant now) {
    Optional<byte[]> kept =
        jdbc.sql(
                """
                UPDATE directory.line_code SET tries = tries + 1
                 WHERE line = :line AND tries < :most AND expires_at > :now
                   AND sent_at >= (SELECT changed_at FROM directory.line WHERE id = :line)
                RETURNING digest
                """)
            .param("line", line)
            .param("most", TRIES)
            .param("now", Rows.parameter(now))
            .query((row, _) -> row.getBytes("digest"))
            .optional();
    return kept.filter(known -> MessageDigest.isEqual(known, digest)).isPresent();
  }

  void remove(UUID line) {
    jdbc.sql("DELETE FROM directory.line_code WHERE line = :line").param("line", line).update();
  }
}
