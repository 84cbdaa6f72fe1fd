package org.enlace.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.ledger.Change;
import org.enlace.protocol.CanonicalJson;
import org.enlace.protocol.JsonValue;
import org.enlace.protocol.JsonValue.JsonObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The room's own history, which only grows.
@Component
class HistoryRowStore {
  private final JdbcClient jdbc;

  HistoryRowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID id, Instant at, Change change) {
    jdbc.sql(
            """
            INSERT INTO directory.history
              (id, kind, subject, network, state, at, account, fields, personal, person)
            VALUES (:id, :kind, :subject, :network, :state, :at, :account, :fields::jsonb,
                    :personal::jsonb, :person)
            """)
        .param("id", id)
        .param("kind", change.kind())
        .param("subject", change.subject())
        .param("network", change.network() == null ? null : change.network().value())
        .param("state", change.state() == null ? null : change.state().value())
        .param("at", Rows.parameter(at))
        .param("account", account())
        .param("fields", json(change.fields()))
        .param("personal", change.personal().isEmpty() ? null : json(change.personal()))
        .param("person", change.person())
        .update();
  }

  /// What happened to a subject, the oldest first, as far as the actor may see it.
  List<Row> of(String subject) {
    return jdbc.sql(
            """
            SELECT kind, at, account, fields FROM directory.history
             WHERE subject = :subject ORDER BY at, id
            """)
        .param("subject", subject)
        .query((row, _) -> row(row))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(row.getString("kind"), Rows.at(row, "at"), Rows.optionalId(row, "account"));
  }

  private static @Nullable UUID account() {
    return ActorScope.required() instanceof Actor.SignedIn signedIn ? signedIn.account() : null;
  }

  private static String json(Map<String, JsonValue> values) {
    return new String(CanonicalJson.write(new JsonObject(values)), UTF_8);
  }

  /// One change that was made.
  record Row(String kind, Instant at, @Nullable UUID account) {}
}
