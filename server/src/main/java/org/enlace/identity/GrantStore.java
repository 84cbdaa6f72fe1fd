package org.enlace.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Grants in the database.
@Component
final class GrantStore {
  private static final String IN_FORCE =
      """
      SELECT id, account, state, role, network, category, authority, person, cause, given_at
        FROM identity.role_grant
       WHERE ended_at IS NULL AND
      """;

  private final JdbcClient jdbc;

  GrantStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A grant to be written.
  ///
  /// @param by the account that gives, or null where a task does
  record Row(
      UUID id,
      UUID account,
      @Nullable UUID person,
      GrantOrder order,
      @Nullable UUID by,
      Instant at) {}

  /// Adds a grant; false where the same one is in force.
  boolean add(Row row) {
    GrantOrder order = row.order();
    return jdbc.sql(
                """
                INSERT INTO identity.role_grant (id, account, role, network, state, category,
                                                 authority, person, cause, given_at, given_by)
                VALUES (:id, :account, :role, :network, :state, :category, :authority, :person,
                        :cause, :at, :by)
                ON CONFLICT (account, role, network, category, authority) WHERE ended_at IS NULL
                DO NOTHING
                """)
            .param("id", row.id())
            .param("account", row.account())
            .param("role", order.role().word())
            .param("network", order.network().value())
            .param("state", text(order.state()))
            .param("category", text(order.category()))
            .param("authority", order.authority())
            .param("person", row.person())
            .param("cause", order.cause())
            .param("at", row.at().atOffset(ZoneOffset.UTC))
            .param("by", row.by())
            .update()
        > 0;
  }

  Optional<HeldGrant> find(UUID id) {
    return jdbc.sql(IN_FORCE + " id = :id").param("id", id).query(GrantStore::row).optional();
  }

  List<HeldGrant> ofAccount(UUID account) {
    return jdbc.sql(IN_FORCE + " account = :account ORDER BY id")
        .param("account", account)
        .query(GrantStore::row)
        .list();
  }

  List<HeldGrant> ofPerson(UUID person) {
    return jdbc.sql(IN_FORCE + " person = :person ORDER BY id")
        .param("person", person)
        .query(GrantStore::row)
        .list();
  }

  List<HeldGrant> ofCause(UUID cause) {
    return jdbc.sql(IN_FORCE + " cause = :cause ORDER BY id")
        .param("cause", cause)
        .query(GrantStore::row)
        .list();
  }

  List<HeldGrant> ofAccounts(List<UUID> accounts) {
    return jdbc.sql(IN_FORCE + " account = ANY (:accounts) ORDER BY id")
        .param("accounts", accounts.toArray(UUID[]::new))
        .query(GrantStore::row)
        .list();
  }

  boolean end(UUID id, String reason, @Nullable UUID by, Instant now) {
    return jdbc.sql(
                """
                UPDATE identity.role_grant
                   SET ended_at = :now, ended_by = :by, ended_reason = :reason
                 WHERE id = :id AND ended_at IS NULL
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .param("reason", reason)
            .param("id", id)
            .update()
        > 0;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static HeldGrant row(ResultSet row, int number) throws SQLException {
    String state = row.getString("state");
    return new HeldGrant(
        row.getObject("id", UUID.class),
        row.getObject("account", UUID.class),
        state == null ? null : new StateCode(state),
        java.util.Objects.requireNonNull(ActorRows.grant(row)),
        row.getObject("cause", UUID.class),
        row.getTimestamp("given_at").toInstant());
  }
}
