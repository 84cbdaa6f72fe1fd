package org.enlace.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.enlace.kernel.StateCode;

/// Reads holders out of rows that were selected with [#COLUMNS] from `directory.holder AS h` joined
/// to its [#INSTITUTION].
final class HolderRows {
  static final String COLUMNS =
      """
      h.id AS holder_id, h.kind AS holder_kind, h.state AS holder_state, h.name AS holder_name,
      h.form_of_address, h.position, h.institution, h.authority, h.languages, h.handles,
      h.not_to_send, h.mode, h.zone, h.version AS holder_version, a.name AS authority_name
      """;

  /// The authority at which a holder is, looked up one by one: the planner takes the few holders of
  /// a look-up for many, and would read every authority there is.
  static final String INSTITUTION =
      """
       LEFT JOIN LATERAL (
            SELECT name FROM directory.authority WHERE id = h.authority LIMIT 1) AS a ON true
      """;

  private HolderRows() {}

  static Holder holder(ResultSet row) throws SQLException {
    return new Holder(
        Rows.id(row, "holder_id"),
        Rows.read(Holder.Kind.class, row.getString("holder_kind")),
        new StateCode(row.getString("holder_state")),
        row.getString("holder_name"),
        row.getString("form_of_address"),
        row.getString("position"),
        institution(row),
        Rows.optionalId(row, "authority"),
        Rows.languages(row, "languages"),
        row.getString("handles"),
        row.getString("not_to_send"),
        row.getInt("holder_version"));
  }

  private static LocalText institution(ResultSet row) throws SQLException {
    if (row.getString("authority_name") != null) {
      return Rows.text(row, "authority_name");
    }
    String written = row.getString("institution");
    return written == null ? LocalText.none() : LocalText.same(written);
  }
}
