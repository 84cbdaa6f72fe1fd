package org.enlace.directory.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what each source said last of each entry.
@Component
class SourceStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final JdbcClient jdbc;

  SourceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What a source said of an entry, and which one it is here.
  ///
  /// @param authority of a team
  /// @param nomination of a contact
  record Link(
      String key,
      @Nullable UUID authority,
      UUID holder,
      @Nullable UUID nomination,
      Map<String, String> said) {}

  Map<String, Link> of(String source, Collection<String> keys) {
    Map<String, Link> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT key, authority, holder, nomination, said FROM directory.import_link
             WHERE source = :source AND key IN (SELECT jsonb_array_elements_text(:keys::jsonb))
            """)
        .param("source", source)
        .param("keys", JSON.writeValueAsString(List.copyOf(keys)))
        .query((row, _) -> link(row))
        .list()
        .forEach(link -> found.put(link.key(), link));
    return found;
  }

  void put(String source, String state, Link link, Instant now) {
    jdbc.sql(
            """
            INSERT INTO directory.import_link
              (source, key, state, authority, holder, nomination, said, changed_at)
            VALUES (:source, :key, :state, :authority, :holder, :nomination, :said::jsonb, :now)
            ON CONFLICT (source, key) DO UPDATE
               SET authority = excluded.authority, holder = excluded.holder,
                   nomination = excluded.nomination, said = excluded.said,
                   changed_at = excluded.changed_at
            """)
        .param("source", source)
        .param("key", link.key())
        .param("state", state)
        .param("authority", link.authority())
        .param("holder", link.holder())
        .param("nomination", link.nomination())
        .param("said", JSON.writeValueAsString(link.said()))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        row.getString("key"),
        row.getObject("authority", UUID.class),
        Objects.requireNonNull(row.getObject("holder", UUID.class)),
        row.getObject("nomination", UUID.class),
        JSON.readValue(row.getString("said"), TEXTS));
  }
}
