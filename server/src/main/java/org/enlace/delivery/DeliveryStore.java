package org.enlace.delivery;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Marking;
import org.enlace.kernel.Secret;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of deliveries, as the worker uses them.
@Component
final class DeliveryStore {
  private static final String CLAIM =
      """
      WITH due AS (
        SELECT notice FROM delivery.delivery
         WHERE progress = 'waiting' AND line_kind = :kind AND urgent = :urgent
           AND due_at <= :now
           AND (leased_until IS NULL OR leased_until <= :now OR leased_until > :longest)
         ORDER BY due_at LIMIT :limit FOR UPDATE SKIP LOCKED),
      claimed AS (
        UPDATE delivery.delivery
           SET lease = :lease, leased_until = :until, attempts = attempts + 1
          FROM due WHERE delivery.notice = due.notice
        RETURNING delivery.notice AS id, urgent, due_at, attempts, give_up_at)
      SELECT id, cause, kind, marking, line, state, language, message_id, body, staged_at,
             urgent, attempts, give_up_at,
             ARRAY(SELECT earlier.message_id FROM delivery.notice AS earlier
                    WHERE earlier.thread = notice.thread AND earlier.line = notice.line
                      AND earlier.staged_at < notice.staged_at
                    ORDER BY earlier.staged_at DESC LIMIT 20) AS earlier
        FROM claimed JOIN delivery.notice USING (id) ORDER BY due_at
      """;

  private final JdbcClient jdbc;

  DeliveryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A worker's hold on what it claims.
  ///
  /// @param id names the worker's run
  /// @param until when the hold ends unless it is renewed
  record Lease(UUID id, Instant until) {}

  /// Claims what is due to lines of a kind, urgent notices or others, the longest due first,
  /// passing over what others are claiming. A claim that would hold for longer than any worker asks
  /// was made before the database's clock was set back, and holds no more.
  List<Claim> claim(Lease lease, LineKind kind, boolean urgent, int limit, Instant now) {
    return jdbc.sql(CLAIM)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("longest", now.plus(Claims.HELD.multipliedBy(2)).atOffset(ZoneOffset.UTC))
        .param("kind", kind.word())
        .param("urgent", urgent)
        .param("limit", limit)
        .param("lease", lease.id())
        .param("until", lease.until().atOffset(ZoneOffset.UTC))
        .query(DeliveryStore::claim)
        .list();
  }

  /// Holds on to those that are claimed under a lease.
  void renew(Lease lease, Collection<NoticeId> notices) {
    jdbc.sql(
            """
            UPDATE delivery.delivery SET leased_until = ?
             WHERE lease = ? AND progress = 'waiting' AND notice = ANY (?)
            """)
        .params(
            lease.until().atOffset(ZoneOffset.UTC),
            lease.id(),
            notices.stream().map(NoticeId::value).toArray(UUID[]::new))
        .update();
  }

  /// Gives back what was claimed and not tried.
  void giveBack(UUID lease, Collection<NoticeId> notices, Instant dueAt) {
    jdbc.sql(
            """
            UPDATE delivery.delivery
               SET lease = NULL, leased_until = NULL, attempts = attempts - 1, due_at = ?
             WHERE lease = ? AND progress = 'waiting' AND notice = ANY (?)
            """)
        .params(
            dueAt.atOffset(ZoneOffset.UTC),
            lease,
            notices.stream().map(NoticeId::value).toArray(UUID[]::new))
        .update();
  }

  private static Claim claim(ResultSet row, int number) throws SQLException {
    return new Claim(
        new NoticeId(row.getObject("id", UUID.class)),
        row.getObject("cause", UUID.class),
        row.getString("kind"),
        Marking.parse(row.getString("marking")).orElseThrow(),
        row.getObject("line", UUID.class),
        state(row.getString("state")),
        new LanguageTag(row.getString("language")),
        row.getString("message_id"),
        oldestFirst(row.getArray("earlier")),
        Secret.of(Objects.requireNonNullElse(row.getBytes("body"), new byte[0])),
        row.getObject("staged_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("urgent"),
        row.getInt("attempts"),
        row.getObject("give_up_at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable StateCode state(@Nullable String code) {
    return code == null ? null : new StateCode(code);
  }

  private static List<String> oldestFirst(Array newestFirst) throws SQLException {
    return List.of((String[]) newestFirst.getArray()).reversed();
  }
}
