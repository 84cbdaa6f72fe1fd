package org.enlace.duty.roster;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what somebody is to be told until it is told.
@Component
class NewsStore {
  private final JdbcClient jdbc;

  NewsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(News news, Instant now) {
    jdbc.sql(
            """
            INSERT INTO duty.shift_news
              (id, roster, state, person, kind, from_at, until_at, noted_at, due_at)
            VALUES (:id, :roster, :state, :person, :kind, :from, :until, :now, :now)
            """)
        .param("id", news.id())
        .param("roster", news.roster())
        .param("state", news.state().value())
        .param("person", news.person())
        .param("kind", word(news.kind()))
        .param("from", Rows.optionalParameter(news.from()))
        .param("until", Rows.optionalParameter(news.until()))
        .param("now", Rows.parameter(now))
        .update();
  }

  /// What is due, which no other node takes.
  List<News> claim(Instant now, int most) {
    return jdbc.sql(
            """
            SELECT id, roster, state, person, kind, from_at, until_at FROM duty.shift_news
             WHERE due_at <= :now ORDER BY due_at LIMIT :most FOR UPDATE SKIP LOCKED
            """)
        .param("now", Rows.parameter(now))
        .param("most", most)
        .query((row, _) ->
            new News(
                Rows.id(row, "id"),
                Rows.id(row, "roster"),
                new StateCode(row.getString("state")),
                Rows.id(row, "person"),
                kind(row.getString("kind")),
                Rows.optionalAt(row, "from_at"),
                Rows.optionalAt(row, "until_at")))
        .list();
  }

  void told(Collection<UUID> ids) {
    jdbc.sql("DELETE FROM duty.shift_news WHERE id = ANY (string_to_array(:ids, ',')::uuid[])")
        .param("ids", Rows.joined(ids))
        .update();
  }

  private static String word(RosterNews.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static RosterNews.Kind kind(String word) {
    return RosterNews.Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
