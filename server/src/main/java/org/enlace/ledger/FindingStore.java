package org.enlace.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What verifications found.
@Component
class FindingStore {
  private final JdbcClient jdbc;

  FindingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What was found and is not gone.
  List<LogFinding> open() {
    return jdbc.sql(
            """
            SELECT kind, position, subject, state FROM ledger.finding WHERE gone_at IS NULL
             ORDER BY position, subject, kind
            """)
        .query((row, _) -> finding(row))
        .list();
  }

  private static LogFinding finding(ResultSet row) throws SQLException {
    return new LogFinding(
        row.getString("kind"),
        row.getObject("position", Long.class),
        row.getString("subject"),
        row.getString("state"));
  }

  /// Which of these subjects do not verify.
  Set<String> openOf(Collection<String> subjects) {
    return new HashSet<>(
        jdbc.sql("SELECT subject FROM ledger.finding WHERE gone_at IS NULL AND subject = ANY (?)")
            .param(subjects.toArray(String[]::new))
            .query((row, _) -> row.getString(1))
            .list());
  }

  void add(UUID id, LogFinding finding, Instant at) {
    jdbc.sql(
            """
            INSERT INTO ledger.finding (id, kind, position, subject, state, found_at)
            VALUES (:id, :kind, :position, :subject, :state, :at)
            """)
        .param("id", id)
        .param("kind", finding.kind())
        .param("position", finding.position())
        .param("subject", finding.subject())
        .param("state", finding.state())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void gone(LogFinding finding, Instant at) {
    jdbc.sql(
            """
            UPDATE ledger.finding SET gone_at = :at
             WHERE gone_at IS NULL AND kind = :kind AND position IS NOT DISTINCT FROM :position
               AND subject IS NOT DISTINCT FROM :subject
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("kind", finding.kind())
        .param("position", finding.position())
        .param("subject", finding.subject())
        .update();
  }

  void verified(UUID id, Instant at, long leaves, long rows) {
    jdbc.sql("INSERT INTO ledger.verified (id, at, leaves, rows) VALUES (?, ?, ?, ?)")
        .params(id, at.atOffset(ZoneOffset.UTC), leaves, rows)
        .update();
  }

  Optional<Instant> verifiedAt() {
    return jdbc.sql("SELECT max(at) FROM ledger.verified")
        .query((row, _) ->
            Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant))
        .single();
  }
}
