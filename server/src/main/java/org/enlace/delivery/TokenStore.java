package org.enlace.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Marking;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The rows of links.
@Component
final class TokenStore {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  TokenStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A link as it is kept.
  ///
  /// @param hash of its secret, in hexadecimal digits
  record Kept(UUID id, String hash, ActionTokens.Order order) {
    Map<String, @Nullable Object> row() {
      StateCode state = order.state();
      Map<String, @Nullable Object> row = new HashMap<>();
      row.put("id", id);
      row.put("hash", hash);
      row.put("purpose", order.purpose());
      row.put("subject", order.subject());
      row.put("person", order.person());
      row.put("line", order.line());
      row.put("state", state == null ? null : state.value());
      row.put("expires_at", order.expiresAt().toString());
      return row;
    }
  }

  void insert(List<Kept> kept, Instant at) {
    jdbc.sql(
            """
            INSERT INTO delivery.token (id, hash, purpose, subject, person, line, state,
                                        issued_at, expires_at)
            SELECT id, decode(hash, 'hex'), purpose, subject, person, line, state, :at, expires_at
              FROM jsonb_to_recordset(:rows::jsonb)
                   AS (id uuid, hash text, purpose text, subject uuid, person uuid, line uuid,
                       state text, expires_at timestamptz)
            """)
        .param("rows", JSON.writeValueAsString(kept.stream().map(Kept::row).toList()))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The token of that hash, if it is still good.
  Optional<ActionToken> find(byte[] hash, Instant now) {
    return jdbc.sql(
            """
            SELECT token.id, token.purpose, token.subject, token.person, token.line, token.state,
                   notice.language, notice.marking
              FROM delivery.token LEFT JOIN delivery.notice ON notice.token = token.id
             WHERE token.hash = ? AND token.expires_at > ?
               AND token.used_at IS NULL AND token.ended_at IS NULL
             LIMIT 1
            """)
        .params(hash, now.atOffset(ZoneOffset.UTC))
        .query(TokenStore::token)
        .optional();
  }

  /// Uses a token up; false where it is no longer good.
  boolean use(UUID id, Instant now) {
    return jdbc.sql(
                """
                UPDATE delivery.token SET used_at = :now
                 WHERE id = :id AND expires_at > :now AND used_at IS NULL AND ended_at IS NULL
                """)
            .param("id", id)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  int end(String purpose, UUID subject, Instant now) {
    return jdbc.sql(
            """
            UPDATE delivery.token SET ended_at = ?
             WHERE purpose = ? AND subject = ? AND used_at IS NULL AND ended_at IS NULL
            """)
        .params(now.atOffset(ZoneOffset.UTC), purpose, subject)
        .update();
  }

  int endOfLines(Collection<UUID> lines, String kept, Instant now) {
    return jdbc.sql(
            """
            UPDATE delivery.token SET ended_at = :now
             WHERE line = ANY (string_to_array(:lines, ',')::uuid[]) AND purpose <> :kept
               AND used_at IS NULL AND ended_at IS NULL
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("lines", lines.stream().map(UUID::toString).collect(Collectors.joining(",")))
        .param("kept", kept)
        .update();
  }

  private static ActionToken token(ResultSet row, int number) throws SQLException {
    return new ActionToken(
        row.getObject("id", UUID.class),
        row.getString("purpose"),
        row.getObject("subject", UUID.class),
        row.getObject("person", UUID.class),
        row.getObject("line", UUID.class),
        state(row.getString("state")),
        language(row.getString("language")),
        marking(row.getString("marking")));
  }

  private static @Nullable StateCode state(@Nullable String code) {
    return code == null ? null : new StateCode(code);
  }

  private static LanguageTag language(@Nullable String tag) {
    return new LanguageTag(tag == null ? "en" : tag);
  }

  private static Marking marking(@Nullable String word) {
    return word == null ? Marking.REAL : Marking.parse(word).orElseThrow();
  }
}
