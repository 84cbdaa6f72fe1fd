package org.enlace.delivery;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.enlace.kernel.StateCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of what States have switched off.
@Component
final class LineSwitchStore {
  private final JdbcClient jdbc;

  LineSwitchStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<LineKind> off(StateCode state) {
    return jdbc.sql("SELECT kind FROM delivery.line_switch WHERE state = ? AND is_off")
        .param(state.value())
        .query((row, _) -> LineKind.of(row.getString(1)))
        .list();
  }

  Map<StateCode, List<LineKind>> off(Collection<StateCode> states) {
    Map<StateCode, List<LineKind>> off = new HashMap<>();
    jdbc.sql(
            """
            SELECT state, kind FROM delivery.line_switch
             WHERE state = ANY (string_to_array(?, ',')) AND is_off
            """)
        .param(states.stream().map(StateCode::value).collect(Collectors.joining(",")))
        .query(row -> {
          off.computeIfAbsent(new StateCode(row.getString(1)), _ -> new ArrayList<>())
              .add(LineKind.of(row.getString(2)));
        });
    return off;
  }

  /// Whether that was a change.
  boolean put(StateCode state, LineKind kind, boolean isOff, Instant at) {
    return jdbc.sql(
                """
                INSERT INTO delivery.line_switch (state, kind, is_off, changed_at)
                VALUES (:state, :kind, :off, :at)
                ON CONFLICT (state, kind) DO UPDATE
                   SET is_off = excluded.is_off, changed_at = excluded.changed_at
                 WHERE line_switch.is_off <> excluded.is_off
                """)
            .param("state", state.value())
            .param("kind", kind.word())
            .param("off", isOff)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
