package org.enlace.directory.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.directory.Holder;
import org.enlace.directory.Line;
import org.enlace.directory.Lines;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what is here of many entries at once.
@Component
class PresentStore {
  private final JdbcClient jdbc;

  PresentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A nomination that has not ended, with whom it names.
  record ContactRow(
      Known.Place place,
      StateCode state,
      String network,
      String category,
      Known.Person person,
      Map<String, String> here) {}

  /// Somebody with a mailbox.
  record Mailbox(UUID holder, Holder.Kind kind, StateCode state, String name, String address) {}

  /// The first desk of each authority of those States.
  Map<UUID, UUID> desksOf(Collection<StateCode> states) {
    Map<UUID, UUID> desks = new HashMap<>();
    jdbc.sql(
            """
            SELECT authority, id FROM directory.holder
             WHERE kind = 'desk' AND authority IS NOT NULL AND left_at IS NULL
               AND state = ANY (string_to_array(:states, ','))
             ORDER BY id DESC
            """)
        .param("states", joined(states))
        .query(row -> {
          desks.put(id(row, "authority"), id(row, "id"));
        });
    return desks;
  }

  /// Lines and keys of those owners that have not ended.
  Map<UUID, Known.Ways> ways(Collection<UUID> owners) {
    Map<UUID, List<Known.WayLine>> lines = lines(owners);
    Map<UUID, List<Known.WayKey>> keys = keys(owners);
    return owners.stream()
        .collect(
            Collectors.toMap(
                owner -> owner,
                owner ->
                    new Known.Ways(
                        lines.getOrDefault(owner, List.of()),
                        keys.getOrDefault(owner, List.of()))));
  }

  private Map<UUID, List<Known.WayLine>> lines(Collection<UUID> owners) {
    Map<UUID, List<Known.WayLine>> lines = new HashMap<>();
    jdbc.sql(
            """
            SELECT l.owner, l.id, l.owner_kind, l.kind, l.proof, v.value
              FROM directory.line AS l JOIN directory.line_value AS v ON v.line = l.id
             WHERE l.owner = ANY (string_to_array(:owners, ',')::uuid[]) AND l.phase <> 'ended'
             ORDER BY l.position, l.id
            """)
        .param("owners", joined(owners))
        .query(row -> {
          lines
              .computeIfAbsent(id(row, "owner"), _ -> new ArrayList<>())
              .add(
                  new Known.WayLine(
                      id(row, "id"),
                      Lines.OwnerKind.valueOf(row.getString("owner_kind").toUpperCase(Locale.ROOT)),
                      Line.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                      row.getString("value"),
                      Line.Proof.valueOf(row.getString("proof").toUpperCase(Locale.ROOT))));
        });
    return lines;
  }

  private Map<UUID, List<Known.WayKey>> keys(Collection<UUID> owners) {
    Map<UUID, List<Known.WayKey>> keys = new HashMap<>();
    jdbc.sql(
            """
            SELECT owner, id, fingerprint, proof,
                   to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS expires_on
              FROM directory.key
             WHERE owner = ANY (string_to_array(:owners, ',')::uuid[]) AND phase <> 'ended'
             ORDER BY id
            """)
        .param("owners", joined(owners))
        .query(row -> {
          keys.computeIfAbsent(id(row, "owner"), _ -> new ArrayList<>())
              .add(
                  new Known.WayKey(
                      id(row, "id"),
                      row.getString("fingerprint"),
                      row.getString("proof").equals("claimed"),
                      row.getString("expires_on")));
        });
    return keys;
  }

  /// The nominations of those States in those networks that have not ended.
  List<ContactRow> contacts(Collection<NetworkCode> networks, Collection<StateCode> states) {
    return jdbc.sql(
            """
            SELECT n.id, n.phase, n.version, n.note, n.state, n.network, n.category, n.rank,
                   n.starts_on, n.ends_on, h.id AS holder, h.kind, h.name, h.position,
                   h.version AS holder_version, h.zone, h.mode,
                   array_to_string(h.languages, ', ') AS languages,
                   coalesce(a.name->>'es', a.name->>'en', h.institution, h.name) AS institution,
                   t.reference
              FROM directory.nomination AS n
              JOIN directory.holder AS h ON h.id = n.holder
              LEFT JOIN directory.authority AS a ON a.id = h.authority
              LEFT JOIN directory.note AS t ON t.id = n.note
             WHERE n.phase <> 'ended' AND n.network = ANY (string_to_array(:networks, ','))
               AND n.state = ANY (string_to_array(:states, ','))
             ORDER BY n.id
            """)
        .param("networks", joined(networks))
        .param("states", joined(states))
        .query((row, _) -> contact(row))
        .list();
  }

  /// Everybody of those States who has a mailbox.
  List<Mailbox> mailboxes(Collection<StateCode> states) {
    return jdbc.sql(
            """
            SELECT h.id, h.kind, h.state, h.name, v.value
              FROM directory.holder AS h
              JOIN directory.line AS l ON l.owner = h.id AND l.kind = 'email' AND l.phase <> 'ended'
              JOIN directory.line_value AS v ON v.line = l.id
             WHERE h.left_at IS NULL AND h.state = ANY (string_to_array(:states, ','))
             ORDER BY h.id DESC
            """)
        .param("states", joined(states))
        .query((row, _) ->
            new Mailbox(
                id(row, "id"),
                kind(row),
                new StateCode(row.getString("state")),
                row.getString("name"),
                row.getString("value")))
        .list();
  }

  /// Keeps notices off a line until it is proved.
  void quiet(UUID line) {
    jdbc.sql("UPDATE directory.line SET quiet = true WHERE id = :id AND proof = 'new'")
        .param("id", line)
        .update();
  }

  private static ContactRow contact(ResultSet row) throws SQLException {
    Holder.Kind kind = kind(row);
    Map<String, String> here =
        new Words()
            .put("rank", row.getInt("rank"))
            .put("name", kind == Holder.Kind.PERSON ? row.getString("name") : null)
            .put("position", row.getString("position"))
            .put("institution", row.getString("institution"))
            .put("languages", row.getString("languages"))
            .put("timezone", row.getString("zone"))
            .put("availability", row.getString("mode"))
            .put("note", row.getString("reference"))
            .put("valid_from", row.getObject("starts_on", LocalDate.class))
            .put("valid_to", row.getObject("ends_on", LocalDate.class))
            .said();
    return new ContactRow(
        new Known.Place(
            id(row, "id"),
            row.getString("phase"),
            row.getInt("version"),
            row.getObject("note", UUID.class)),
        new StateCode(row.getString("state")),
        row.getString("network"),
        row.getString("category"),
        new Known.Person(id(row, "holder"), kind, row.getInt("holder_version")),
        here);
  }

  private static Holder.Kind kind(ResultSet row) throws SQLException {
    return Holder.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, UUID.class));
  }

  private static String joined(Collection<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(","));
  }
}
