package org.enlace.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.Grant;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// Reads who signed in out of rows that are one per grant, with the columns account, state, role,
/// network, category, authority, person.
final class ActorRows {
  /// The columns of the grants in force, to be joined to `a`, the account.
  static final String COLUMNS = "a.state, g.role, g.network, g.category, g.authority, g.person";

  private ActorRows() {}

  /// Reads from the current row to the last one of the same credential.
  static Actor.SignedIn read(ResultSet rows, Actor.Credential credential) throws SQLException {
    UUID account = rows.getObject("account", UUID.class);
    String state = rows.getString("state");
    List<Grant> grants = new ArrayList<>();
    do {
      Grant grant = grant(rows);
      if (grant != null) {
        grants.add(grant);
      }
    } while (rows.next());
    return new Actor.SignedIn(
        account, state == null ? null : new StateCode(state), grants, credential);
  }

  static @Nullable Grant grant(ResultSet row) throws SQLException {
    String role = row.getString("role");
    if (role == null) {
      return null;
    }
    String category = row.getString("category");
    return new Grant(
        Role.parse(role).orElseThrow(),
        new NetworkCode(row.getString("network")),
        category == null ? null : new CategoryCode(category),
        row.getObject("authority", UUID.class),
        row.getObject("person", UUID.class));
  }
}
