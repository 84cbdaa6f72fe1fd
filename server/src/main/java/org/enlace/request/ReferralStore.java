package org.enlace.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of referrals.
@Component
final class ReferralStore {
  private final JdbcClient jdbc;

  ReferralStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// How far a referral has come.
  enum Phase {
    /// The authority has said nothing.
    OPEN,
    /// The authority took it on.
    ACCEPTED,
    /// The authority gave it back.
    RETURNED,
    /// The authority answered its own State's contact.
    ANSWERED,
    /// The request came to its end meanwhile.
    ENDED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the authority still has it in its hands.
    boolean isLive() {
      return this == OPEN || this == ACCEPTED;
    }
  }

  /// A referral.
  ///
  /// @param authority absent where the State only said that it acts under its national law
  record Row(
      UUID id,
      UUID request,
      StateCode state,
      @Nullable UUID authority,
      boolean withContent,
      boolean nationalLaw,
      Phase phase,
      Instant referredAt,
      Instant phaseAt) {}

  void insert(Row row) {
    jdbc.sql(
            """
            INSERT INTO request.referral (id, request, state, authority, with_content,
                                          national_law, phase, referred_at, phase_at)
            VALUES (:id, :request, :state, :authority, :withContent,
                    :nationalLaw, :phase, :referredAt, :phaseAt)
            """)
        .param("id", row.id())
        .param("request", row.request())
        .param("state", row.state().value())
        .param("authority", row.authority())
        .param("withContent", row.withContent())
        .param("nationalLaw", row.nationalLaw())
        .param("phase", row.phase().word())
        .param("referredAt", Columns.time(row.referredAt()))
        .param("phaseAt", Columns.time(row.phaseAt()))
        .update();
  }

  List<Row> ofRequest(UUID request) {
    return jdbc.sql(
            """
            SELECT id, request, state, authority, with_content, national_law, phase,
                   referred_at, phase_at
              FROM request.referral WHERE request = ? ORDER BY referred_at, id
            """)
        .param(request)
        .query(ReferralStore::row)
        .list();
  }

  void move(UUID id, Phase phase, Instant at) {
    jdbc.sql("UPDATE request.referral SET phase = ?, phase_at = ? WHERE id = ?")
        .params(phase.word(), Columns.time(at), id)
        .update();
  }

  /// Ends those that an authority still had in its hands. The sender, who may end a request, sees
  /// none of them: a function of the database does it.
  void endLive(UUID request, Instant at) {
    jdbc.sql("SELECT request.end_referrals(?, ?)")
        .params(request, Columns.time(at))
        .query((row, _) -> row.getObject(1))
        .list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getObject("request", UUID.class),
        new StateCode(row.getString("state")),
        Columns.idOrNull(row, "authority"),
        row.getBoolean("with_content"),
        row.getBoolean("national_law"),
        Columns.word(row, "phase", Phase.values(), Phase::word),
        Columns.instant(row, "referred_at"),
        Columns.instant(row, "phase_at"));
  }
}
