package org.enlace.directory;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds nominations in the projection, which has no policies because its index would not be used
/// under them. It gives ids alone: whoever wants the rows reads them under their policies.
@Component
class SearchStore {
  private static final int WORDS = 8;
  private static final String FIND =
      """
      SELECT s.nomination FROM directory.contact_search AS s
       WHERE (s.starts_at IS NULL OR s.starts_at <= :now)
         AND (s.ends_at IS NULL OR s.ends_at > :now)
         AND (:everything OR s.state = :own
              OR s.network = ANY (string_to_array(:networks, ','))
              OR (:networks <> '' AND s.network IN (
                    SELECT code FROM directory.network WHERE visibility = 'site')))
         AND (:states = '' OR s.state = ANY (string_to_array(:states, ',')))
         AND (:network = '' OR s.network = :network)
         AND (:category = '' OR s.category = :category)
         AND (:language = '' OR :language = ANY (s.languages))
      """;
  private static final String AFTER =
      """
         AND (:after = '' OR (s.sorting, s.nomination) > (
               SELECT a.sorting, a.nomination FROM directory.contact_search AS a
                WHERE a.nomination = nullif(:after, '')::uuid))
       ORDER BY s.sorting, s.nomination LIMIT :limit
      """;
  private static final String AFTER_IN_ORDER =
      """
         AND (:after = '' OR (coalesce(array_position(string_to_array(:order, ','), s.state), 999),
                              s.sorting, s.nomination) > (
               SELECT coalesce(array_position(string_to_array(:order, ','), a.state), 999),
                      a.sorting, a.nomination FROM directory.contact_search AS a
                WHERE a.nomination = nullif(:after, '')::uuid))
       ORDER BY coalesce(array_position(string_to_array(:order, ','), s.state), 999),
                s.sorting, s.nomination LIMIT :limit
      """;

  private final JdbcClient jdbc;

  SearchStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One more id than the limit where there are more.
  ///
  /// @param order in which States come; those that it lacks follow, and without any they come by
  ///   their codes
  List<UUID> find(
      Contacts.Query query,
      Collection<StateCode> states,
      List<StateCode> order,
      Onlooker onlooker,
      Instant now) {
    List<String> words = words(query.text());
    StringBuilder sql = new StringBuilder(FIND);
    Map<String, Object> values = values(query);
    for (int i = 0; i < words.size(); i++) {
      sql.append(" AND s.words LIKE :word").append(i);
      values.put("word" + i, "%" + words.get(i) + "%");
    }
    sql.append(order.isEmpty() ? AFTER : AFTER_IN_ORDER);
    if (!order.isEmpty()) {
      values.put("order", Rows.joined(order));
    }
    return jdbc.sql(sql.toString())
        .params(values)
        .param("states", Rows.joined(states))
        .param("now", Rows.parameter(now))
        .param("everything", onlooker.seesEverything())
        .param("own", onlooker.ownState())
        .param("networks", Rows.joined(onlooker.networks()))
        .query((row, _) -> Rows.id(row, "nomination"))
        .list();
  }

  private static Map<String, Object> values(Contacts.Query query) {
    Map<String, Object> values = new TreeMap<>();
    values.put("network", orEmpty(query.network()));
    values.put("category", orEmpty(query.category()));
    values.put("language", orEmpty(query.language()));
    values.put("after", orEmpty(query.after()));
    values.put("limit", query.limit() + 1);
    return values;
  }

  private static String orEmpty(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /// Writes what may be found of a nomination in force.
  void put(Entry entry) {
    jdbc.sql(
            """
            INSERT INTO directory.contact_search
              (nomination, state, network, category, languages, starts_at, ends_at, sorting, words)
            SELECT n.id, n.state, n.network, n.category, string_to_array(:languages, ','),
                   n.starts_at, n.ends_at,
                   n.state || ' ' || n.network || ' ' || n.category || ' ' || to_char(n.rank, '00'),
                   :words
              FROM directory.nomination AS n WHERE n.id = :nomination
            ON CONFLICT (nomination) DO UPDATE
               SET languages = excluded.languages, starts_at = excluded.starts_at,
                   ends_at = excluded.ends_at, sorting = excluded.sorting, words = excluded.words
            """)
        .param("nomination", entry.nomination())
        .param("languages", Rows.joined(entry.languages()))
        .param("words", entry.words())
        .update();
  }

  void remove(UUID nomination) {
    jdbc.sql("DELETE FROM directory.contact_search WHERE nomination = :nomination")
        .param("nomination", nomination)
        .update();
  }

  private static List<String> words(String text) {
    String folded = Folding.fold(text);
    return folded.isEmpty()
        ? List.of()
        : Arrays.stream(folded.split(" ")).distinct().limit(WORDS).toList();
  }

  /// What is found of one nomination.
  ///
  /// @param words folded
  record Entry(UUID nomination, List<String> languages, String words) {}
}
