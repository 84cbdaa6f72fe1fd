package org.enlace.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The timeline. Rows are added and never changed; a reader gets those that name it.
@Component
final class TimelineStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  TimelineStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Who did it; the system itself where there is no State.
  ///
  /// @param authority read only by its own State, like account and person
  record By(
      @Nullable StateCode state,
      @Nullable CategoryCode category,
      @Nullable UUID authority,
      @Nullable UUID account,
      @Nullable UUID person,
      boolean link) {
    static By system() {
      return new By(null, null, null, null, null, false);
    }
  }

  /// What it is about, where it is about something within the request.
  ///
  /// @param named the authority to which it was referred, where the State lets the sender see it
  record About(
      @Nullable UUID referral,
      @Nullable UUID message,
      @Nullable UUID release,
      @Nullable UUID holder,
      @Nullable UUID named) {
    static About nothing() {
      return new About(null, null, null, null, null);
    }

    static About message(@Nullable UUID message) {
      return new About(null, message, null, null, null);
    }

    static About referral(UUID referral, @Nullable UUID message) {
      return new About(referral, message, null, null, null);
    }

    static About release(UUID release, @Nullable UUID message) {
      return new About(null, message, release, null, null);
    }

    static About holder(UUID holder, @Nullable UUID message) {
      return new About(null, message, null, holder, null);
    }

    /// The same, with the authority named to both States.
    About naming(@Nullable UUID authority) {
      return new About(referral, message, release, holder, authority);
    }
  }

  /// An event.
  record Row(
      UUID request,
      Instant at,
      String kind,
      Set<StateCode> readers,
      Set<UUID> authorities,
      By by,
      About about) {}

  void add(Row row) {
    By by = row.by();
    jdbc.sql(
            """
            INSERT INTO request.event (request, at, kind, readers, authorities, state, category,
                                       authority, account, person, by_link, referral, message,
                                       release, holder, named)
            VALUES (:request, :at, :kind, :readers, :authorities, :state,
                    :category, :authority, :account, :person, :byLink, :referral,
                    :message, :release, :holder, :named)
            """)
        .param("request", row.request())
        .param("at", Columns.time(row.at()))
        .param("kind", row.kind())
        .param("readers", Columns.texts(row.readers()))
        .param("authorities", Columns.ids(row.authorities()))
        .param("state", Columns.text(by.state()))
        .param("category", Columns.text(by.category()))
        .param("authority", by.authority())
        .param("account", by.account())
        .param("person", by.person())
        .param("byLink", by.link())
        .param("referral", row.about().referral())
        .param("message", row.about().message())
        .param("release", row.about().release())
        .param("holder", row.about().holder())
        .param("named", row.about().named())
        .update();
  }

  /// Adds what the system did, all at once: such events name nobody but a holder.
  void addAll(List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO request.event (request, at, kind, readers, authorities, holder)
            SELECT request, at, kind, string_to_array(readers, ','), '{}', holder
              FROM ROWS FROM (jsonb_to_recordset(?::jsonb)
                              AS (request uuid, at timestamptz, kind text, readers text,
                                  holder uuid))
                   WITH ORDINALITY AS row (request, at, kind, readers, holder, position)
             ORDER BY position
            """)
        .param(JSON.writeValueAsString(rows.stream().map(TimelineStore::json).toList()))
        .update();
  }

  private static Map<String, @Nullable Object> json(Row row) {
    Map<String, @Nullable Object> json = new HashMap<>();
    json.put("request", row.request().toString());
    json.put("at", row.at().toString());
    json.put("kind", row.kind());
    json.put(
        "readers", row.readers().stream().map(StateCode::value).collect(Collectors.joining(",")));
    json.put("holder", row.about().holder() == null ? null : row.about().holder().toString());
    return json;
  }

  /// How many events the actor sees.
  long count(UUID request) {
    return jdbc.sql("SELECT count(*) FROM request.event WHERE request = ?")
        .param(request)
        .query(Long.class)
        .single();
  }

  /// The timeline as the actor may see it, in the order in which things happened. Of another State
  /// no account and no authority is read.
  List<Row> ofRequest(UUID request) {
    return jdbc.sql(
            """
            SELECT request, at, kind, readers, authorities, state, category, by_link, message,
                   release, named,
                   CASE WHEN state = enlace.state() THEN authority END AS authority,
                   CASE WHEN state = enlace.state() THEN account END AS account,
                   CASE WHEN state = enlace.state() THEN person END AS person,
                   CASE WHEN state = enlace.state() THEN referral END AS referral,
                   CASE WHEN state = enlace.state() THEN holder END AS holder
              FROM request.event WHERE request = ? ORDER BY seq
            """)
        .param(request)
        .query(TimelineStore::row)
        .list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    String state = row.getString("state");
    String category = row.getString("category");
    return new Row(
        row.getObject("request", UUID.class),
        Columns.instant(row, "at"),
        row.getString("kind"),
        Columns.states(row, "readers"),
        Columns.ids(row, "authorities"),
        new By(
            state == null ? null : new StateCode(state),
            category == null ? null : new CategoryCode(category),
            Columns.idOrNull(row, "authority"),
            Columns.idOrNull(row, "account"),
            Columns.idOrNull(row, "person"),
            row.getBoolean("by_link")),
        new About(
            Columns.idOrNull(row, "referral"),
            Columns.idOrNull(row, "message"),
            Columns.idOrNull(row, "release"),
            Columns.idOrNull(row, "holder"),
            Columns.idOrNull(row, "named")));
  }
}
