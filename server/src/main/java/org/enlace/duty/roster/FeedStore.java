package org.enlace.duty.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps feeds. Only tasks look one up by its secret.
@Component
class FeedStore {
  private static final String SELECT =
      "SELECT id, state, person, roster, made_at, read_on FROM duty.roster_feed";

  private final JdbcClient jdbc;

  FeedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Feed feed, byte[] digest, @Nullable UUID account) {
    jdbc.sql(
            """
            INSERT INTO duty.roster_feed (id, state, person, roster, token_hash, made_by, made_at)
            VALUES (:id, :state, :person, :roster, :hash, :by, :at)
            """)
        .param("id", feed.id())
        .param("state", feed.state().value())
        .param("person", feed.person())
        .param("roster", feed.roster())
        .param("hash", digest)
        .param("by", account)
        .param("at", Rows.parameter(feed.madeAt()))
        .update();
  }

  /// Those that the account made and did not revoke.
  List<Feed> madeBy(@Nullable UUID account) {
    return jdbc.sql(SELECT + " WHERE made_by = :by AND revoked_at IS NULL ORDER BY id")
        .param("by", account)
        .query((row, _) -> feed(row))
        .list();
  }

  /// @return whether there was one to revoke
  boolean revoke(UUID id, Instant now) {
    return jdbc.sql(
                """
                UPDATE duty.roster_feed SET revoked_at = :now
                 WHERE id = :id AND revoked_at IS NULL
                """)
            .param("id", id)
            .param("now", Rows.parameter(now))
            .update()
        == 1;
  }

  Optional<Feed> find(byte[] digest) {
    return jdbc.sql(SELECT + " WHERE token_hash = :hash AND revoked_at IS NULL")
        .param("hash", digest)
        .query((row, _) -> feed(row))
        .optional();
  }

  void read(UUID id, LocalDate today) {
    jdbc.sql(
            """
            UPDATE duty.roster_feed SET read_on = :today
             WHERE id = :id AND read_on IS DISTINCT FROM :today
            """)
        .param("id", id)
        .param("today", today)
        .update();
  }

  private static Feed feed(ResultSet row) throws SQLException {
    return new Feed(
        Rows.id(row, "id"),
        new StateCode(row.getString("state")),
        Rows.optionalId(row, "person"),
        Rows.optionalId(row, "roster"),
        Rows.at(row, "made_at"),
        row.getObject("read_on", LocalDate.class));
  }
}
