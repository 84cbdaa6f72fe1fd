package org.enlace.directory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes persons and desks. The row of a person must be locked before it is changed.
@Component
class HolderWriteStore {
  private final JdbcClient jdbc;

  HolderWriteStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(UUID id, People.HolderDraft draft, ZoneId zone, Instant now) {
    jdbc.sql(
            """
            INSERT INTO directory.holder
              (id, kind, state, authority, name, form_of_address, position, institution, languages,
               handles, not_to_send, zone, source, changed_at)
            VALUES (:id, :kind, :state, :authority, :name, :formOfAddress, :position, :institution,
                    string_to_array(:languages, ','), :handles, :notToSend, :zone, :source, :now)
            """)
        .params(values(id, draft, now))
        .param("kind", Rows.word(draft.kind()))
        .param("state", draft.state().value())
        .param("zone", zone.getId())
        .param("source", draft.source())
        .update();
  }

  void update(UUID id, People.HolderDraft draft, Instant now) {
    jdbc.sql(
            """
            UPDATE directory.holder
               SET authority = :authority, name = :name, form_of_address = :formOfAddress,
                   position = :position, institution = :institution,
                   languages = string_to_array(:languages, ','), handles = :handles,
                   not_to_send = :notToSend, version = version + 1, changed_at = :now
             WHERE id = :id
            """)
        .params(values(id, draft, now))
        .update();
  }

  void addToDesk(UUID desk, UUID person, StateCode state) {
    jdbc.sql(
            """
            INSERT INTO directory.desk_person (desk, person, state)
            VALUES (:desk, :person, :state) ON CONFLICT DO NOTHING
            """)
        .param("desk", desk)
        .param("person", person)
        .param("state", state.value())
        .update();
  }

  boolean removeFromDesk(UUID desk, UUID person) {
    return jdbc.sql("DELETE FROM directory.desk_person WHERE desk = :desk AND person = :person")
            .param("desk", desk)
            .param("person", person)
            .update()
        == 1;
  }

  private static Map<String, @Nullable Object> values(
      UUID id, People.HolderDraft draft, Instant now) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("id", id);
    values.put("authority", draft.authority());
    values.put("name", draft.name());
    values.put("formOfAddress", blankAsNull(draft.formOfAddress()));
    values.put("position", blankAsNull(draft.position()));
    values.put("institution", blankAsNull(draft.institution()));
    values.put("languages", Rows.joined(draft.languages()));
    values.put("handles", blankAsNull(draft.handles()));
    values.put("notToSend", blankAsNull(draft.notToSend()));
    values.put("now", Rows.parameter(now));
    return values;
  }

  private static @Nullable String blankAsNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
