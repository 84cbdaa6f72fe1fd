package org.enlace.platform.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Row-level security does not bind superusers, logins that may bypass it, or the owner of a table.
final class BypassCheck {
  private static final String BYPASSES =
      """
      SELECT rolsuper OR rolbypassrls
             OR pg_has_role(current_user,
                  (SELECT nspowner FROM pg_namespace WHERE nspname = 'enlace'), 'MEMBER')
        FROM pg_roles WHERE rolname = current_user
      """;

  private BypassCheck() {}

  static void refuseLoginsThatBypassRowLevelSecurity(DataSource... logins) {
    for (DataSource login : logins) {
      JdbcClient jdbc = JdbcClient.create(login);
      if (jdbc.sql(BYPASSES).query(Boolean.class).single()) {
        String name = jdbc.sql("SELECT current_user").query(String.class).single();
        throw new IllegalStateException(
            "the database login "
                + name
                + " could bypass row-level security: use a login that is neither superuser nor"
                + " owner and lacks BYPASSRLS");
      }
    }
  }
}
