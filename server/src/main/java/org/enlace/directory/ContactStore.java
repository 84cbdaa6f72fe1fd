package org.enlace.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads nominations in force. Who may see a row is asked here and, again, by its policy.
@Component
class ContactStore {
  private static final String IN_FORCE =
      "SELECT n.id, n.state, n.network, n.category, n.rank, n.to_be_confirmed,"
          + " greatest(n.confirmed_at, n.data_confirmed_at) AS last_confirmed_at, "
          + HolderRows.COLUMNS
          + """
            FROM directory.nomination AS n
            JOIN directory.category AS c ON c.network = n.network AND c.code = n.category
            JOIN directory.holder AS h ON h.id = n.holder
          """
          + HolderRows.INSTITUTION
          + """
           WHERE n.phase = 'confirmed' AND NOT n.suspended
             AND (n.starts_at IS NULL OR n.starts_at <= :now)
             AND (n.ends_at IS NULL OR n.ends_at > :now)
             AND (:everything OR n.state = :own
                  OR n.network = ANY (string_to_array(:networks, ','))
                  OR (:networks <> '' AND EXISTS (
                        SELECT FROM directory.network AS w
                         WHERE w.code = n.network AND w.visibility = 'site')))
          """;
  private static final String IN_ORDER =
      " ORDER BY n.state, n.network, c.position, c.code, n.rank, n.id";
  private static final String OF_TRACK =
      IN_FORCE
          + " AND n.state = ANY (string_to_array(:states, ',')) AND n.network = :network"
          + " AND (:category = '' OR n.category = :category)"
          + IN_ORDER;
  private static final String OF_STATE = IN_FORCE + " AND n.state = :state" + IN_ORDER;
  private static final String BY_ID =
      IN_FORCE + " AND n.id = ANY (string_to_array(:ids, ',')::uuid[])" + IN_ORDER;

  private static final String OF_HOLDERS =
      IN_FORCE + " AND n.holder = ANY (string_to_array(:holders, ',')::uuid[])" + IN_ORDER;

  private final JdbcClient jdbc;

  ContactStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Contacts of a track, or of every track where the category is empty.
  List<Row> ofTrack(
      Onlooker onlooker,
      Instant now,
      Collection<StateCode> states,
      NetworkCode network,
      String category) {
    return query(
        OF_TRACK,
        onlooker,
        now,
        Map.of("states", Rows.joined(states), "network", network.value(), "category", category));
  }

  List<Row> ofState(Onlooker onlooker, Instant now, StateCode state) {
    return query(OF_STATE, onlooker, now, Map.of("state", state.value()));
  }

  List<Row> ofHolders(Onlooker onlooker, Instant now, Collection<UUID> holders) {
    return query(OF_HOLDERS, onlooker, now, Map.of("holders", Rows.joined(holders)));
  }

  List<Row> byId(Onlooker onlooker, Instant now, Collection<UUID> nominations) {
    return query(BY_ID, onlooker, now, Map.of("ids", Rows.joined(nominations)));
  }

  private List<Row> query(String sql, Onlooker onlooker, Instant now, Map<String, ?> values) {
    return jdbc.sql(sql)
        .param("now", Rows.parameter(now))
        .param("everything", onlooker.seesEverything())
        .param("own", onlooker.ownState())
        .param("networks", Rows.joined(onlooker.networks()))
        .params(values)
        .query((row, _) -> row(row))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        Rows.id(row, "id"),
        new StateCode(row.getString("state")),
        new NetworkCode(row.getString("network")),
        new CategoryCode(row.getString("category")),
        row.getInt("rank"),
        HolderRows.holder(row),
        Rows.read(Availability.Mode.class, row.getString("mode")),
        ZoneId.of(row.getString("zone")),
        row.getBoolean("to_be_confirmed"),
        LocalDate.ofInstant(Rows.at(row, "last_confirmed_at"), ZoneOffset.UTC));
  }

  /// A nomination in force with its holder, before lines, keys and hours are put to it.
  record Row(
      UUID nomination,
      StateCode state,
      NetworkCode network,
      CategoryCode category,
      int rank,
      Holder holder,
      Availability.Mode mode,
      ZoneId zone,
      boolean toBeConfirmed,
      LocalDate confirmedOn) {}
}
