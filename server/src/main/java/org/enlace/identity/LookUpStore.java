package org.enlace.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Look-ups in the database.
@Component
final class LookUpStore {
  private final JdbcClient jdbc;

  LookUpStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Where a list goes on: after the row of that day and id.
  record After(LocalDate day, UUID id) {}

  void add(List<UUID> ids, List<LookUp> lookUps, Actor.SignedIn actor, Instant now) {
    jdbc.sql(
            """
            INSERT INTO identity.look_up (id, at, account, looking_state, looking_track, owner_state,
                                          network, kind, subject)
            SELECT l.id, :now, :account, :state, nullif(l.track, ''), l.owner, l.network, l.kind,
                   l.subject
              FROM unnest(:ids::uuid[], :tracks::text[], :owners::text[], :networks::text[],
                          :kinds::text[], :subjects::uuid[])
                   AS l (id, track, owner, network, kind, subject)
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("account", actor.account())
        .param("state", actor.state().map(StateCode::value).orElse(null))
        .param("ids", ids.toArray(UUID[]::new))
        .param("tracks", texts(lookUps, each -> track(actor, each.network())))
        .param("owners", texts(lookUps, each -> each.owner().value()))
        .param("networks", texts(lookUps, each -> each.network().value()))
        .param("kinds", texts(lookUps, each -> word(each.kind())))
        .param("subjects", lookUps.stream().map(LookUp::subject).toArray(UUID[]::new))
        .update();
  }

  private static String[] texts(
      List<LookUp> lookUps, java.util.function.Function<LookUp, String> text) {
    return lookUps.stream().map(text).toArray(String[]::new);
  }

  /// The category that the looker holds in the network, or where it holds none there, anywhere.
  private static String track(Actor.SignedIn actor, NetworkCode network) {
    String found = "";
    for (var grant : actor.grants()) {
      CategoryCode category = grant.category();
      if (category != null && (found.isEmpty() || grant.network().equals(network))) {
        found = category.value();
      }
    }
    return found;
  }

  private static String word(LookUp.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  List<SeenLookUp> seen(@Nullable StateCode owner, @Nullable After after, int rows) {
    return jdbc.sql(
            """
            SELECT id, seen_on, looking_state, looking_track, owner_state, network, kind, subject
              FROM identity.look_up_seen
             WHERE (:owner::text IS NULL OR owner_state = :owner)
               AND (:day::date IS NULL OR seen_on < :day OR (seen_on = :day AND id > :id::uuid))
             ORDER BY seen_on DESC, id
             LIMIT :rows
            """)
        .param("owner", owner == null ? null : owner.value())
        .param("day", after == null ? null : after.day())
        .param("id", after == null ? null : after.id())
        .param("rows", rows)
        .query(LookUpStore::row)
        .list();
  }

  private static SeenLookUp row(ResultSet row, int number) throws SQLException {
    String state = row.getString("looking_state");
    String track = row.getString("looking_track");
    return new SeenLookUp(
        row.getObject("id", UUID.class),
        row.getObject("seen_on", LocalDate.class),
        state == null ? null : new StateCode(state),
        track == null ? null : new CategoryCode(track),
        new StateCode(row.getString("owner_state")),
        new NetworkCode(row.getString("network")),
        LookUp.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getObject("subject", UUID.class));
  }

  int erase(NetworkCode network, Instant before) {
    return jdbc.sql("DELETE FROM identity.look_up WHERE network = :network AND at < :before")
        .param("network", network.value())
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
