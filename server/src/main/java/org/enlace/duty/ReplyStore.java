package org.enlace.duty;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which lines were rung with a code.
@Component
class ReplyStore {
  private final JdbcClient jdbc;

  ReplyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A line that was rung.
  record Rang(
      UUID escalation,
      String occasion,
      UUID subject,
      StateCode called,
      UUID nomination,
      UUID holder,
      UUID line,
      UUID token) {}

  /// The lines of that kind that an escalation rang which is open and has one of those codes.
  List<Rang> rang(Collection<String> codes, String kind) {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (open.id, rung.line) open.id, open.occasion, open.subject,
                   open.called, rung.nomination, rung.holder, rung.line, rung.token
              FROM duty.escalation AS open JOIN duty.rung ON rung.escalation = open.id
             WHERE open.stage IN ('waiting', 'rung', 'held', 'paused')
               AND open.code = ANY (string_to_array(:codes, ',')) AND rung.kind = :kind
             ORDER BY open.id, rung.line, rung.at DESC LIMIT 200
            """)
        .param("codes", String.join(",", codes))
        .param("kind", kind)
        .query((row, _) ->
            new Rang(
                EscalationRows.id(row, "id"),
                row.getString("occasion"),
                EscalationRows.id(row, "subject"),
                new StateCode(row.getString("called")),
                EscalationRows.id(row, "nomination"),
                EscalationRows.id(row, "holder"),
                EscalationRows.id(row, "line"),
                EscalationRows.id(row, "token")))
        .list();
  }
}
