package org.enlace.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sessions in the database.
@Component
final class SessionStore {
  private static final String VERSION =
      """
      (SELECT count(*) + count(r.ended_at) FROM identity.role_grant r WHERE r.account = s.account)
      """;

  /// `:idle` and `:whole` are the moments before which a session was seen, or made, too long ago.
  private static final String IN_FORCE =
      """
      s.ended_at IS NULL AND s.seen_at > :idle AND s.made_at > :whole
      AND s.grants_version =
      """
          + VERSION;

  private final JdbcClient jdbc;

  SessionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The moments before which sessions are too old.
  record Bounds(Instant idle, Instant whole) {}

  /// Who a session belongs to, and when it was last seen.
  record Found(Actor.SignedIn actor, Instant seenAt) {}

  Optional<Found> find(byte[] digest, Bounds bounds) {
    return jdbc.sql(
            """
            SELECT s.id, s.account, s.seen_at,
            """
                + ActorRows.COLUMNS
                + """
                  FROM identity.session s
                  JOIN identity.account a ON a.id = s.account AND a.status = 'active'
                  LEFT JOIN identity.role_grant g
                    ON g.account = s.account AND g.ended_at IS NULL
                 WHERE s.token_hash = :digest AND
                """
                + IN_FORCE)
        .param("digest", digest)
        .param("idle", bounds.idle().atOffset(ZoneOffset.UTC))
        .param("whole", bounds.whole().atOffset(ZoneOffset.UTC))
        .query(SessionStore::found);
  }

  private static Optional<Found> found(ResultSet rows) throws SQLException {
    if (!rows.next()) {
      return Optional.empty();
    }
    Instant seenAt = rows.getTimestamp("seen_at").toInstant();
    Actor.Credential credential =
        new Actor.Credential(Actor.CredentialKind.SESSION, rows.getObject("id", UUID.class));
    return Optional.of(new Found(ActorRows.read(rows, credential), seenAt));
  }

  void add(UUID id, UUID account, byte[] digest, Client client, Instant now) {
    jdbc.sql(
            """
            INSERT INTO identity.session (id, account, token_hash, grants_version, made_at, seen_at,
                                          address, agent)
            SELECT :id, s.account, :digest,
            """
                + VERSION
                + """
                , :now, :now, :address, :agent
                  FROM (SELECT CAST(:account AS uuid) AS account) s
                """)
        .param("id", id)
        .param("account", account)
        .param("digest", digest)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("address", client.address())
        .param("agent", client.agent())
        .update();
  }

  void see(UUID id, Instant now) {
    jdbc.sql("UPDATE identity.session SET seen_at = :now WHERE id = :id AND seen_at < :now")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  List<OpenSession> ofAccount(UUID account, @Nullable UUID own, Bounds bounds) {
    return jdbc.sql(
            """
            SELECT s.id, s.made_at, s.seen_at, s.address, s.agent
              FROM identity.session s
             WHERE s.account = :account AND
            """
                + IN_FORCE
                + " ORDER BY s.seen_at DESC, s.id")
        .param("account", account)
        .param("idle", bounds.idle().atOffset(ZoneOffset.UTC))
        .param("whole", bounds.whole().atOffset(ZoneOffset.UTC))
        .query((row, _) -> {
          UUID id = row.getObject("id", UUID.class);
          return new OpenSession(
              id,
              row.getTimestamp("made_at").toInstant(),
              row.getTimestamp("seen_at").toInstant(),
              row.getString("address"),
              row.getString("agent"),
              id.equals(own));
        })
        .list();
  }

  /// Ends a session of an account; false where there was none to end.
  boolean end(UUID account, UUID id, String why, Instant now) {
    return jdbc.sql(
                """
                UPDATE identity.session SET ended_at = :now, ended_why = :why
                 WHERE id = :id AND account = :account AND ended_at IS NULL
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("why", why)
            .param("id", id)
            .param("account", account)
            .update()
        > 0;
  }

  /// Ends all sessions of an account but one.
  int endAll(UUID account, @Nullable UUID kept, String why, Instant now) {
    return jdbc.sql(
            """
            UPDATE identity.session SET ended_at = :now, ended_why = :why
             WHERE account = :account AND ended_at IS NULL
               AND id IS DISTINCT FROM CAST(:kept AS uuid)
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("why", why)
        .param("account", account)
        .param("kept", kept)
        .update();
  }

  /// Erases sessions that were made before a moment at which every session has long ended.
  int erase(Instant before) {
    return jdbc.sql("DELETE FROM identity.session WHERE made_at < :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
