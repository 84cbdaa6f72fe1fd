package org.enlace.directory.upkeep;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds what is past its keeping.
@Component
class PastKeepingStore {
  private final JdbcClient jdbc;

  PastKeepingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Notes whose scan is no more kept. It is evidence while something that it decided holds, and
  /// for as long afterwards as the network says; the longest where it covers several networks, and
  /// that of the home network where nothing came of it.
  List<UUID> notesPastKeeping(Instant now) {
    return jdbc.sql(
            """
            SELECT n.id
              FROM directory.note AS n
              LEFT JOIN LATERAL (
                SELECT bool_or(each.holds) AS holds, max(each.ended_at) AS ended_at,
                       max(w.note_scan_months) AS months
                  FROM (SELECT network, phase <> 'ended' AS holds, ended_at
                          FROM directory.nomination WHERE n.id IN (note, removal_note)
                        UNION ALL
                        SELECT network, phase IN ('proposed', 'in-force'), ended_at
                          FROM directory.nominator WHERE note = n.id) AS each
                  JOIN directory.network AS w ON w.code = each.network) AS used ON true
             WHERE n.scan IS NOT NULL AND used.holds IS NOT TRUE
               AND greatest(n.received_on::timestamp AT TIME ZONE 'UTC', used.ended_at)
                   + make_interval(months => coalesce(
                       used.months,
                       (SELECT note_scan_months FROM directory.network WHERE home), 60)) <= :now
             ORDER BY n.id
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  /// Browsers and programs to which no notice goes any more.
  List<UUID> linesPastRinging(Instant now) {
    return jdbc.sql(
            """
            SELECT id FROM directory.line
             WHERE kind IN ('web-push', 'webhook') AND phase = 'ended'
               AND coalesce(rings_until, ended_at) <= :now
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  /// Erases what was told, which stays as a notice for as long as those are kept.
  int eraseTold(Instant before) {
    return jdbc.sql("DELETE FROM directory.telling WHERE done_at < :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
