package org.enlace.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What happened to accounts, in the database.
@Component
final class EventStore {
  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final Ids ids;

  EventStore(JdbcClient jdbc, InstantSource clock, Ids ids) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.ids = ids;
  }

  void add(UUID account, Event.Kind kind, @Nullable String address) {
    UUID by = ActorScope.required() instanceof Actor.SignedIn signedIn ? signedIn.account() : null;
    jdbc.sql(
            """
            INSERT INTO identity.event (id, account, state, at, kind, by, address)
            SELECT :id, a.id, a.state, :at, :kind, :by, :address
              FROM identity.account a WHERE a.id = :account
            """)
        .param("id", ids.next())
        .param("account", account)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("kind", kind.word())
        .param("by", by)
        .param("address", address)
        .update();
  }

  List<Event> ofAccount(UUID account, int limit) {
    return jdbc.sql(
            """
            SELECT at, kind, by, address FROM identity.event
             WHERE account = :account ORDER BY at DESC, id DESC LIMIT :limit
            """)
        .param("account", account)
        .param("limit", limit)
        .query((row, _) ->
            new Event(
                row.getTimestamp("at").toInstant(),
                Event.Kind.of(row.getString("kind")),
                row.getObject("by", UUID.class),
                row.getString("address")))
        .list();
  }

  int erase(Instant before) {
    return jdbc.sql("DELETE FROM identity.event WHERE at < :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
