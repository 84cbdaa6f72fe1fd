package org.enlace.platform.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.enlace.kernel.Secret;

/// The mark of a restore that began and did not end: a schema of this name. Whatever stands beside
/// it is half a site, which nobody may serve or back up, and which the next restore sweeps away.
public final class UnfinishedRestore {
  private static final String MARK = "restore_unfinished";

  private UnfinishedRestore() {}

  /// Refuses a database in which a restore was cut off.
  public static void refuse(Secret<String> ownerUrl) {
    try (Connection connection = DriverManager.getConnection(ownerUrl.reveal())) {
      refuse(connection);
    } catch (SQLException failure) {
      throw new BackupRefused("the database cannot be reached: " + failure.getMessage(), failure);
    }
  }

  static void refuse(Connection connection) throws SQLException {
    if (isMarked(connection)) {
      throw new BackupRefused("a restore into this database was cut off; run the restore again");
    }
  }

  /// Marks an empty database, or one in which a restore was cut off, which is swept first. A
  /// database that holds anything else of the login's is refused.
  static void begin(Connection connection) throws SQLException {
    if (isMarked(connection)) {
      sweep(connection);
    }
    if (!Catalog.tables(connection).isEmpty()) {
      throw new BackupRefused("the database holds a site already: restore only into an empty one");
    }
    Catalog.run(connection, "CREATE SCHEMA " + MARK);
  }

  static void end(Connection connection) throws SQLException {
    Catalog.run(connection, "DROP SCHEMA " + MARK);
  }

  /// Drops every schema of the login's, the mark last.
  static void sweep(Connection connection) throws SQLException {
    List<String> schemas =
        Catalog.list(
            connection,
            """
            SELECT quote_ident(nspname) FROM pg_namespace
             WHERE nspowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)
               AND nspname NOT LIKE 'pg\\_%' AND nspname <> 'public'
             ORDER BY nspname = 'restore_unfinished', nspname
            """);
    for (String schema : schemas) {
      Catalog.run(connection, "DROP SCHEMA " + schema + " CASCADE");
    }
  }

  private static boolean isMarked(Connection connection) throws SQLException {
    return Catalog.asks(connection, "to_regnamespace('" + MARK + "') IS NOT NULL");
  }
}
