package org.enlace.directory;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the declared hours and closures of holders.
@Component
class HoursStore {
  private final JdbcClient jdbc;

  HoursStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Mode and zone, without hours and closures.
  Optional<Availability> declared(UUID holder) {
    return jdbc.sql("SELECT mode, zone FROM directory.holder WHERE id = :id")
        .param("id", holder)
        .query((row, _) ->
            new Availability(
                Rows.read(Availability.Mode.class, row.getString("mode")),
                ZoneId.of(row.getString("zone")),
                List.of(),
                List.of()))
        .optional();
  }

  Map<UUID, List<Availability.OpenHours>> weekly(Collection<UUID> holders) {
    Map<UUID, List<Availability.OpenHours>> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT holder, weekday, opens, closes FROM directory.open_hours
             WHERE holder = ANY (string_to_array(:holders, ',')::uuid[])
             ORDER BY holder, weekday, opens
            """)
        .param("holders", Rows.joined(holders))
        .query(row -> {
          found
              .computeIfAbsent(Rows.id(row, "holder"), _ -> new ArrayList<>())
              .add(
                  new Availability.OpenHours(
                      DayOfWeek.of(row.getInt("weekday")),
                      row.getObject("opens", LocalTime.class),
                      row.getObject("closes", LocalTime.class)));
        });
    return found;
  }

  /// Closures that are not over on that day.
  Map<UUID, List<Availability.Closure>> closures(Collection<UUID> holders, LocalDate from) {
    Map<UUID, List<Availability.Closure>> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT holder, from_on, until_on, name FROM directory.closure
             WHERE holder = ANY (string_to_array(:holders, ',')::uuid[]) AND until_on >= :from
             ORDER BY holder, from_on
            """)
        .param("holders", Rows.joined(holders))
        .param("from", from)
        .query(row -> {
          found
              .computeIfAbsent(Rows.id(row, "holder"), _ -> new ArrayList<>())
              .add(
                  new Availability.Closure(
                      row.getObject("from_on", LocalDate.class),
                      row.getObject("until_on", LocalDate.class),
                      row.getString("name")));
        });
    return found;
  }

  /// Writes a declaration in place of the one before. The holder's row must be locked.
  void declare(UUID holder, Availability availability, Instant now) {
    jdbc.sql(
            """
            UPDATE directory.holder
               SET mode = :mode, zone = :zone, version = version + 1, changed_at = :now
             WHERE id = :id
            """)
        .param("id", holder)
        .param("mode", Rows.word(availability.mode()))
        .param("zone", availability.zone().getId())
        .param("now", Rows.parameter(now))
        .update();
    jdbc.sql("DELETE FROM directory.open_hours WHERE holder = :id").param("id", holder).update();
    jdbc.sql("DELETE FROM directory.closure WHERE holder = :id").param("id", holder).update();
    availability.weekly().forEach(each -> insert(holder, each));
    availability.closures().forEach(each -> insert(holder, each));
  }

  private void insert(UUID holder, Availability.OpenHours hours) {
    jdbc.sql(
            """
            INSERT INTO directory.open_hours (holder, weekday, opens, closes)
            VALUES (:holder, :weekday, :opens, :closes)
            """)
        .param("holder", holder)
        .param("weekday", hours.day().getValue())
        .param("opens", hours.opens())
        .param("closes", hours.closes())
        .update();
  }

  private void insert(UUID holder, Availability.Closure closure) {
    jdbc.sql(
            """
            INSERT INTO directory.closure (holder, from_on, until_on, name)
            VALUES (:holder, :from, :until, :name)
            """)
        .param("holder", holder)
        .param("from", closure.fromOn())
        .param("until", closure.untilOn())
        .param("name", closure.name())
        .update();
  }
}
