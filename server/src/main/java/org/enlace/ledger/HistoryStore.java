package org.enlace.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.enlace.protocol.CanonicalJson;
import org.enlace.protocol.LeafHash;
import org.enlace.protocol.LedgerEntry;
import org.enlace.protocol.Opening;
import org.enlace.protocol.PersonalField;
import org.enlace.protocol.PersonalFields;
import org.enlace.protocol.Salt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads entries, each with the personal fields that the database shows to the actor.
@Component
final class HistoryStore {
  private final JdbcClient jdbc;

  HistoryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(long position, LeafHash hash, LedgerEntry entry, Salt salt) {}

  /// The entries about a subject, the oldest first.
  List<Recorded> ofSubject(String subject) {
    return recorded(
        jdbc.sql(
                """
                SELECT position, leaf.hash, opening.entry, opening.salt
                  FROM ledger.opening JOIN ledger.leaf USING (position)
                 WHERE opening.subject = ? ORDER BY position
                """)
            .param(subject)
            .query(HistoryStore::row)
            .list());
  }

  Optional<Recorded> at(long position) {
    return recorded(
            jdbc.sql(
                    """
                    SELECT position, leaf.hash, opening.entry, opening.salt
                      FROM ledger.opening JOIN ledger.leaf USING (position) WHERE position = ?
                    """)
                .param(position)
                .query(HistoryStore::row)
                .list())
        .stream()
        .findFirst();
  }

  /// The newest entry about each of these subjects.
  List<Recorded> latestOf(Collection<String> subjects) {
    return recorded(
        jdbc.sql(
                """
                SELECT DISTINCT ON (opening.subject) position, leaf.hash, opening.entry, opening.salt
                  FROM ledger.opening JOIN ledger.leaf USING (position)
                 WHERE opening.subject = ANY (?) ORDER BY opening.subject, position DESC
                """)
            .param(subjects.toArray(String[]::new))
            .query(HistoryStore::row)
            .list());
  }

  /// The entries about a State before a position, the newest first.
  List<Recorded> ofState(String state, @Nullable Long before, int limit) {
    return recorded(
        jdbc.sql(
                """
                SELECT position, leaf.hash, opening.entry, opening.salt
                  FROM ledger.opening JOIN ledger.leaf USING (position)
                 WHERE opening.state = ? AND position < ? ORDER BY position DESC LIMIT ?
                """)
            .params(state, before == null ? Long.MAX_VALUE : before, limit)
            .query(HistoryStore::row)
            .list());
  }

  private List<Recorded> recorded(List<Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Long, Map<String, PersonalField>> personal = personal(rows);
    List<Recorded> recorded = new ArrayList<>();
    for (Row row : rows) {
      var fields = new PersonalFields(personal.getOrDefault(row.position(), Map.of()));
      var opening = new Opening(row.entry(), row.salt(), fields);
      recorded.add(new Recorded(row.position(), row.hash(), opening));
    }
    return recorded;
  }

  private Map<Long, Map<String, PersonalField>> personal(List<Row> rows) {
    Map<Long, Map<String, PersonalField>> personal = new HashMap<>();
    jdbc.sql(
            """
            SELECT position, name, value, salt FROM ledger.personal_field WHERE position = ANY (?)
            """)
        .param(rows.stream().map(Row::position).toArray(Long[]::new))
        .query(row -> {
          personal
              .computeIfAbsent(row.getLong("position"), _ -> new HashMap<>())
              .put(row.getString("name"), field(row));
        });
    return personal;
  }

  static PersonalField field(ResultSet row) throws SQLException {
    return new PersonalField(
        CanonicalJson.readCanonical(row.getBytes("value")), Salt.of(row.getBytes("salt")));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getLong("position"),
        LedgerStore.hash(row, "hash"),
        LedgerEntry.parse(row.getBytes("entry")),
        Salt.of(row.getBytes("salt")));
  }
}
