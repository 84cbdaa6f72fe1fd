package org.enlace.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.enlace.kernel.Secret;

/// Rows for a site that is to be backed up, and what a database holds, for comparison.
final class SiteRows {
  private static final int CHUNKS = 3;

  private SiteRows() {}

  /// Rows that hang on one another, rows of tables that only grow, and bytes that do not compress.
  static void write(Secret<String> owner) throws SQLException {
    run(
        owner,
        """
        INSERT INTO vault.site_key (id, proof, first_used_at)
        VALUES ('k-1', '\\x00ff0a0d5c', '2026-03-29 02:30:00.123456+02')
        """,
        """
        INSERT INTO vault.object (id, purpose, marking, readers, secretariat, authorities, site_key,
                                  wrapped_key, size, stored_at)
        VALUES ('019a0000-0000-7000-8000-000000000001', 'note', 'real', '{MX,PE}', true, '{}',
                'k-1', '\\x01', 200000, now())
        """,
        """
        INSERT INTO vault.chunk (object, number, sealed)
        SELECT '019a0000-0000-7000-8000-000000000001', n,
               (SELECT decode(string_agg(md5(n || '/' || i), ''), 'hex')
                  FROM generate_series(1, 40000) i)
          FROM generate_series(0, %d) n
        """
            .formatted(CHUNKS - 1));
    writeLogAndTask(owner);
  }

  private static void writeLogAndTask(Secret<String> owner) throws SQLException {
    run(
        owner,
        """
        INSERT INTO ledger.leaf (position, leaf, hash, at)
        SELECT n, '\\x7b7d', sha256(int8send(n)), now() FROM generate_series(0, 999) n
        """,
        """
        INSERT INTO ledger.opening (position, kind, subject, previous, entry, salt)
        SELECT n, 'probe', 'line:1', CASE WHEN n > 0 THEN sha256(int8send(n - 1)) END,
               convert_to(E'tab\\t, feed\\n, \\\\N and ñ中', 'UTF8'), sha256(int8send(-n))
          FROM generate_series(0, 999) n
        """,
        """
        INSERT INTO platform.scheduled_task (task_name, task_instance, execution_time, picked, version)
        VALUES (E'back\\\\slash \\t "quoted"', E'\\\\.', 'infinity', false, 1)
        """);
  }

  /// What every table and sequence of a database holds, but for the mark that a restore leaves.
  record Held(List<Manifest.Sum> tables, List<Contents.Sequence> sequences, List<String> rules) {}

  static Held in(Secret<String> owner) throws SQLException, IOException {
    try (Snapshot snapshot = Snapshot.of(owner);
        Connection connection = connect(owner)) {
      Contents contents = snapshot.contents("test", false);
      try (ArchiveWriter archive = new ArchiveWriter(OutputStream.nullOutputStream(), contents)) {
        snapshot.writeTo(archive);
        List<Manifest.Sum> tables =
            archive.finish().tables().stream()
                .filter(table -> !table.name().equals("restoration"))
                .toList();
        return new Held(tables, contents.sequences(), rules(connection));
      }
    }
  }

  /// Whether the login owns nothing here: no table, no schema.
  static boolean isEmpty(Secret<String> owner) throws SQLException {
    try (Connection connection = connect(owner)) {
      return Catalog.tables(connection).isEmpty()
          && !Catalog.asks(
              connection,
              """
              EXISTS (SELECT FROM pg_namespace WHERE nspowner =
                (SELECT oid FROM pg_roles WHERE rolname = current_user))
              """);
    }
  }

  static Connection connect(Secret<String> owner) throws SQLException {
    return DriverManager.getConnection(owner.reveal());
  }

  static void run(Secret<String> owner, String... commands) throws SQLException {
    try (Connection connection = connect(owner)) {
      Catalog.run(connection, commands);
    }
  }

  /// Constraints, triggers and policies, word for word.
  private static List<String> rules(Connection connection) throws SQLException {
    return Catalog.list(
        connection,
        """
        SELECT rule FROM (
          SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS rule
            FROM pg_constraint WHERE conrelid <> 0
          UNION ALL
          SELECT tgrelid::regclass || ' ' || tgenabled::text || ' ' || pg_get_triggerdef(oid)
            FROM pg_trigger WHERE NOT tgisinternal
          UNION ALL
          SELECT relname || ' ' || relrowsecurity || ' ' || relacl::text FROM pg_class
           WHERE relkind = 'r' AND relnamespace::regnamespace::text NOT LIKE 'pg_%') r
         ORDER BY rule
        """);
  }
}
