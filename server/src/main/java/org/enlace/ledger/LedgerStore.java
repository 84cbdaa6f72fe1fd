package org.enlace.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.enlace.protocol.CanonicalJson;
import org.enlace.protocol.LeafHash;
import org.enlace.protocol.LedgerEntry;
import org.enlace.protocol.PersonalField;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Appends to the log.
@Component
final class LedgerStore {
  /// Whoever appends holds this lock until the commit: leaves stand in the order of the commits.
  private static final long LOG = 0x656e6c616365L;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  LedgerStore(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /// The leaf of the subject's latest committed entry, whoever may see it.
  Optional<LeafHash> latest(String subject) {
    return jdbc.sql("SELECT ledger.latest(?)")
        .param(subject)
        .query((row, _) -> Optional.ofNullable(row.getBytes(1)).map(LedgerStore::hash))
        .single();
  }

  /// Keeps the end of the log where it is until the transaction ends.
  void lockEnd() {
    jdbc.sql("SELECT pg_advisory_xact_lock(?)").param(LOG).query((_, _) -> true).single();
  }

  void append(List<PendingEntry> entries, Instant at) {
    if (entries.isEmpty()) {
      return;
    }
    lockEnd();
    long next =
        jdbc.sql("SELECT coalesce(max(position), -1) + 1 FROM ledger.leaf")
            .query(Long.class)
            .single();
    List<Placed> placed = new ArrayList<>();
    for (PendingEntry entry : entries) {
      placed.add(new Placed(next + placed.size(), entry));
    }
    insertLeaves(placed, at);
    insertOpenings(placed);
    insertPersonalFields(placed);
  }

  private record Placed(long position, PendingEntry pending) {}

  private void insertLeaves(List<Placed> placed, Instant at) {
    insert(
        "INSERT INTO ledger.leaf (position, leaf, hash, at) VALUES (?, ?, ?, ?)",
        placed,
        (row, each) -> {
          row.setLong(1, each.position());
          row.setBytes(2, each.pending().leaf().bytes());
          row.setBytes(3, each.pending().hash().bytes());
          row.setObject(4, at.atOffset(ZoneOffset.UTC));
        });
  }

  private void insertOpenings(List<Placed> placed) {
    try {
      insert(
          """
          INSERT INTO ledger.opening (position, kind, subject, network, state, previous, entry, salt)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
          placed,
          (row, each) -> {
            LedgerEntry entry = each.pending().entry();
            LeafHash previous = entry.subject().previous();
            row.setLong(1, each.position());
            row.setString(2, entry.kind());
            row.setString(3, entry.subject().id());
            row.setString(4, entry.subject().network());
            row.setString(5, entry.subject().state());
            row.setBytes(6, previous == null ? null : previous.bytes());
            row.setBytes(7, entry.bytes());
            row.setBytes(8, each.pending().opening().salt().bytes());
          });
    } catch (DuplicateKeyException forked) {
      throw new OptimisticLockingFailureException(
          "the same subject was changed by another transaction meanwhile", forked);
    }
  }

  private record PlacedField(
      long position, String name, PersonalField field, @Nullable UUID person) {}

  private void insertPersonalFields(List<Placed> placed) {
    List<PlacedField> fields = new ArrayList<>();
    for (Placed each : placed) {
      Map<String, PersonalField> byName = each.pending().opening().personalFields().byName();
      byName.forEach((name, field) ->
          fields.add(new PlacedField(each.position(), name, field, each.pending().person())));
    }
    insert(
        """
        INSERT INTO ledger.personal_field (position, name, value, salt, person)
        VALUES (?, ?, ?, ?, ?)
        """,
        fields,
        (row, each) -> {
          row.setLong(1, each.position());
          row.setString(2, each.name());
          row.setBytes(3, CanonicalJson.write(each.field().value()));
          row.setBytes(4, each.field().salt().bytes());
          row.setObject(5, each.person(), Types.OTHER);
        });
  }

  private interface Filling<T> {
    void fill(PreparedStatement row, T value) throws SQLException;
  }

  private <T> void insert(String sql, List<T> values, Filling<T> filling) {
    batches.batchUpdate(sql, values, 500, filling::fill);
  }

  int erasePersonal(UUID person) {
    return jdbc.sql("DELETE FROM ledger.personal_field WHERE person = ?").param(person).update();
  }

  static LeafHash hash(byte[] bytes) {
    return new LeafHash(HexFormat.of().formatHex(bytes));
  }

  static LeafHash hash(ResultSet row, String column) throws SQLException {
    return hash(row.getBytes(column));
  }
}
