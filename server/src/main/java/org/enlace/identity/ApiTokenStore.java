package org.enlace.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// API tokens in the database.
@Component
final class ApiTokenStore {
  private final JdbcClient jdbc;

  ApiTokenStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Who a token acts for, and the last day it was used.
  record Found(Bearer bearer, @Nullable LocalDate lastUsedOn) {}

  Optional<Found> find(byte[] digest, Instant now) {
    return jdbc.sql(
            """
            SELECT t.id, t.account, t.scopes, t.last_used_on,
            """
                + ActorRows.COLUMNS
                + """
                  FROM identity.api_token t
                  JOIN identity.account a ON a.id = t.account AND a.status = 'active'
                  LEFT JOIN identity.role_grant g
                    ON g.account = t.account AND g.ended_at IS NULL
                 WHERE t.token_hash = :digest AND t.ended_at IS NULL AND t.expires_at > :now
                """)
        .param("digest", digest)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(ApiTokenStore::found);
  }

  private static Optional<Found> found(ResultSet rows) throws SQLException {
    if (!rows.next()) {
      return Optional.empty();
    }
    SortedSet<Scope> scopes = scopes(rows.getArray("scopes"));
    LocalDate lastUsedOn = rows.getObject("last_used_on", LocalDate.class);
    Actor.Credential credential =
        new Actor.Credential(
            Actor.CredentialKind.TOKEN,
            rows.getObject("id", UUID.class),
            scopes.stream().map(Scope::toString).collect(Collectors.toUnmodifiableSet()));
    Actor.SignedIn actor = ActorRows.read(rows, credential);
    return Optional.of(new Found(new Bearer(actor, scopes), lastUsedOn));
  }

  private static SortedSet<Scope> scopes(Array array) throws SQLException {
    SortedSet<Scope> scopes = new TreeSet<>();
    for (String text : (String[]) array.getArray()) {
      scopes.add(Scope.parse(text).orElseThrow());
    }
    return scopes;
  }

  void use(UUID id, LocalDate today) {
    jdbc.sql(
            """
            UPDATE identity.api_token SET last_used_on = :today
             WHERE id = :id AND (last_used_on IS NULL OR last_used_on < :today)
            """)
        .param("today", today)
        .param("id", id)
        .update();
  }

  /// Adds a token; false where its text is taken.
  boolean add(ApiToken token, UUID account, byte[] digest) {
    return jdbc.sql(
                """
                INSERT INTO identity.api_token (id, account, name, scopes, token_hash, made_at,
                                                expires_at)
                VALUES (:id, :account, :name, string_to_array(:scopes, ','), :digest, :madeAt,
                        :expiresAt)
                ON CONFLICT DO NOTHING
                """)
            .param("id", token.id())
            .param("account", account)
            .param("name", token.name())
            .param(
                "scopes", String.join(",", token.scopes().stream().map(Scope::toString).toList()))
            .param("digest", digest)
            .param("madeAt", token.madeAt().atOffset(ZoneOffset.UTC))
            .param("expiresAt", token.expiresAt().atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  /// Gives a token that is there a new end, new scopes and a new name; false where it is not that
  /// account's.
  boolean renew(ApiToken token, UUID account, byte[] digest) {
    return jdbc.sql(
                """
                UPDATE identity.api_token
                   SET name = :name, scopes = string_to_array(:scopes, ','), made_at = :madeAt,
                       expires_at = :expiresAt, ended_at = NULL
                 WHERE token_hash = :digest AND account = :account
                """)
            .param("name", token.name())
            .param(
                "scopes", String.join(",", token.scopes().stream().map(Scope::toString).toList()))
            .param("madeAt", token.madeAt().atOffset(ZoneOffset.UTC))
            .param("expiresAt", token.expiresAt().atOffset(ZoneOffset.UTC))
            .param("digest", digest)
            .param("account", account)
            .update()
        > 0;
  }

  List<ApiToken> ofAccount(UUID account, Instant now) {
    return jdbc.sql(
            """
            SELECT id, name, scopes, made_at, expires_at, last_used_on FROM identity.api_token
             WHERE account = :account AND ended_at IS NULL AND expires_at > :now
             ORDER BY id
            """)
        .param("account", account)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) ->
            new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                scopes(row.getArray("scopes")),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getObject("last_used_on", LocalDate.class)))
        .list();
  }

  boolean end(UUID account, UUID id, Instant now) {
    return jdbc.sql(
                """
                UPDATE identity.api_token SET ended_at = :now
                 WHERE id = :id AND account = :account AND ended_at IS NULL
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .param("account", account)
            .update()
        > 0;
  }

  int endAll(UUID account, Instant now) {
    return jdbc.sql(
            """
            UPDATE identity.api_token SET ended_at = :now
             WHERE account = :account AND ended_at IS NULL
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("account", account)
        .update();
  }
}
