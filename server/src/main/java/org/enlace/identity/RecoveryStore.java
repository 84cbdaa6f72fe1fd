package org.enlace.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Recoveries in the database.
@Component
final class RecoveryStore {
  private static final String OPEN =
      """
      SELECT r.id, r.account, r.needs, r.asked_at,
             (SELECT count(*) FROM identity.recovery_approval p WHERE p.recovery = r.id)
               AS approvals,
             EXISTS (SELECT FROM identity.recovery_approval p
                      WHERE p.recovery = r.id AND p.by = :reader) AS approved_by_reader
        FROM identity.recovery r
       WHERE r.closed_at IS NULL AND r.expires_at > :now
      """;

  private final JdbcClient jdbc;

  RecoveryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A recovery that waits.
  record Row(
      UUID id, UUID account, int needs, int approvals, boolean approvedByReader, Instant askedAt) {}

  /// Begins a recovery; false where one waits already.
  boolean add(UUID id, UUID account, int needs, Instant now, Instant expiresAt) {
    jdbc.sql(
            """
            UPDATE identity.recovery SET closed_at = :now, outcome = 'refused'
             WHERE account = :account AND closed_at IS NULL AND expires_at <= :now
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("account", account)
        .update();
    return jdbc.sql(
                """
                INSERT INTO identity.recovery (id, account, state, needs, asked_at, expires_at)
                SELECT :id, a.id, a.state, :needs, :now, :expiresAt
                  FROM identity.account a WHERE a.id = :account
                ON CONFLICT (account) WHERE closed_at IS NULL DO NOTHING
                """)
            .param("id", id)
            .param("needs", needs)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
            .param("account", account)
            .update()
        > 0;
  }

  List<Row> open(UUID reader, Instant now) {
    return jdbc.sql(OPEN + " ORDER BY r.id")
        .param("reader", reader)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(RecoveryStore::row)
        .list();
  }

  Optional<Row> findAndLock(UUID id, UUID reader, Instant now) {
    return jdbc.sql(OPEN + " AND r.id = :id FOR UPDATE OF r")
        .param("reader", reader)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .query(RecoveryStore::row)
        .optional();
  }

  void approve(UUID id, UUID by, Instant now) {
    jdbc.sql("INSERT INTO identity.recovery_approval (recovery, by, at) VALUES (:id, :by, :now)")
        .param("id", id)
        .param("by", by)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void close(UUID id, boolean linkSent, Instant now) {
    jdbc.sql("UPDATE identity.recovery SET closed_at = :now, outcome = :outcome WHERE id = :id")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("outcome", linkSent ? "link-sent" : "refused")
        .param("id", id)
        .update();
  }

  List<UUID> approvers(UUID id) {
    return jdbc.sql("SELECT by FROM identity.recovery_approval WHERE recovery = :id ORDER BY at")
        .param("id", id)
        .query((row, _) -> row.getObject("by", UUID.class))
        .list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getObject("account", UUID.class),
        row.getInt("needs"),
        row.getInt("approvals"),
        row.getBoolean("approved_by_reader"),
        row.getTimestamp("asked_at").toInstant());
  }
}
