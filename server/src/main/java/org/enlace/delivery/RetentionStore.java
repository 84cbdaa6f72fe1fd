package org.enlace.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.enlace.kernel.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of notices and links, as their upkeep uses them.
@Component
final class RetentionStore {
  private final JdbcClient jdbc;

  RetentionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A sealed body that still waits.
  record Sealed(NoticeId id, Secret<byte[]> body) {}

  int deleteNoticesEndedBefore(Instant before, int limit) {
    return jdbc.sql(
            """
            DELETE FROM delivery.notice WHERE id IN (
              SELECT notice FROM delivery.delivery
               WHERE ended_at < ? ORDER BY ended_at LIMIT ?)
            """)
        .params(before.atOffset(ZoneOffset.UTC), limit)
        .update();
  }

  void deleteReportsBefore(Instant before) {
    jdbc.sql("DELETE FROM delivery.report WHERE at < ?")
        .param(before.atOffset(ZoneOffset.UTC))
        .update();
  }

  int deleteTokensExpiredBefore(Instant before, int limit) {
    return jdbc.sql(
            """
            DELETE FROM delivery.token WHERE id IN (
              SELECT id FROM delivery.token WHERE expires_at < ? ORDER BY expires_at LIMIT ?)
            """)
        .params(before.atOffset(ZoneOffset.UTC), limit)
        .update();
  }

  int eraseBodiesUntil(Instant now, int limit) {
    return jdbc.sql(
            """
            WITH past AS (
              UPDATE delivery.dead_letter SET body_until = NULL WHERE id IN (
                SELECT id FROM delivery.dead_letter WHERE body_until <= ?
                 ORDER BY body_until LIMIT ?)
              RETURNING notice)
            UPDATE delivery.notice SET body = NULL FROM past WHERE notice.id = past.notice
            """)
        .params(now.atOffset(ZoneOffset.UTC), limit)
        .update();
  }

  /// The next sealed bodies by id.
  List<Sealed> sealedAfter(NoticeId after, int limit) {
    return jdbc.sql(
            """
            SELECT id, body FROM delivery.notice WHERE body IS NOT NULL AND id > ?
             ORDER BY id LIMIT ?
            """)
        .params(after.value(), limit)
        .query(RetentionStore::sealed)
        .list();
  }

  /// Replaces a body, unless it was erased meanwhile.
  void replace(NoticeId id, byte[] body) {
    jdbc.sql("UPDATE delivery.notice SET body = ? WHERE id = ? AND body IS NOT NULL")
        .params(body, id.value())
        .update();
  }

  private static Sealed sealed(ResultSet row, int number) throws SQLException {
    return new Sealed(
        new NoticeId(row.getObject("id", UUID.class)), Secret.of(row.getBytes("body")));
  }
}
