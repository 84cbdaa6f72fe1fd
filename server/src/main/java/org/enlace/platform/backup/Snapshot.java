package org.enlace.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.enlace.kernel.Secret;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// The database as it was at one moment, whoever writes meanwhile: one REPEATABLE READ transaction
/// of the owner's.
///
/// The tables are locked against changes of their form before the snapshot is taken, since a
/// rewritten table would look empty to it. Row-level security that bound the owner too would make
/// the reading fail, never filter it.
final class Snapshot implements AutoCloseable {
  private final Connection connection;
  private final List<Catalog.Here> tables;

  private Snapshot(Connection connection, List<Catalog.Here> tables) {
    this.connection = connection;
    this.tables = tables;
  }

  /// Takes the snapshot; closing lets it go. A database without a site, or with half a restored
  /// one, is refused.
  static Snapshot of(Secret<String> ownerUrl) throws SQLException {
    Connection connection = DriverManager.getConnection(ownerUrl.reveal());
    try {
      UnfinishedRestore.refuse(connection);
      List<Catalog.Here> tables = Catalog.tables(connection);
      if (tables.isEmpty() || Catalog.migrations(connection).isEmpty()) {
        throw new BackupRefused("the database holds no site");
      }
      begin(connection, tables);
      if (!Catalog.tables(connection).equals(tables)) {
        throw new BackupRefused("the database is being upgraded; try again when that is done");
      }
      return new Snapshot(connection, tables);
    } catch (SQLException | RuntimeException failure) {
      connection.close();
      throw failure;
    }
  }

  private static void begin(Connection connection, List<Catalog.Here> tables) throws SQLException {
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    Catalog.run(
        connection,
        "SET LOCAL lock_timeout = '30s'",
        "LOCK TABLE "
            + tables.stream().map(Catalog.Here::quoted).collect(Collectors.joining(", "))
            + " IN ACCESS SHARE MODE",
        "SET LOCAL row_security = off",
        "SET LOCAL statement_timeout = 0",
        "SET LOCAL idle_in_transaction_session_timeout = 0",
        "SET LOCAL TimeZone = 'UTC'",
        "SET LOCAL synchronize_seqscans = off");
    if (Catalog.asks(connection, "EXISTS (SELECT FROM pg_largeobject_metadata)")) {
      throw new BackupRefused("the database holds large objects, which no backup would carry");
    }
  }

  Contents contents(String madeBy, boolean demonstration) throws SQLException {
    return new Contents(
        Contents.FORMAT,
        takenAt(),
        madeBy,
        demonstration,
        Catalog.migrations(connection),
        tables.stream().map(Catalog.Here::table).toList(),
        Catalog.sequences(connection).stream().map(Catalog.SequenceHere::sequence).toList());
  }

  private Instant takenAt() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT now()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  void writeTo(ArchiveWriter archive) throws SQLException, IOException {
    CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
    for (Catalog.Here here : tables) {
      try (OutputStream rows = archive.table(here.table())) {
        copies.copyOut(
            "COPY (SELECT " + here.columns() + " FROM " + here.quoted() + ") TO STDOUT", rows);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
