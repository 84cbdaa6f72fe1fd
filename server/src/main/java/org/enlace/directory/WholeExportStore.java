package org.enlace.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.directory.WholeExports.Whole;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the exports of whole directories.
@Component
class WholeExportStore {
  private static final String SELECT = "SELECT * FROM directory.whole_export ";

  private final JdbcClient jdbc;

  WholeExportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Whole asked) {
    jdbc.sql(
            """
            INSERT INTO directory.whole_export
              (id, reference, network, state, account, role, reason, asked_at)
            VALUES (:id, :reference, :network, :state, :account, :role, :reason, :at)
            """)
        .param("id", asked.id())
        .param("reference", asked.reference())
        .param("network", asked.network().value())
        .param("state", asked.state() == null ? null : asked.state().value())
        .param("account", asked.account())
        .param("role", asked.role().word())
        .param("reason", asked.reason())
        .param("at", Rows.parameter(asked.askedAt()))
        .update();
  }

  Optional<Whole> find(UUID id) {
    return jdbc.sql(SELECT + "WHERE id = :id")
        .param("id", id)
        .query((row, _) -> whole(row))
        .optional();
  }

  Optional<Whole> lock(UUID id) {
    return jdbc.sql(SELECT + "WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query((row, _) -> whole(row))
        .optional();
  }

  List<Whole> recent(Instant since) {
    return jdbc.sql(SELECT + "WHERE asked_at > :since ORDER BY asked_at DESC LIMIT 100")
        .param("since", Rows.parameter(since))
        .query((row, _) -> whole(row))
        .list();
  }

  List<Whole> taken() {
    return jdbc.sql(SELECT + "WHERE taken_at IS NOT NULL ORDER BY taken_at DESC LIMIT 50")
        .query((row, _) -> whole(row))
        .list();
  }

  void decide(UUID id, boolean granted, UUID account, Instant now) {
    jdbc.sql(
            """
            UPDATE directory.whole_export
               SET granted = :granted, decided_by = :account, decided_at = :now
             WHERE id = :id
            """)
        .param("id", id)
        .param("granted", granted)
        .param("account", account)
        .param("now", Rows.parameter(now))
        .update();
  }

  void take(UUID id, Instant now) {
    jdbc.sql("UPDATE directory.whole_export SET taken_at = :now WHERE id = :id")
        .param("id", id)
        .param("now", Rows.parameter(now))
        .update();
  }

  private static Whole whole(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return new Whole(
        Rows.id(row, "id"),
        row.getString("reference"),
        new NetworkCode(row.getString("network")),
        state == null ? null : new StateCode(state),
        Rows.id(row, "account"),
        Role.parse(row.getString("role")).orElseThrow(),
        row.getString("reason"),
        Rows.at(row, "asked_at"),
        Rows.optionalAt(row, "decided_at"),
        row.getObject("granted", Boolean.class),
        Rows.optionalAt(row, "taken_at"));
  }
}
