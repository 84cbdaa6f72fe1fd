package org.enlace.platform.database;

import java.util.Arrays;
import java.util.List;
import org.enlace.kernel.Secret;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// The one history of the database's schemas, the same for a fresh site, an upgrade and every test.
public final class Migrations {
  private Migrations() {}

  /// One migration.
  ///
  /// @param version its number
  /// @param checksum of its text, by which Flyway knows it again
  public record Step(String version, int checksum) {}

  /// Brings a database to the newest version, as its owner, and tells how many migrations ran. What
  /// is applied already stays.
  public static int apply(Secret<String> ownerUrl) {
    return history(ownerUrl).load().migrate().migrationsExecuted;
  }

  /// Brings a database to an earlier version, as it was when a backup was made.
  public static void applyUpTo(Secret<String> ownerUrl, String version) {
    history(ownerUrl).target(version).load().migrate();
  }

  /// Whether a database stands at this program's version, so that a command may work on it while a
  /// server of the same version runs.
  public static boolean isCurrent(Secret<String> ownerUrl) {
    var info = history(ownerUrl).createSchemas(false).load().info();
    MigrationInfo newest = info.current();
    MigrationInfo[] known = info.all();
    return newest != null
        && info.pending().length == 0
        && Arrays.stream(known).noneMatch(each -> each.getState().isFailed() || isNewer(each));
  }

  private static boolean isNewer(MigrationInfo migration) {
    return migration.getState() == MigrationState.FUTURE_SUCCESS;
  }

  /// All migrations of this program, in order.
  public static List<Step> known(Secret<String> ownerUrl) {
    return Arrays.stream(history(ownerUrl).load().info().all())
        .filter(MigrationInfo::isVersioned)
        .map(known -> new Step(known.getVersion().getVersion(), known.getResolvedChecksum()))
        .toList();
  }

  private static FluentConfiguration history(Secret<String> ownerUrl) {
    return Flyway.configure()
        .dataSource(ownerUrl.reveal(), null, null)
        .locations("classpath:migrations")
        .defaultSchema("migration")
        .createSchemas(true);
  }
}
