package org.enlace.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import org.enlace.identity.credential.Bucket;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Levels of buckets in the database.
@Component
final class ThrottleStore {
  private final JdbcClient jdbc;

  ThrottleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The level of a bucket, held until the transaction ends.
  Bucket.Level level(byte[] key, Instant now) {
    jdbc.sql(
            """
            INSERT INTO identity.throttle (key, used, at) VALUES (:key, 0, :now)
            ON CONFLICT (key) DO NOTHING
            """)
        .param("key", key)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    return jdbc.sql("SELECT used, at FROM identity.throttle WHERE key = :key FOR UPDATE")
        .param("key", key)
        .query(
            (row, _) -> new Bucket.Level(row.getDouble("used"), row.getTimestamp("at").toInstant()))
        .single();
  }

  void keep(byte[] key, Bucket.Level level) {
    jdbc.sql("UPDATE identity.throttle SET used = :used, at = :at WHERE key = :key")
        .param("used", level.used())
        .param("at", level.at().atOffset(ZoneOffset.UTC))
        .param("key", key)
        .update();
  }

  int erase(Instant before) {
    return jdbc.sql("DELETE FROM identity.throttle WHERE at < :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
