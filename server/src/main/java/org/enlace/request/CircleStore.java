package org.enlace.request;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.kernel.StateCode;
import org.enlace.request.Circle.Desks;
import org.enlace.request.Circle.OwnReaders;
import org.enlace.request.Circle.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is meant by requests: what each State keeps about them for itself, the copies, and where
/// they were referred. A reader gets of the other State's what the policies show, which is nothing.
@Component
final class CircleStore {
  private static final OwnReaders HIDDEN = new OwnReaders(Scope.PERSONS, Set.of(), Set.of());

  private final JdbcClient jdbc;

  CircleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What a State keeps about a request for itself.
  ///
  /// @param assignee the person or desk that has it, or null where nobody in particular does
  record OwnSide(StateCode state, OwnReaders readers, @Nullable UUID assignee) {}

  void insert(UUID request, StateCode state, OwnReaders readers) {
    jdbc.sql(
            """
            INSERT INTO request.own_side (request, state, scope, holders, accounts)
            VALUES (?, ?, ?, ?, ?)
            """)
        .params(
            request,
            state.value(),
            readers.scope().word(),
            Columns.ids(readers.persons()),
            Columns.ids(readers.authors()))
        .update();
  }

  void assign(UUID request, StateCode state, UUID holder) {
    jdbc.sql(
            """
            INSERT INTO request.own_side (request, state, scope, holders, accounts, assignee)
            VALUES (?, ?, 'state', '{}', '{}', ?)
            ON CONFLICT (request, state) DO UPDATE SET assignee = excluded.assignee
            """)
        .params(request, state.value(), holder)
        .update();
  }

  void copy(UUID request, StateCode state, UUID authority, Instant at) {
    jdbc.sql("INSERT INTO request.copy (request, state, authority, at) VALUES (?, ?, ?, ?)")
        .params(request, state.value(), authority, Columns.time(at))
        .update();
  }

  /// The desks that have the request now: those that have its content, or all. Not for people to
  /// see: it tells either State of the other's inside.
  Set<UUID> desks(UUID request, boolean withContentOnly) {
    return Set.copyOf(
        jdbc.sql("SELECT DISTINCT authority FROM request.desks_of(?) WHERE with_content OR NOT ?")
            .params(request, withContentOnly)
            .query(UUID.class)
            .list());
  }

  List<OwnSide> ownSides(UUID request) {
    return ownSides(Set.of(request)).getOrDefault(request, List.of());
  }

  Circle circle(RequestRow row) {
    return circles(List.of(row)).getOrDefault(row.id(), circle(row, HIDDEN, Desks.none()));
  }

  Map<UUID, Circle> circles(Collection<RequestRow> rows) {
    Set<UUID> ids = rows.stream().map(RequestRow::id).collect(Collectors.toSet());
    Map<UUID, List<OwnSide>> sides = ownSides(ids);
    Map<UUID, Set<UUID>> copied = copies(ids);
    Map<UUID, Map<UUID, Boolean>> referred = referred(ids);
    Map<UUID, Circle> circles = new HashMap<>();
    for (RequestRow row : rows) {
      OwnReaders own =
          sides.getOrDefault(row.id(), List.of()).stream()
              .filter(side -> side.state().equals(row.from().state()))
              .map(OwnSide::readers)
              .findFirst()
              .orElse(HIDDEN);
      Map<UUID, Boolean> at = referred.getOrDefault(row.id(), Map.of());
      Set<UUID> withContent = new HashSet<>(at.keySet());
      withContent.removeIf(each -> !at.getOrDefault(each, false));
      Desks desks = new Desks(at.keySet(), withContent, copied.getOrDefault(row.id(), Set.of()));
      circles.put(row.id(), circle(row, own, desks));
    }
    return circles;
  }

  private static Circle circle(RequestRow row, OwnReaders own, Desks desks) {
    return new Circle(
        row.from().state(),
        row.from().category(),
        row.to().state(),
        row.to().category(),
        row.label(),
        row.holders(),
        own,
        desks);
  }

  private Map<UUID, List<OwnSide>> ownSides(Set<UUID> requests) {
    Map<UUID, List<OwnSide>> sides = new HashMap<>();
    jdbc.sql(
            """
            SELECT request, state, scope, holders, accounts, assignee FROM request.own_side
             WHERE request = ANY (?)
            """)
        .param(Columns.ids(requests))
        .query(row -> {
          OwnReaders readers =
              new OwnReaders(
                  Columns.word(row, "scope", Scope.values(), Scope::word),
                  Columns.ids(row, "holders"),
                  Columns.ids(row, "accounts"));
          sides
              .computeIfAbsent(
                  row.getObject("request", UUID.class), _ -> new java.util.ArrayList<>())
              .add(
                  new OwnSide(
                      new StateCode(row.getString("state")),
                      readers,
                      Columns.idOrNull(row, "assignee")));
        });
    return sides;
  }

  private Map<UUID, Set<UUID>> copies(Set<UUID> requests) {
    Map<UUID, Set<UUID>> copies = new HashMap<>();
    jdbc.sql("SELECT request, authority FROM request.copy WHERE request = ANY (?)")
        .param(Columns.ids(requests))
        .query(row -> {
          copies
              .computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashSet<>())
              .add(row.getObject(2, UUID.class));
        });
    return copies;
  }

  /// By request and authority, whether it has the content. What was returned is no longer with it.
  private Map<UUID, Map<UUID, Boolean>> referred(Set<UUID> requests) {
    Map<UUID, Map<UUID, Boolean>> referred = new HashMap<>();
    jdbc.sql(
            """
            SELECT request, authority,
                   bool_or(with_content AND phase IN ('open', 'accepted', 'answered'))
              FROM request.referral
             WHERE request = ANY (?) AND authority IS NOT NULL
             GROUP BY request, authority
            """)
        .param(Columns.ids(requests))
        .query(row -> {
          referred
              .computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashMap<>())
              .put(row.getObject(2, UUID.class), row.getBoolean(3));
        });
    return referred;
  }
}
