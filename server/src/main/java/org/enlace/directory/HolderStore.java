package org.enlace.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads persons and desks.
@Component
class HolderStore {
  private static final String SELECT =
      "SELECT "
          + HolderRows.COLUMNS
          + """
            FROM directory.holder AS h
          """
          + HolderRows.INSTITUTION;
  private static final String BY_ID =
      SELECT + " WHERE h.id = ANY (string_to_array(:ids, ',')::uuid[]) ORDER BY h.id";
  private static final String OF_STATE =
      SELECT + " WHERE h.state = :state AND h.left_at IS NULL ORDER BY h.kind, h.name, h.id";
  private static final String OF_DESK =
      SELECT
          + """
           JOIN directory.desk_person AS d ON d.person = h.id
           WHERE d.desk = :desk AND h.left_at IS NULL ORDER BY h.name, h.id
          """;

  private final JdbcClient jdbc;

  HolderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Holder> byId(Collection<UUID> ids) {
    return jdbc.sql(BY_ID)
        .param("ids", Rows.joined(ids))
        .query((row, _) -> HolderRows.holder(row))
        .list();
  }

  /// The person or desk, whom no other transaction changes until this one ends.
  Optional<Holder> lock(UUID id) {
    return jdbc.sql(SELECT + " WHERE h.id = :id FOR UPDATE OF h")
        .param("id", id)
        .query((row, _) -> HolderRows.holder(row))
        .optional();
  }

  List<Holder> ofState(StateCode state) {
    return jdbc.sql(OF_STATE)
        .param("state", state.value())
        .query((row, _) -> HolderRows.holder(row))
        .list();
  }

  List<Holder> ofDesk(UUID desk) {
    return jdbc.sql(OF_DESK).param("desk", desk).query((row, _) -> HolderRows.holder(row)).list();
  }

  /// The persons who act for those desks, by desk; one for which nobody does has none.
  Map<UUID, Set<UUID>> ofDesks(Collection<UUID> desks) {
    Map<UUID, Set<UUID>> acting = new HashMap<>();
    desks.forEach(each -> acting.put(each, new HashSet<>()));
    jdbc.sql(
            """
            SELECT d.desk, d.person FROM directory.desk_person AS d
              JOIN directory.holder AS h ON h.id = d.person AND h.left_at IS NULL
             WHERE d.desk = ANY (string_to_array(:desks, ',')::uuid[])
            """)
        .param("desks", Rows.joined(desks))
        .query(row -> {
          acting
              .computeIfAbsent(Rows.id(row, "desk"), _ -> new HashSet<>())
              .add(Rows.id(row, "person"));
        });
    return acting;
  }

  /// The desks for which one of those persons acts.
  List<UUID> desksOf(Collection<UUID> persons) {
    return jdbc.sql(
            """
            SELECT DISTINCT desk FROM directory.desk_person
             WHERE person = ANY (string_to_array(:persons, ',')::uuid[])
            """)
        .param("persons", Rows.joined(persons))
        .query((row, _) -> Rows.id(row, "desk"))
        .list();
  }
}
