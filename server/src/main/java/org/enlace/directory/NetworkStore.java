package org.enlace.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class NetworkStore {
  private final JdbcClient jdbc;

  NetworkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Network> all() {
    Map<String, List<Category>> categories = categories();
    return jdbc.sql("SELECT * FROM directory.network ORDER BY home DESC, code")
        .query((row, _) -> network(row, categories))
        .list();
  }

  Optional<Network> find(NetworkCode code) {
    Map<String, List<Category>> categories = categories();
    return jdbc.sql("SELECT * FROM directory.network WHERE code = :code")
        .param("code", code.value())
        .query((row, _) -> network(row, categories))
        .optional();
  }

  /// The network, which no other transaction changes until this one ends.
  Optional<Network> lock(NetworkCode code) {
    Map<String, List<Category>> categories = categories();
    return jdbc.sql("SELECT * FROM directory.network WHERE code = :code FOR UPDATE")
        .param("code", code.value())
        .query((row, _) -> network(row, categories))
        .optional();
  }

  Optional<Network> home() {
    Map<String, List<Category>> categories = categories();
    return jdbc.sql("SELECT * FROM directory.network WHERE home")
        .query((row, _) -> network(row, categories))
        .optional();
  }

  List<Networks.Membership> memberships(NetworkCode network) {
    return jdbc.sql(
            """
            SELECT network, state, since_on, until_on FROM directory.membership
             WHERE network = :network ORDER BY state, since_on
            """)
        .param("network", network.value())
        .query((row, _) -> membership(row))
        .list();
  }

  List<Networks.Membership> membershipsOf(StateCode state) {
    return jdbc.sql(
            """
            SELECT network, state, since_on, until_on FROM directory.membership
             WHERE state = :state ORDER BY network, since_on
            """)
        .param("state", state.value())
        .query((row, _) -> membership(row))
        .list();
  }

  /// Whether the State belongs to the network on that day.
  boolean isMember(NetworkCode network, StateCode state, LocalDate on) {
    return memberships(network).stream()
        .anyMatch(each -> each.state().equals(state) && each.covers(on));
  }

  /// Whether the State has nominations that have not ended in the network.
  boolean hasContacts(NetworkCode network, StateCode state) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM directory.nomination
                            WHERE network = :network AND state = :state AND phase <> 'ended')
            """)
        .param("network", network.value())
        .param("state", state.value())
        .query(Boolean.class)
        .single();
  }

  private Map<String, List<Category>> categories() {
    Map<String, List<Category>> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT network, code, name, asks_key FROM directory.category
             ORDER BY network, position, code
            """)
        .query(row -> {
          found
              .computeIfAbsent(row.getString("network"), _ -> new ArrayList<>())
              .add(
                  new Category(
                      new CategoryCode(row.getString("code")),
                      Rows.text(row, "name"),
                      row.getBoolean("asks_key")));
        });
    return found;
  }

  private static Network network(ResultSet row, Map<String, List<Category>> categories)
      throws SQLException {
    return new Network(
        new NetworkCode(row.getString("code")),
        row.getBoolean("home"),
        Rows.text(row, "name"),
        categories.getOrDefault(row.getString("code"), List.of()),
        Rows.text(row, "terms"),
        Rows.text(row, "how_reached"),
        Rows.languages(row, "languages"),
        Rows.read(Network.Visibility.class, row.getString("visibility")),
        Period.ofMonths(row.getInt("review_months")),
        new Network.Retention(
            Period.ofMonths(row.getInt("content_months")),
            Period.ofMonths(row.getInt("attachment_months")),
            Period.ofMonths(row.getInt("look_up_months")),
            Period.ofMonths(row.getInt("delivery_months")),
            Period.ofMonths(row.getInt("note_scan_months"))),
        row.getInt("version"));
  }

  private static Networks.Membership membership(ResultSet row) throws SQLException {
    return new Networks.Membership(
        new NetworkCode(row.getString("network")),
        new StateCode(row.getString("state")),
        row.getObject("since_on", LocalDate.class),
        Rows.optionalOn(row, "until_on"));
  }
}
