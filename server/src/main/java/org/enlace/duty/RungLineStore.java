package org.enlace.duty;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.enlace.kernel.LanguageTag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which lines were rung, for telling their owners.
@Component
class RungLineStore {
  private final JdbcClient jdbc;

  RungLineStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A line that was rung.
  ///
  /// @param token the link that it was sent last
  record Line(
      UUID escalation,
      UUID nomination,
      UUID holder,
      String category,
      UUID line,
      LanguageTag language,
      UUID token) {}

  /// The lines that those escalations rang, each once.
  List<Line> rungBy(Collection<UUID> escalations) {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (escalation, line) escalation, nomination, holder, category, line,
                   language, token
              FROM duty.rung WHERE escalation = ANY (string_to_array(:ids, ',')::uuid[])
             ORDER BY escalation, line, at DESC
            """)
        .param("ids", EscalationRows.joined(escalations))
        .query((row, _) ->
            new Line(
                EscalationRows.id(row, "escalation"),
                EscalationRows.id(row, "nomination"),
                EscalationRows.id(row, "holder"),
                row.getString("category"),
                EscalationRows.id(row, "line"),
                new LanguageTag(row.getString("language")),
                EscalationRows.id(row, "token")))
        .list();
  }
}
