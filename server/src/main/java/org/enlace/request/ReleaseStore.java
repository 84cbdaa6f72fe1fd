package org.enlace.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of leave to let content go further than its label does.
@Component
final class ReleaseStore {
  private final JdbcClient jdbc;

  ReleaseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What became of it.
  enum Phase {
    ASKED,
    GIVEN,
    REFUSED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Leave that was asked for, or given unasked.
  record Row(
      UUID id, UUID request, Phase phase, @Nullable Instant askedAt, @Nullable Instant decidedAt) {}

  void insert(RequestRow request, Row row) {
    jdbc.sql(
            """
            INSERT INTO request.release (id, request, from_state, to_state, phase, asked_at,
                                         decided_at)
            VALUES (:id, :request, :fromState, :toState, :phase, :askedAt,
                    :decidedAt)
            """)
        .param("id", row.id())
        .param("request", row.request())
        .param("fromState", request.from().state().value())
        .param("toState", request.to().state().value())
        .param("phase", row.phase().word())
        .param("askedAt", Columns.timeOrNull(row.askedAt()))
        .param("decidedAt", Columns.timeOrNull(row.decidedAt()))
        .update();
  }

  void decide(UUID id, Phase phase, Instant at) {
    jdbc.sql("UPDATE request.release SET phase = ?, decided_at = ? WHERE id = ?")
        .params(phase.word(), Columns.time(at), id)
        .update();
  }

  List<Row> ofRequest(UUID request) {
    return jdbc.sql(
            """
            SELECT id, request, phase, asked_at, decided_at FROM request.release
             WHERE request = ? ORDER BY coalesce(asked_at, decided_at), id
            """)
        .param(request)
        .query(ReleaseStore::row)
        .list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getObject("request", UUID.class),
        Columns.word(row, "phase", Phase.values(), Phase::word),
        Columns.instantOrNull(row, "asked_at"),
        Columns.instantOrNull(row, "decided_at"));
  }
}
