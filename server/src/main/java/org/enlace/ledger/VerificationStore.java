package org.enlace.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.enlace.protocol.Leaf;
import org.enlace.protocol.LedgerEntry;
import org.enlace.protocol.LedgerSubject;
import org.enlace.protocol.Opening;
import org.enlace.protocol.PersonalField;
import org.enlace.protocol.PersonalFields;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.Salt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Holds the rows of the log against one another.
@Component
final class VerificationStore {
  private final JdbcClient jdbc;

  VerificationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The position after the last leaf or opening.
  long end() {
    return jdbc.sql(
            """
            SELECT coalesce(greatest((SELECT max(position) FROM ledger.leaf),
                                     (SELECT max(position) FROM ledger.opening)), -1) + 1
            """)
        .query(Long.class)
        .single();
  }

  /// What is wrong, if anything, with each leaf that is there in a range of positions.
  Map<Long, Optional<Fault.Reason>> range(long from, long to) {
    Map<Long, Map<String, Optional<PersonalField>>> personal = personal(from, to);
    Map<Long, Optional<Fault.Reason>> found = new TreeMap<>();
    jdbc.sql(
            """
            SELECT leaf.position, leaf.leaf, leaf.hash, opening.entry, opening.salt, opening.kind,
                   opening.subject, opening.network, opening.state, opening.previous
              FROM ledger.leaf LEFT JOIN ledger.opening USING (position)
             WHERE leaf.position >= ? AND leaf.position < ? ORDER BY leaf.position
            """)
        .params(from, to)
        .query(row -> {
          long position = row.getLong("position");
          found.put(position, judge(row, personal.getOrDefault(position, Map.of())));
        });
    return found;
  }

  /// Where an entry's previous one is not the subject's entry before.
  List<Long> brokenChains(int limit) {
    return jdbc.sql(
            """
            SELECT position
              FROM (SELECT position, opening.previous,
                           lag(leaf.hash) OVER (PARTITION BY opening.subject ORDER BY position)
                             AS before
                      FROM ledger.opening JOIN ledger.leaf USING (position)) AS chain
             WHERE previous IS DISTINCT FROM before ORDER BY position LIMIT ?
            """)
        .param(limit)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /// A field that does not read is empty.
  private Map<Long, Map<String, Optional<PersonalField>>> personal(long from, long to) {
    Map<Long, Map<String, Optional<PersonalField>>> personal = new HashMap<>();
    jdbc.sql(
            """
            SELECT position, name, value, salt FROM ledger.personal_field
             WHERE position >= ? AND position < ?
            """)
        .params(from, to)
        .query(row -> {
          personal
              .computeIfAbsent(row.getLong("position"), _ -> new HashMap<>())
              .put(row.getString("name"), field(row));
        });
    return personal;
  }

  private static Optional<PersonalField> field(ResultSet row) throws SQLException {
    try {
      return Optional.of(HistoryStore.field(row));
    } catch (Refusal _) {
      return Optional.empty();
    }
  }

  private static Optional<Fault.Reason> judge(
      ResultSet row, Map<String, Optional<PersonalField>> personal) throws SQLException {
    Optional<Leaf> leaf = leaf(row);
    if (leaf.isEmpty()) {
      return Optional.of(Fault.Reason.LEAF_CHANGED);
    }
    if (row.getBytes("entry") == null) {
      return Optional.of(Fault.Reason.OPENING_MISSING);
    }
    Optional<LedgerEntry> entry = entry(row, leaf.get());
    if (entry.isEmpty()) {
      return Optional.of(Fault.Reason.ENTRY_CHANGED);
    }
    if (!tellsTheSame(row, entry.get())) {
      return Optional.of(Fault.Reason.ROW_CHANGED);
    }
    return personal.entrySet().stream().allMatch(field -> isOf(entry.get(), field))
        ? Optional.empty()
        : Optional.of(Fault.Reason.PERSONAL_FIELD_CHANGED);
  }

  private static Optional<Leaf> leaf(ResultSet row) throws SQLException {
    try {
      Leaf leaf = Leaf.parse(row.getBytes("leaf"));
      return leaf.hash().equals(LedgerStore.hash(row, "hash"))
          ? Optional.of(leaf)
          : Optional.empty();
    } catch (Refusal _) {
      return Optional.empty();
    }
  }

  private static Optional<LedgerEntry> entry(ResultSet row, Leaf leaf) throws SQLException {
    try {
      LedgerEntry entry = LedgerEntry.parse(row.getBytes("entry"));
      Opening opening = new Opening(entry, Salt.of(row.getBytes("salt")), PersonalFields.none());
      return opening.verify(leaf) instanceof Opening.Verification.CommitmentDiffers
          ? Optional.empty()
          : Optional.of(entry);
    } catch (Refusal _) {
      return Optional.empty();
    }
  }

  private static boolean tellsTheSame(ResultSet row, LedgerEntry entry) throws SQLException {
    LedgerSubject subject = entry.subject();
    byte[] previous = row.getBytes("previous");
    return entry.kind().equals(row.getString("kind"))
        && subject.id().equals(row.getString("subject"))
        && Objects.equals(subject.network(), row.getString("network"))
        && Objects.equals(subject.state(), row.getString("state"))
        && Objects.equals(subject.previous(), previous == null ? null : LedgerStore.hash(previous));
  }

  private static boolean isOf(LedgerEntry entry, Map.Entry<String, Optional<PersonalField>> field) {
    String name = field.getKey();
    return field
        .getValue()
        .filter(value -> value.commitment(name).equals(entry.personal().get(name)))
        .isPresent();
  }
}
