package org.enlace.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.enlace.directory.Nominator.Standing;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.PhoneNumber;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads nominators and proposals of new ones.
@Component
class NominatorStore {
  private static final String SELECT =
      "SELECT n.id, n.state AS of_state, n.network, n.role, n.act, n.mailbox, n.note, n.replaces,"
          + " n.phase, n.entered_by, n.entered_at, n.called_by, n.called_at, n.called_number,"
          + " n.called_whom, n.called_agreed, n.objected_by, n.objected_at, n.objection,"
          + " n.confirmed_by, n.confirmed_at, n.account, n.ended_at, n.ended_reason, n.version, "
          + HolderRows.COLUMNS
          + """
            FROM directory.nominator AS n
            JOIN directory.holder AS h ON h.id = n.person
          """
          + HolderRows.INSTITUTION;

  private final JdbcClient jdbc;

  NominatorStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Nominator> of(StateCode state) {
    return jdbc.sql(SELECT + " WHERE n.state = :state ORDER BY n.id DESC")
        .param("state", state.value())
        .query((row, _) -> nominator(row))
        .list();
  }

  List<Nominator> waiting() {
    return jdbc.sql(SELECT + " WHERE n.phase = 'proposed' ORDER BY n.id")
        .query((row, _) -> nominator(row))
        .list();
  }

  /// Those in force of a State; in one network, or in every one where it is null.
  List<Nominator> inForce(StateCode state, @Nullable NetworkCode network) {
    return jdbc.sql(
            SELECT
                + """
                 WHERE n.state = :state AND n.phase = 'in-force'
                   AND (:network = '' OR n.network = :network)
                 ORDER BY n.id
                """)
        .param("state", state.value())
        .param("network", network == null ? "" : network.value())
        .query((row, _) -> nominator(row))
        .list();
  }

  Optional<Nominator> find(UUID id) {
    return jdbc.sql(SELECT + " WHERE n.id = :id")
        .param("id", id)
        .query((row, _) -> nominator(row))
        .optional();
  }

  Optional<Nominator> lock(UUID id) {
    return jdbc.sql(SELECT + " WHERE n.id = :id FOR UPDATE OF n")
        .param("id", id)
        .query((row, _) -> nominator(row))
        .optional();
  }

  private static Nominator nominator(ResultSet row) throws SQLException {
    return new Nominator(
        Rows.id(row, "id"),
        new StateCode(row.getString("of_state")),
        new NetworkCode(row.getString("network")),
        Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
        Rows.read(Nominator.Act.class, row.getString("act")),
        HolderRows.holder(row),
        new EmailAddress(row.getString("mailbox")),
        Rows.id(row, "note"),
        Rows.optionalId(row, "replaces"),
        standing(row),
        Rows.id(row, "entered_by"),
        Rows.at(row, "entered_at"),
        objection(row),
        row.getInt("version"));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return switch (row.getString("phase")) {
      case "proposed" -> new Nominator.Proposed(callBack(row));
      case "in-force" ->
          new Nominator.InForce(
              Rows.id(row, "confirmed_by"), Rows.at(row, "confirmed_at"), Rows.id(row, "account"));
      case "refused" ->
          new Nominator.Refused(Rows.at(row, "ended_at"), row.getString("ended_reason"));
      case "ended" -> new Nominator.Ended(Rows.at(row, "ended_at"), row.getString("ended_reason"));
      default -> throw new SQLException("unknown phase " + row.getString("phase"));
    };
  }

  private static Nominator.@Nullable CallBack callBack(ResultSet row) throws SQLException {
    Instant at = Rows.optionalAt(row, "called_at");
    return at == null
        ? null
        : new Nominator.CallBack(
            Rows.id(row, "called_by"),
            at,
            new PhoneNumber(row.getString("called_number")),
            row.getString("called_whom"),
            row.getBoolean("called_agreed"));
  }

  private static Nominator.@Nullable Objection objection(ResultSet row) throws SQLException {
    Instant at = Rows.optionalAt(row, "objected_at");
    return at == null
        ? null
        : new Nominator.Objection(Rows.id(row, "objected_by"), at, row.getString("objection"));
  }
}
