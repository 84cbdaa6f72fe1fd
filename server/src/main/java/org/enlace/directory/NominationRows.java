package org.enlace.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.enlace.directory.Nomination.Standing;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// Reads nominations out of rows that were selected with [#SELECT].
final class NominationRows {
  static final String SELECT =
      "SELECT n.*, "
          + HolderRows.COLUMNS
          + """
            FROM directory.nomination AS n
            JOIN directory.holder AS h ON h.id = n.holder
          """
          + HolderRows.INSTITUTION;

  private NominationRows() {}

  static Nomination nomination(ResultSet row, Map<UUID, List<Nomination.Objection>> objections)
      throws SQLException {
    UUID id = Rows.id(row, "id");
    return new Nomination(
        id,
        new StateCode(row.getString("state")),
        new NetworkCode(row.getString("network")),
        new CategoryCode(row.getString("category")),
        HolderRows.holder(row),
        row.getInt("rank"),
        standing(row),
        Rows.optionalId(row, "note"),
        Rows.optionalId(row, "replaces"),
        Rows.optionalOn(row, "starts_on"),
        Rows.optionalOn(row, "ends_on"),
        Rows.id(row, "entered_by"),
        Rows.at(row, "entered_at"),
        objections.getOrDefault(id, List.of()),
        row.getInt("version"));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return switch (row.getString("phase")) {
      case "draft" -> new Nomination.Draft();
      case "submitted" ->
          new Nomination.Submitted(Rows.id(row, "submitted_by"), Rows.at(row, "submitted_at"));
      case "confirmed" -> confirmed(row);
      case "ended" ->
          new Nomination.Ended(
              Rows.read(Nomination.Ending.class, row.getString("ended_as")),
              Rows.at(row, "ended_at"));
      default -> throw new SQLException("unknown phase " + row.getString("phase"));
    };
  }

  private static Standing confirmed(ResultSet row) throws SQLException {
    Instant at = Rows.at(row, "confirmed_at");
    Instant dataAt = Rows.optionalAt(row, "data_confirmed_at");
    LocalDate reviewOn = row.getObject("review_on", LocalDate.class);
    return new Nomination.Confirmed(
        Rows.id(row, "confirmed_by"),
        at,
        dataAt == null ? at : dataAt,
        reviewOn,
        row.getBoolean("to_be_confirmed"),
        suspension(row),
        removal(row));
  }

  private static Nomination.@Nullable Suspension suspension(ResultSet row) throws SQLException {
    return row.getBoolean("suspended")
        ? new Nomination.Suspension(
            Rows.read(Nomination.Side.class, row.getString("suspended_side")),
            row.getString("suspended_reason"),
            Rows.at(row, "suspended_at"))
        : null;
  }

  private static Nomination.@Nullable Removal removal(ResultSet row) throws SQLException {
    UUID by = Rows.optionalId(row, "removal_by");
    return by == null
        ? null
        : new Nomination.Removal(
            by, Rows.at(row, "removal_at"), Rows.optionalId(row, "removal_note"));
  }
}
