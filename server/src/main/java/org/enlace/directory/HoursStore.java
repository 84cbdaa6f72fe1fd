package org.enlace.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
}
