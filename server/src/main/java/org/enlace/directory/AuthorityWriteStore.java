package org.enlace.directory;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes authorities.
@Component
class AuthorityWriteStore {
  private final JdbcClient jdbc;

  AuthorityWriteStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(UUID id, Authorities.AuthorityDraft draft, Instant now) {
    jdbc.sql(
            """
            INSERT INTO directory.authority
              (id, state, name, kind, sector, charter, referable, answers_abroad, source, changed_at)
            VALUES (:id, :state, :name::jsonb, :kind, :sector, :charter::jsonb, :referable,
                    :answersAbroad, :source, :now)
            """)
        .params(values(id, draft, now))
        .param("state", draft.state().value())
        .param("source", draft.source())
        .update();
  }

  void update(UUID id, Authorities.AuthorityDraft draft, Instant now) {
    jdbc.sql(
            """
            UPDATE directory.authority
               SET name = :name::jsonb, kind = :kind, sector = :sector, charter = :charter::jsonb,
                   referable = :referable, answers_abroad = :answersAbroad, version = version + 1,
                   changed_at = :now
             WHERE id = :id
            """)
        .params(values(id, draft, now))
        .update();
  }

  boolean close(UUID id, Instant now) {
    return jdbc.sql(
                """
                UPDATE directory.authority
                   SET closed_at = :now, referable = false, version = version + 1, changed_at = :now
                 WHERE id = :id AND closed_at IS NULL
                """)
            .param("id", id)
            .param("now", Rows.parameter(now))
            .update()
        == 1;
  }

  private static Map<String, @Nullable Object> values(
      UUID id, Authorities.AuthorityDraft draft, Instant now) {
    Map<String, String> charter = new HashMap<>();
    draft.charter().forEach((field, text) -> charter.put(Rows.word(field), text));
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("id", id);
    values.put("name", Rows.json(draft.name()));
    values.put("kind", Rows.word(draft.kind()));
    values.put("sector", draft.sector());
    values.put("charter", Rows.json(new LocalText(charter)));
    values.put("referable", draft.referable());
    values.put("answersAbroad", draft.answersAbroad());
    values.put("now", Rows.parameter(now));
    return values;
  }
}
