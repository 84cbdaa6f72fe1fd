package org.enlace.ledger.tree;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.enlace.protocol.log.MerkleTree;
import org.enlace.protocol.log.SignedCheckpoint;
import org.enlace.protocol.log.Tile;
import org.enlace.protocol.log.Tiles;
import org.enlace.protocol.log.TreeHash;
import org.enlace.protocol.log.VerifierKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Logs, nodes and checkpoints.
@Component
class TreeStore {
  /// Whoever signs holds this lock: the nodes that share the database sign one after the other.
  private static final long SIGNING = 0x7369676e6c6f67L;

  private final JdbcClient jdbc;

  TreeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void lockSigning() {
    jdbc.sql("SELECT pg_advisory_xact_lock(?)").param(SIGNING).query((_, _) -> true).single();
  }

  /// All logs, the first one first.
  List<LogRow> logs() {
    return jdbc.sql("SELECT number, origin, first, vkeys, predecessor FROM ledger.log ORDER BY 1")
        .query(TreeStore::log)
        .list();
  }

  private static LogRow log(ResultSet row, int number) throws SQLException {
    return new LogRow(
        row.getInt("number"),
        row.getString("origin"),
        row.getLong("first"),
        row.getString("vkeys").lines().map(VerifierKey::parse).toList(),
        Optional.ofNullable(row.getBytes("predecessor")).map(SignedCheckpoint::parse));
  }

  /// The position after the newest leaf.
  long end() {
    return jdbc.sql("SELECT coalesce(max(position), -1) + 1 FROM ledger.leaf")
        .query(Long.class)
        .single();
  }

  /// The newest restore at which no node has looked yet, if there is one.
  Optional<Instant> restoration() {
    return jdbc.sql("SELECT max(at) FROM ledger.restoration WHERE settled_at IS NULL")
        .query((row, _) ->
            Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant))
        .single();
  }

  void settleRestorations(Instant at) {
    jdbc.sql("UPDATE ledger.restoration SET settled_at = ? WHERE settled_at IS NULL")
        .param(at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void open(LogRow log, Instant at, Optional<Instant> restoration) {
    jdbc.sql(
            """
            INSERT INTO ledger.log (number, origin, first, vkeys, opened_at, predecessor, restoration)
            VALUES (:number, :origin, :first, :vkeys, :at, :predecessor, :restoration)
            """)
        .param("number", log.number())
        .param("origin", log.origin())
        .param("first", log.first())
        .param("vkeys", String.join("\n", log.keys().stream().map(VerifierKey::text).toList()))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("predecessor", log.predecessor().map(SignedCheckpoint::bytes).orElse(null))
        .param("restoration", restoration.map(when -> when.atOffset(ZoneOffset.UTC)).orElse(null))
        .update();
  }

  /// The tree over the first leaves of a log. A leaf or node that is missing is refused when it is
  /// asked for.
  MerkleTree tree(LogRow log, long size) {
    return new MerkleTree(new Tiles(size, tile -> Tiles.bytes(hashes(log, tile))), size);
  }

  /// The hashes of a tile, as far as they are there.
  List<TreeHash> hashes(LogRow log, Tile tile) {
    long from = tile.first();
    if (tile.level() == 0) {
      return jdbc.sql(
              """
              SELECT hash FROM ledger.leaf WHERE position >= ? AND position < ? ORDER BY position
              """)
          .params(log.first() + from, log.first() + from + tile.width())
          .query((row, _) -> TreeHash.of(row.getBytes(1)))
          .list();
    }
    return jdbc.sql(
            """
            SELECT hash FROM ledger.node
             WHERE log = ? AND level = ? AND index >= ? AND index < ? ORDER BY index
            """)
        .params(log.number(), tile.level(), from, from + tile.width())
        .query((row, _) -> TreeHash.of(row.getBytes(1)))
        .list();
  }

  /// The leaves of a bundle, as far as they are there.
  List<byte[]> leaves(LogRow log, Tile tile) {
    long from = log.first() + tile.first();
    return jdbc.sql(
            "SELECT leaf FROM ledger.leaf WHERE position >= ? AND position < ? ORDER BY position")
        .params(from, from + tile.width())
        .query((row, _) -> row.getBytes(1))
        .list();
  }

  long nodes(LogRow log, int level) {
    return jdbc.sql(
            "SELECT coalesce(max(index), -1) + 1 FROM ledger.node WHERE log = ? AND level = ?")
        .params(log.number(), level)
        .query(Long.class)
        .single();
  }

  Optional<TreeHash> node(LogRow log, int level, long index) {
    return jdbc.sql("SELECT hash FROM ledger.node WHERE log = ? AND level = ? AND index = ?")
        .params(log.number(), level, index)
        .query((row, _) -> TreeHash.of(row.getBytes(1)))
        .optional();
  }

  void addNode(LogRow log, int level, long index, TreeHash hash) {
    jdbc.sql("INSERT INTO ledger.node (log, level, index, hash) VALUES (?, ?, ?, ?)")
        .params(log.number(), level, index, hash.bytes())
        .update();
  }

  /// The newest checkpoint that a log signed.
  Optional<SignedCheckpoint> latest(LogRow log) {
    return jdbc.sql("SELECT note FROM ledger.checkpoint WHERE log = ? ORDER BY size DESC LIMIT 1")
        .param(log.number())
        .query((row, _) -> SignedCheckpoint.parse(row.getBytes(1)))
        .optional();
  }

  void addCheckpoint(LogRow log, SignedCheckpoint checkpoint, Instant at) {
    jdbc.sql("INSERT INTO ledger.checkpoint (log, size, note, at) VALUES (?, ?, ?, ?)")
        .params(
            log.number(),
            checkpoint.checkpoint().size(),
            checkpoint.bytes(),
            at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
