package org.enlace.duty.ladder;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The ladders that States set. Rows are added and never changed.
@Component
class LadderStore {
  private final JdbcClient jdbc;

  LadderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The last versions of the ladders of those States; a ladder that was never set is missing.
  Map<LadderId, Version> current(Collection<StateCode> states) {
    Map<LadderId, Version> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT DISTINCT ON (state, pressure) state, pressure, version, rules, changed_by,
                   changed_at
              FROM duty.ladder WHERE state = ANY (string_to_array(:states, ','))
             ORDER BY state, pressure, version DESC
            """)
        .param("states", joined(states))
        .query(row -> {
          String rules = row.getString("rules");
          found.put(
              new LadderId(
                  new StateCode(row.getString("state")),
                  Pressure.parse(row.getString("pressure")).orElseThrow()),
              new Version(
                  row.getInt("version"),
                  rules == null ? null : RulesWords.ofJson(rules),
                  row.getObject("changed_by", UUID.class),
                  row.getObject("changed_at", OffsetDateTime.class).toInstant()));
        });
    return found;
  }

  /// All versions of a ladder, the newest first.
  List<Version> history(LadderId ladder) {
    return jdbc.sql(
            """
            SELECT version, rules, changed_by, changed_at FROM duty.ladder
             WHERE state = ? AND pressure = ? ORDER BY version DESC LIMIT 100
            """)
        .params(ladder.state().value(), ladder.pressure().word())
        .query((row, _) -> {
          String rules = row.getString("rules");
          return new Version(
              row.getInt("version"),
              rules == null ? null : RulesWords.ofJson(rules),
              row.getObject("changed_by", UUID.class),
              row.getObject("changed_at", OffsetDateTime.class).toInstant());
        })
        .list();
  }

  /// Writes a version; false where another was written meanwhile.
  boolean add(LadderId ladder, Version version) {
    Rules rules = version.rules();
    return jdbc.sql(
                """
                INSERT INTO duty.ladder (state, pressure, version, rules, changed_by, changed_at)
                VALUES (:state, :pressure, :version, :rules::jsonb, :by, :at)
                ON CONFLICT (state, pressure, version) DO NOTHING
                """)
            .param("state", ladder.state().value())
            .param("pressure", ladder.pressure().word())
            .param("version", version.number())
            .param("rules", rules == null ? null : RulesWords.json(rules))
            .param("by", version.by())
            .param("at", version.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// What a State set at one time.
  ///
  /// @param rules null: it went back to the default
  record Version(int number, @Nullable Rules rules, UUID by, Instant at) {}

  static String joined(Collection<StateCode> states) {
    return Set.copyOf(states).stream().map(StateCode::value).collect(Collectors.joining(","));
  }
}
