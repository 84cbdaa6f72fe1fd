package org.enlace.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads nominations.
@Component
class NominationStore {
  private static final String LOCKED = NominationRows.SELECT + " WHERE n.id = :id FOR UPDATE OF n";
  private static final String BY_ID =
      NominationRows.SELECT + " WHERE n.id = ANY (string_to_array(:ids, ',')::uuid[])";
  private static final String LIST =
      NominationRows.SELECT
          + """
           WHERE (:own = '' OR n.state = :own)
             AND (:state = '' OR n.state = :state)
             AND (:network = '' OR n.network = :network)
             AND (:phase = '' OR n.phase = :phase
                  OR (n.phase = 'confirmed'
                      AND CASE :phase
                            WHEN 'to-be-confirmed' THEN n.to_be_confirmed
                            WHEN 'suspended' THEN n.suspended
                            WHEN 'removal-asked' THEN n.removal_at IS NOT NULL
                            ELSE false
                          END))
             AND (:holder = '' OR n.holder = nullif(:holder, '')::uuid)
             AND (:after = '' OR n.id < nullif(:after, '')::uuid)
           ORDER BY n.id DESC LIMIT :limit
          """;
  private static final String DUE =
      """
      SELECT id FROM directory.nomination
       WHERE phase = 'confirmed'
         AND ((ends_at IS NOT NULL AND ends_at <= :now)
              OR (NOT to_be_confirmed AND review_on <= :today))
         AND id > :after
       ORDER BY id LIMIT :limit
      """;
  private static final String BEGUN =
      """
      SELECT id FROM directory.nomination
       WHERE phase = 'confirmed' AND NOT suspended AND starts_at > :since AND starts_at <= :now
       ORDER BY id
      """;

  private final JdbcClient jdbc;

  NominationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Nomination> find(UUID id) {
    return find(List.of(id)).stream().findFirst();
  }

  List<Nomination> find(Collection<UUID> ids) {
    var objections = objections(ids);
    return jdbc.sql(BY_ID)
        .param("ids", Rows.joined(ids))
        .query((row, _) -> NominationRows.nomination(row, objections))
        .list();
  }

  /// The nomination, which no other transaction changes until this one ends.
  Optional<Nomination> lock(UUID id) {
    var objections = objections(List.of(id));
    return jdbc.sql(LOCKED)
        .param("id", id)
        .query((row, _) -> NominationRows.nomination(row, objections))
        .optional();
  }

  /// Nominations that the actor may see, the newest first; one more than the limit where there are
  /// more.
  ///
  /// @param own the State to which the list is bound, or null
  List<Nomination> list(Nominations.Query query, @Nullable StateCode own) {
    List<UUID> ids = new ArrayList<>();
    List<Nomination> bare =
        jdbc.sql(LIST)
            .param("own", orEmpty(own))
            .param("state", orEmpty(query.state()))
            .param("network", orEmpty(query.network()))
            .param("phase", orEmpty(query.phase()))
            .param("holder", orEmpty(query.holder()))
            .param("after", orEmpty(query.after()))
            .param("limit", query.limit() + 1)
            .query((row, _) -> NominationRows.nomination(row, Map.of()))
            .list();
    bare.forEach(each -> ids.add(each.id()));
    var objections = objections(ids);
    return bare.stream().map(each -> withObjections(each, objections)).toList();
  }

  /// What a note named, the latest first.
  List<Nomination> ofNote(UUID note) {
    return jdbc.sql(NominationRows.SELECT + " WHERE n.note = :note ORDER BY n.id DESC")
        .param("note", note)
        .query((row, _) -> NominationRows.nomination(row, Map.of()))
        .list();
  }

  /// Nominations in force to which a day has come: the review's, or the one after the last; in the
  /// order of their ids.
  List<UUID> due(Instant now, LocalDate today, UUID after, int limit) {
    return jdbc.sql(DUE)
        .param("now", Rows.parameter(now))
        .param("today", today)
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> Rows.id(row, "id"))
        .list();
  }

  /// Nominations whose first day came between two moments.
  List<UUID> begun(Instant since, Instant now) {
    return jdbc.sql(BEGUN)
        .param("since", Rows.parameter(since))
        .param("now", Rows.parameter(now))
        .query((row, _) -> Rows.id(row, "id"))
        .list();
  }

  /// Whether the person or desk has a nomination in force in any network.
  boolean isListed(UUID holder) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM directory.nomination
                            WHERE holder = :holder AND phase = 'confirmed')
            """)
        .param("holder", holder)
        .query(Boolean.class)
        .single();
  }

  /// The nominations in force of a person or desk.
  List<Nomination> inForceOf(UUID holder) {
    return jdbc.sql(NominationRows.SELECT + " WHERE n.holder = :holder AND n.phase = 'confirmed'")
        .param("holder", holder)
        .query((row, _) -> NominationRows.nomination(row, Map.of()))
        .list();
  }

  private Map<UUID, List<Nomination.Objection>> objections(Collection<UUID> nominations) {
    Map<UUID, List<Nomination.Objection>> found = new HashMap<>();
    if (nominations.isEmpty()) {
      return found;
    }
    jdbc.sql(
            """
            SELECT id, nomination, by_account, role, at, text FROM directory.objection
             WHERE nomination = ANY (string_to_array(:ids, ',')::uuid[]) AND withdrawn_at IS NULL
             ORDER BY at, id
            """)
        .param("ids", Rows.joined(nominations))
        .query(row -> {
          found
              .computeIfAbsent(Rows.id(row, "nomination"), _ -> new ArrayList<>())
              .add(objection(row));
        });
    return found;
  }

  private static Nomination.Objection objection(ResultSet row) throws SQLException {
    return new Nomination.Objection(
        Rows.id(row, "id"),
        Rows.id(row, "by_account"),
        row.getString("role"),
        Rows.at(row, "at"),
        row.getString("text"));
  }

  private static Nomination withObjections(
      Nomination each, Map<UUID, List<Nomination.Objection>> objections) {
    return each.with(objections.getOrDefault(each.id(), List.of()));
  }

  private static String orEmpty(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
