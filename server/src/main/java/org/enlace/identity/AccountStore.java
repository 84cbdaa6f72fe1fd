package org.enlace.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Accounts in the database.
@Component
final class AccountStore {
  private static final String COLUMNS =
      """
      SELECT id, email, display_name, state, person, secretariat, status, status_at, status_reason,
             language, demonstration, made_at
        FROM identity.account
      """;

  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// An account to be made.
  record Draft(
      UUID id,
      EmailAddress address,
      String name,
      LanguageTag language,
      @Nullable StateCode state,
      @Nullable UUID person) {}

  /// An account as it is stored, without its grants.
  record Row(Account account, boolean secretariat) {
    GrantPolicy.Holder holder() {
      return new GrantPolicy.Holder(
          account.id(), account.state(), secretariat, account.standing().kind());
    }
  }

  /// Where a list of accounts goes on, and what it is narrowed to.
  record Filter(String words, @Nullable UUID after, int rows) {}

  static String key(EmailAddress address) {
    return address.value().toLowerCase(Locale.ROOT);
  }

  /// Makes an account; false where its address or person has one.
  boolean add(Draft draft, AccountState state, boolean demonstration, @Nullable UUID by) {
    return jdbc.sql(
                """
                INSERT INTO identity.account (id, email, email_key, display_name, state, person,
                  status, status_at, language, demonstration, made_at, made_by)
                VALUES (:id, :email, :key, :name, :state, :person, :status, :at, :language,
                  :demonstration, :at, :by)
                ON CONFLICT DO NOTHING
                """)
            .param("id", draft.id())
            .param("email", draft.address().value())
            .param("key", key(draft.address()))
            .param("name", draft.name())
            .param("state", draft.state() == null ? null : draft.state().value())
            .param("person", draft.person())
            .param("status", state.kind().word())
            .param("at", state.since().atOffset(ZoneOffset.UTC))
            .param("language", draft.language().value())
            .param("demonstration", demonstration)
            .param("by", by)
            .update()
        > 0;
  }

  Optional<Row> find(UUID id) {
    return jdbc.sql(COLUMNS + " WHERE id = :id")
        .param("id", id)
        .query(AccountStore::row)
        .optional();
  }

  Optional<Row> findAndLock(UUID id) {
    return jdbc.sql(COLUMNS + " WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(AccountStore::row)
        .optional();
  }

  Optional<UUID> idOfPerson(UUID person) {
    return jdbc.sql("SELECT id FROM identity.account WHERE person = :person")
        .param("person", person)
        .query(UUID.class)
        .optional();
  }

  Optional<UUID> idOfAddress(EmailAddress address) {
    return jdbc.sql("SELECT id FROM identity.account WHERE email_key = :key")
        .param("key", key(address))
        .query(UUID.class)
        .optional();
  }

  /// An account that may ask for help: neither closed nor a persona of the demonstration.
  Optional<Account> findByKey(String key) {
    return jdbc.sql(
            COLUMNS
                + " WHERE email_key = :key AND status IN ('active', 'locked') AND NOT demonstration")
        .param("key", key)
        .query(AccountStore::row)
        .optional()
        .map(Row::account);
  }

  /// The officers of the secretariat who can sign in.
  List<Account> officers() {
    return holding("secretariat", null);
  }

  /// The nominators of a State who can sign in.
  List<Account> nominators(@Nullable StateCode state) {
    return holding("nominator", state);
  }

  private List<Account> holding(String role, @Nullable StateCode state) {
    return jdbc
        .sql(
            COLUMNS
                + """
                 WHERE status = 'active' AND id IN (
                   SELECT g.account FROM identity.role_grant g
                    WHERE g.role = :role AND g.ended_at IS NULL
                      AND g.state IS NOT DISTINCT FROM CAST(:state AS text))
                 ORDER BY id
                """)
        .param("role", role)
        .param("state", state == null ? null : state.value())
        .query(AccountStore::row)
        .list()
        .stream()
        .map(Row::account)
        .toList();
  }

  boolean hasProvedAddress(UUID id) {
    return jdbc.sql("SELECT email_proved_at IS NOT NULL FROM identity.account WHERE id = :id")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /// Frees the address and the person of an account that was closed, so that they can be invited
  /// anew.
  void free(UUID id) {
    jdbc.sql(
            """
            UPDATE identity.account SET email_key = 'closed:' || id::text, person = NULL
             WHERE id = :id
            """)
        .param("id", id)
        .update();
  }

  List<Row> list(Filter filter) {
    return jdbc.sql(
            COLUMNS
                + """
                 WHERE (:words = '' OR position(:words IN lower(email || ' ' || display_name)) > 0)
                   AND (:after::uuid IS NULL OR id > :after)
                 ORDER BY id
                 LIMIT :rows
                """)
        .param("words", filter.words().toLowerCase(Locale.ROOT))
        .param("after", filter.after())
        .param("rows", filter.rows())
        .query(AccountStore::row)
        .list();
  }

  void bind(UUID id, @Nullable StateCode state, boolean secretariat, @Nullable UUID person) {
    jdbc.sql(
            """
            UPDATE identity.account
               SET state = coalesce(state, :state), secretariat = secretariat OR :secretariat,
                   person = coalesce(person, :person)
             WHERE id = :id
            """)
        .param("state", state == null ? null : state.value())
        .param("secretariat", secretariat)
        .param("person", person)
        .param("id", id)
        .update();
  }

  void stand(UUID id, AccountState state) {
    jdbc.sql(
            """
            UPDATE identity.account
               SET status = :status, status_at = :at, status_reason = :reason
             WHERE id = :id
            """)
        .param("status", state.kind().word())
        .param("at", state.since().atOffset(ZoneOffset.UTC))
        .param("reason", state instanceof AccountState.Disabled disabled ? disabled.reason() : null)
        .param("id", id)
        .update();
  }

  void proveAddress(UUID id, Instant now) {
    jdbc.sql(
            """
            UPDATE identity.account SET email_proved_at = :now
             WHERE id = :id AND email_proved_at IS NULL
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    String state = row.getString("state");
    Account account =
        new Account(
            row.getObject("id", UUID.class),
            new EmailAddress(row.getString("email")),
            row.getString("display_name"),
            state == null ? null : new StateCode(state),
            row.getObject("person", UUID.class),
            AccountState.of(
                row.getString("status"),
                row.getTimestamp("status_at").toInstant(),
                row.getString("status_reason")),
            new LanguageTag(row.getString("language")),
            row.getBoolean("demonstration"),
            row.getTimestamp("made_at").toInstant(),
            List.of());
    return new Row(account, row.getBoolean("secretariat"));
  }
}
