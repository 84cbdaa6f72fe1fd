package org.enlace.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class NetworkWriteStore {
  private final JdbcClient jdbc;

  NetworkWriteStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Networks.NetworkDraft draft, Instant now) {
    jdbc.sql(
            """
            INSERT INTO directory.network
              (code, home, name, terms, how_reached, languages, visibility, review_months,
               content_months, attachment_months, look_up_months, delivery_months, note_scan_months,
               changed_at)
            VALUES (:code, :home, :name::jsonb, :terms::jsonb, :howReached::jsonb,
                    string_to_array(:languages, ','), :visibility, :review, :content, :attachments,
                    :lookUps, :deliveries, :noteScans, :now)
            """)
        .params(values(draft, now))
        .param("home", draft.home())
        .update();
    writeCategories(draft);
  }

  void update(Networks.NetworkDraft draft, Instant now) {
    jdbc.sql(
            """
            UPDATE directory.network
               SET name = :name::jsonb, terms = :terms::jsonb, how_reached = :howReached::jsonb,
                   languages = string_to_array(:languages, ','), visibility = :visibility,
                   review_months = :review, content_months = :content,
                   attachment_months = :attachments, look_up_months = :lookUps,
                   delivery_months = :deliveries, note_scan_months = :noteScans,
                   version = version + 1, changed_at = :now
             WHERE code = :code
            """)
        .params(values(draft, now))
        .update();
    writeCategories(draft);
  }

  void admit(NetworkCode network, StateCode state, LocalDate sinceOn) {
    jdbc.sql(
            """
            INSERT INTO directory.membership (network, state, since_on)
            VALUES (:network, :state, :since)
            """)
        .param("network", network.value())
        .param("state", state.value())
        .param("since", sinceOn)
        .update();
  }

  void release(NetworkCode network, StateCode state, LocalDate untilOn) {
    jdbc.sql(
            """
            UPDATE directory.membership SET until_on = greatest(:until, since_on)
             WHERE network = :network AND state = :state AND until_on IS NULL
            """)
        .param("network", network.value())
        .param("state", state.value())
        .param("until", untilOn)
        .update();
  }

  private void writeCategories(Networks.NetworkDraft draft) {
    int position = 1;
    for (Category category : draft.categories()) {
      jdbc.sql(
              """
              INSERT INTO directory.category (network, code, name, position, asks_key)
              VALUES (:network, :code, :name::jsonb, :position, :asksKey)
              ON CONFLICT (network, code) DO UPDATE
                 SET name = excluded.name, position = excluded.position,
                     asks_key = excluded.asks_key
              """)
          .param("network", draft.code().value())
          .param("code", category.code().value())
          .param("name", Rows.json(category.name()))
          .param("position", position++)
          .param("asksKey", category.asksKey())
          .update();
    }
  }

  private static Map<String, Object> values(Networks.NetworkDraft draft, Instant now) {
    Map<String, Object> values = new HashMap<>();
    values.put("code", draft.code().value());
    values.put("name", Rows.json(draft.name()));
    values.put("terms", Rows.json(draft.terms()));
    values.put("howReached", Rows.json(draft.howReached()));
    values.put("languages", Rows.joined(draft.languages()));
    values.put("visibility", Rows.word(draft.visibility()));
    values.put("review", months(draft.review()));
    values.put("content", months(draft.retention().content()));
    values.put("attachments", months(draft.retention().attachments()));
    values.put("lookUps", months(draft.retention().lookUps()));
    values.put("deliveries", months(draft.retention().deliveries()));
    values.put("noteScans", months(draft.retention().noteScans()));
    values.put("now", Rows.parameter(now));
    return values;
  }

  private static int months(Period span) {
    return Math.toIntExact(span.toTotalMonths());
  }
}
