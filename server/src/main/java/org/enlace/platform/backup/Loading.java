package org.enlace.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Puts the rows of a backup into tables that its own migrations made, in one transaction.
///
/// What would refuse or change old rows stands aside meanwhile: triggers are disabled and foreign
/// keys dropped, and both come back, word for word, before the commit; the keys are checked then,
/// over all rows. What the migrations wrote of their own gives way to the backup.
final class Loading {
  private static final String OURS =
      "(SELECT oid FROM pg_class WHERE relowner ="
          + " (SELECT oid FROM pg_roles WHERE rolname = current_user))";
  private static final String TRIGGERS =
      """
      SELECT format('ALTER TABLE %s %s TRIGGER %I', tgrelid::regclass,
                    CASE %s WHEN 'R' THEN 'ENABLE REPLICA' WHEN 'A' THEN 'ENABLE ALWAYS'
                            WHEN 'O' THEN 'ENABLE' ELSE 'DISABLE' END, tgname)
        FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D' AND tgparentid = 0
      """
          + " AND tgrelid IN "
          + OURS;
  private static final String KEYS =
      " FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND conrelid IN " + OURS;

  private final Connection connection;
  private final Contents contents;
  private final List<Catalog.Here> here;

  Loading(Connection connection, Contents contents) throws SQLException {
    this.connection = connection;
    this.contents = contents;
    this.here = Catalog.tables(connection);
  }

  /// Loads and commits; whatever fails leaves the tables as they were.
  Manifest run(ArchiveReader archive) throws SQLException, IOException {
    connection.setAutoCommit(false);
    boolean done = false;
    try {
      Manifest manifest = load(archive);
      connection.commit();
      done = true;
      return manifest;
    } finally {
      if (!done) {
        connection.rollback();
      }
      connection.setAutoCommit(true);
    }
  }

  private Manifest load(ArchiveReader archive) throws SQLException, IOException {
    Catalog.run(
        connection,
        "SET LOCAL row_security = off",
        "SET LOCAL statement_timeout = 0",
        "SET LOCAL idle_in_transaction_session_timeout = 0",
        "SET LOCAL TimeZone = 'UTC'");
    List<String> putBack = standAside();
    Catalog.run(
        connection,
        "TRUNCATE " + here.stream().map(Catalog.Here::quoted).collect(Collectors.joining(", ")));
    Manifest manifest = copy(archive);
    setSequences();
    Catalog.run(connection, "SET CONSTRAINTS ALL IMMEDIATE");
    Catalog.run(connection, putBack.toArray(String[]::new));
    for (String view :
        Catalog.list(
            connection,
            "SELECT oid::regclass FROM pg_class WHERE relkind = 'm' AND oid IN "
                + OURS
                + " ORDER BY oid")) {
      Catalog.run(connection, "REFRESH MATERIALIZED VIEW " + view);
    }
    return manifest;
  }

  /// Gives the commands that bring back what it takes away.
  private List<String> standAside() throws SQLException {
    List<String> putBack =
        new ArrayList<>(
            Catalog.list(
                connection,
                "SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname,"
                    + " pg_get_constraintdef(oid))"
                    + KEYS
                    + " ORDER BY oid"));
    putBack.addAll(Catalog.list(connection, TRIGGERS.replace("CASE %s", "CASE tgenabled")));
    List<String> away =
        new ArrayList<>(Catalog.list(connection, TRIGGERS.replace("CASE %s", "CASE 'D'")));
    away.addAll(
        Catalog.list(
            connection,
            "SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname)"
                + KEYS));
    Catalog.run(connection, away.toArray(String[]::new));
    return putBack;
  }

  private Manifest copy(ArchiveReader archive) throws SQLException, IOException {
    Map<Contents.Table, Catalog.Here> known = new HashMap<>();
    here.forEach(table -> known.put(table.table(), table));
    CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
    long loaded = 0;
    for (Contents.Table table : contents.tables()) {
      Catalog.Here target = known.remove(table);
      if (target == null) {
        throw new BackupRefused(
            "the backup's table " + table.spoken() + " is not what this Enlace's migrations make");
      }
      try (InputStream rows = archive.table(table)) {
        loaded +=
            copies.copyIn(
                "COPY " + target.quoted() + " (" + target.columns() + ") FROM STDIN", rows);
      }
    }
    Manifest manifest = archive.finish();
    if (!known.isEmpty() || loaded != manifest.rows()) {
      throw new IOException("The backup did not fill the tables that are here");
    }
    return manifest;
  }

  private void setSequences() throws SQLException {
    Map<String, String> quoted = new HashMap<>();
    for (Catalog.SequenceHere there : Catalog.sequences(connection)) {
      quoted.put(there.sequence().schema() + "." + there.sequence().name(), there.quoted());
    }
    try (PreparedStatement set = connection.prepareStatement("SELECT setval(?::regclass, ?, ?)")) {
      for (Contents.Sequence sequence : contents.sequences()) {
        set.setString(1, quoted.get(sequence.schema() + "." + sequence.name()));
        set.setLong(2, sequence.last());
        set.setBoolean(3, sequence.called());
        set.execute();
      }
    }
  }
}
