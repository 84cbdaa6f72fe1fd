package org.enlace.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads lines with what the policies let the actor see of each.
@Component
class LineStore {
  private static final String SELECT =
      """
      SELECT l.id, l.owner_kind, l.owner, l.state, l.kind, l.personal, l.position, l.visibility,
             l.hours, l.proof, l.phase, l.replaces, l.entered_by, l.changed_at, l.version,
             v.value, r.at AS reached_at, f.at AS failed_at, f.reason AS failed_reason
        FROM directory.line AS l
        LEFT JOIN directory.line_value AS v ON v.line = l.id
        LEFT JOIN directory.line_reached AS r ON r.line = l.id
        LEFT JOIN directory.line_failed AS f ON f.line = l.id
      """;

  private final JdbcClient jdbc;

  LineStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Row> inForceOf(Collection<UUID> owners) {
    return jdbc.sql(
            SELECT
                + """
                 WHERE l.owner = ANY (string_to_array(:owners, ',')::uuid[])
                   AND l.phase = 'in-force'
                 ORDER BY l.owner, l.position, l.id
                """)
        .param("owners", Rows.joined(owners))
        .query((row, _) -> row(row))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        Rows.id(row, "id"),
        Rows.id(row, "owner"),
        new StateCode(row.getString("state")),
        Rows.read(Line.Kind.class, row.getString("kind")),
        row.getBoolean("personal"),
        row.getInt("position"),
        Rows.read(Line.Visibility.class, row.getString("visibility")),
        row.getString("hours"),
        Rows.read(Line.Proof.class, row.getString("proof")),
        Rows.read(Line.Phase.class, row.getString("phase")),
        Rows.at(row, "changed_at"),
        row.getString("value"),
        Rows.optionalAt(row, "reached_at"),
        failure(row),
        row.getInt("version"));
  }

  private static Line.@Nullable Failure failure(ResultSet row) throws SQLException {
    Instant at = Rows.optionalAt(row, "failed_at");
    return at == null ? null : new Line.Failure(at, row.getString("failed_reason"));
  }

  /// A line as the policies of the database show it, before the rules of the door.
  record Row(
      UUID id,
      UUID owner,
      StateCode state,
      Line.Kind kind,
      boolean personal,
      int position,
      Line.Visibility visibility,
      @Nullable String hours,
      Line.Proof proof,
      Line.Phase phase,
      Instant changedAt,
      @Nullable String value,
      @Nullable Instant reachedAt,
      Line.@Nullable Failure failure,
      int version) {

    /// The line for somebody to whom its value is shown, or not, and who might open it, or not.
    Line shown(boolean released, boolean opened, boolean failures) {
      return new Line(
          id,
          kind,
          released && opened ? value : null,
          released && !opened,
          personal,
          position,
          visibility,
          hours,
          proof,
          phase,
          changedAt,
          reachedAt,
          failures ? failure : null,
          version);
    }
  }
}
