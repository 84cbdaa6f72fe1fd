package org.enlace.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
             l.hours, l.detailed, l.proof, l.phase, l.replaces, l.entered_by, l.quiet, l.rings_until,
             l.changed_at, l.version, v.value, r.at AS reached_at, f.at AS failed_at,
             f.reason AS failed_reason
        FROM directory.line AS l
        LEFT JOIN directory.line_value AS v ON v.line = l.id
        LEFT JOIN directory.line_reached AS r ON r.line = l.id
        LEFT JOIN directory.line_failed AS f ON f.line = l.id
      """;
  private static final String OF_OWNERS =
      " WHERE l.owner = ANY (string_to_array(:owners, ',')::uuid[])";
  private static final String IN_ORDER = " ORDER BY l.owner, l.position, l.phase DESC, l.id";
  private static final String IN_FORCE =
      SELECT + OF_OWNERS + " AND l.phase = 'in-force'" + IN_ORDER;
  private static final String RUNG =
      SELECT
          + OF_OWNERS
          + """
             AND ((l.phase = 'in-force' AND NOT l.quiet)
                  OR (l.phase = 'ended' AND l.rings_until > :now))
          """
          + IN_ORDER;

  private final JdbcClient jdbc;

  LineStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Lines in force.
  List<Row> inForceOf(Collection<UUID> owners) {
    return jdbc.sql(IN_FORCE)
        .param("owners", Rows.joined(owners))
        .query((row, _) -> row(row))
        .list();
  }

  /// Lines that are to be rung: those in force that are not quiet, and those that were replaced or
  /// ended by one hand alone a few days ago.
  List<Row> rungOf(Collection<UUID> owners, Instant now) {
    return jdbc.sql(RUNG)
        .param("owners", Rows.joined(owners))
        .param("now", Rows.parameter(now))
        .query((row, _) -> row(row))
        .list();
  }

  /// Lines that have not ended, as those who keep them see them.
  List<Lines.Kept> keptOf(UUID owner) {
    return jdbc.sql(
            SELECT
                + " WHERE l.owner = :owner AND l.phase <> 'ended' ORDER BY l.position, l.phase,"
                + " l.id")
        .param("owner", owner)
        .query((row, _) -> kept(row))
        .list();
  }

  /// All of them after an id, by id.
  List<Lines.Kept> all(@Nullable UUID after, int limit) {
    return jdbc.sql(
            SELECT
                + " WHERE CAST(:after AS uuid) IS NULL OR l.id > CAST(:after AS uuid)"
                + " ORDER BY l.id LIMIT :limit")
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> kept(row))
        .list();
  }

  Optional<Lines.Kept> kept(UUID id) {
    return jdbc.sql(SELECT + " WHERE l.id = :id")
        .param("id", id)
        .query((row, _) -> kept(row))
        .optional();
  }

  /// The line, which no other transaction changes until this one ends.
  Optional<Lines.Kept> lock(UUID id) {
    return jdbc.sql(SELECT + " WHERE l.id = :id FOR UPDATE OF l")
        .param("id", id)
        .query((row, _) -> kept(row))
        .optional();
  }

  /// Whether the owner has such a line that has not ended.
  boolean isKnown(UUID owner, Line.Kind kind, String value) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM directory.line AS l JOIN directory.line_value AS v ON v.line = l.id
               WHERE l.owner = :owner AND l.kind = :kind AND l.phase <> 'ended'
                 AND v.value = :value)
            """)
        .param("owner", owner)
        .param("kind", Rows.word(kind))
        .param("value", value)
        .query(Boolean.class)
        .single();
  }

  /// How many lines of an owner were entered or changed since then, those that ended with them.
  int changedSince(UUID owner, Instant since) {
    return jdbc.sql(
            "SELECT count(*) FROM directory.line WHERE owner = :owner AND changed_at > :since")
        .param("owner", owner)
        .param("since", Rows.parameter(since))
        .query(Integer.class)
        .single();
  }

  /// All lines that an owner has, or had.
  List<UUID> idsOf(UUID owner) {
    return jdbc.sql("SELECT id FROM directory.line WHERE owner = :owner")
        .param("owner", owner)
        .query((row, _) -> Rows.id(row, "id"))
        .list();
  }

  /// Whether somebody entered one of the owners' lines in force for which nobody else vouched.
  boolean isEnteredAloneBy(UUID account, Collection<UUID> owners) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM directory.line AS l
               WHERE l.owner = ANY (string_to_array(:owners, ',')::uuid[])
                 AND l.phase = 'in-force' AND l.entered_by = :account AND l.vouched_by IS NULL)
            """)
        .param("owners", Rows.joined(owners))
        .param("account", account)
        .query(Boolean.class)
        .single();
  }

  private static Lines.Kept kept(ResultSet row) throws SQLException {
    return new Lines.Kept(
        row(row).shown(true, true, true),
        Rows.read(Lines.OwnerKind.class, row.getString("owner_kind")),
        Rows.id(row, "owner"),
        new StateCode(row.getString("state")),
        Rows.optionalId(row, "replaces"),
        Rows.optionalId(row, "entered_by"),
        Rows.optionalAt(row, "rings_until"),
        row.getBoolean("quiet"));
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
        row.getBoolean("detailed"),
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
      boolean detailed,
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
          detailed,
          proof,
          phase,
          changedAt,
          reachedAt,
          failures ? failure : null,
          version);
    }
  }
}
