package org.enlace.delivery;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.enlace.kernel.Secret;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of what it takes to reach browsers and programs.
@Component
final class LineSecretStore {
  private final JdbcClient jdbc;

  LineSecretStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A row, sealed.
  record Row(UUID line, Secret<byte[]> sealed, @Nullable Secret<byte[]> earlier) {}

  void insert(UUID line, StateCode state, LineKind kind, byte[] sealed, Instant at) {
    jdbc.sql(
            """
            INSERT INTO delivery.line_secret (line, state, kind, sealed, changed_at)
            VALUES (?, ?, ?, ?, ?)
            """)
        .params(line, state.value(), kind.word(), sealed, at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Puts another in place of what is kept, which stays good for a while.
  boolean replace(UUID line, byte[] sealed, Instant earlierUntil, Instant at) {
    return jdbc.sql(
                """
                UPDATE delivery.line_secret
                   SET earlier = sealed, earlier_until = :until, sealed = :sealed, changed_at = :at
                 WHERE line = :line
                """)
            .param("line", line)
            .param("sealed", sealed)
            .param("until", earlierUntil.atOffset(ZoneOffset.UTC))
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// What is good, the newest first.
  List<Secret<byte[]>> of(UUID line, Instant now) {
    List<Secret<byte[]>> good = new ArrayList<>();
    jdbc.sql(
            """
            SELECT sealed, CASE WHEN earlier_until > ? THEN earlier END AS earlier
              FROM delivery.line_secret WHERE line = ?
            """)
        .params(now.atOffset(ZoneOffset.UTC), line)
        .query((row, _) -> {
          good.add(Secret.of(row.getBytes("sealed")));
          byte[] earlier = row.getBytes("earlier");
          if (earlier != null) {
            good.add(Secret.of(earlier));
          }
          return line;
        })
        .list();
    return good;
  }

  int delete(Collection<UUID> lines) {
    return jdbc.sql("DELETE FROM delivery.line_secret WHERE line = ANY (?)")
        .param(lines.toArray(UUID[]::new))
        .update();
  }

  List<Row> after(UUID last, int limit) {
    return jdbc.sql(
            """
            SELECT line, sealed, earlier FROM delivery.line_secret WHERE line > ?
             ORDER BY line LIMIT ?
            """)
        .params(last, limit)
        .query((row, _) -> {
          byte[] earlier = row.getBytes("earlier");
          return new Row(
              row.getObject("line", UUID.class),
              Secret.of(row.getBytes("sealed")),
              earlier == null ? null : Secret.of(earlier));
        })
        .list();
  }

  void reseal(UUID line, byte[] sealed, byte @Nullable [] earlier) {
    jdbc.sql(
            "UPDATE delivery.line_secret SET sealed = :sealed, earlier = :earlier WHERE line = :line")
        .param("sealed", sealed)
        .param("earlier", earlier)
        .param("line", line)
        .update();
  }
}
