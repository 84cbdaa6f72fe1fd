package org.enlace.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes what is personal out of an account. Its row stays, since what it did names it.
@Component
final class AccountErasureStore {
  private static final List<String> TABLES =
      List.of(
          "credential",
          "recovery_code",
          "link",
          "device",
          "half_sign_in",
          "session",
          "api_token",
          "event");

  private final JdbcClient jdbc;

  AccountErasureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<UUID> lock(UUID person) {
    return jdbc.sql("SELECT id FROM identity.account WHERE person = :person FOR UPDATE")
        .param("person", person)
        .query(UUID.class)
        .optional();
  }

  void erase(UUID account, String blank, Instant now) {
    String nobody = "erased-" + account + "@erased.invalid";
    jdbc.sql(
            """
            UPDATE identity.account
               SET email = :nobody, email_key = :nobody, display_name = :blank,
                   status = 'disabled', status_at = :now, status_reason = 'erased',
                   email_proved_at = NULL, time_zone = NULL, twelve_hours = NULL
             WHERE id = :account
            """)
        .param("nobody", nobody)
        .param("blank", blank)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("account", account)
        .update();
    TABLES.forEach(table ->
        jdbc.sql("DELETE FROM identity." + table + " WHERE account = :account")
            .param("account", account)
            .update());
  }
}
