package org.enlace.platform.database;

import org.enlace.kernel.Secret;
import org.flywaydb.core.Flyway;

/// The one history of the database's schemas, the same for a fresh site, an upgrade and every test.
public final class Migrations {
  private Migrations() {}

  /// Brings a database to the newest version, as its owner, and tells how many migrations ran. What
  /// is applied already stays.
  public static int apply(Secret<String> ownerUrl) {
    return Flyway.configure()
        .dataSource(ownerUrl.reveal(), null, null)
        .locations("classpath:migrations")
        .defaultSchema("migration")
        .createSchemas(true)
        .load()
        .migrate()
        .migrationsExecuted;
  }
}
