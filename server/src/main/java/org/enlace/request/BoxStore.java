package org.enlace.request;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.enlace.request.RequestQuery.Box;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// The boxes of a State and of a desk, read along an index from the newest, page by page.
@Component
final class BoxStore {
  private static final UUID LAST = new UUID(-1L, -1L);

  private static final String IN =
      """
       FROM request.request
       WHERE request.to_state = :own AND request.network = ANY (:networks)
         AND (CAST(:with AS text) IS NULL OR request.from_state = :with)
      """;
  private static final String OUT =
      """
       FROM request.request
       WHERE request.from_state = :own AND request.network = ANY (:networks)
         AND (CAST(:with AS text) IS NULL OR request.to_state = :with)
      """;
  private static final String REFERRED =
      """
       FROM request.request
       WHERE request.id IN (SELECT referral.request FROM request.referral
                             WHERE referral.authority = ANY (:authorities))
         AND request.to_state = :own AND request.network = ANY (:networks)
         AND (CAST(:with AS text) IS NULL OR request.from_state = :with)
      """;
  private static final String COPIED =
      """
       FROM request.request
       WHERE request.id IN (SELECT copy.request FROM request.copy
                             WHERE copy.authority = ANY (:authorities))
         AND request.from_state = :own AND request.network = ANY (:networks)
         AND (CAST(:with AS text) IS NULL OR request.to_state = :with)
      """;
  private static final String IN_OPEN =
      " AND request.state IN ('sent', 'acknowledged', 'referred')";
  private static final String IN_DONE =
      " AND request.state NOT IN ('sent', 'acknowledged', 'referred')";
  private static final String OUT_OPEN = " AND request.state NOT IN ('withdrawn', 'closed')";
  private static final String OUT_DONE = " AND request.state IN ('withdrawn', 'closed')";
  private static final String PAGE =
      """
         AND (CAST(:state AS text) IS NULL OR request.state = :state)
         AND request.id < :after
       ORDER BY request.id DESC LIMIT :limit
      """;

  private final JdbcClient jdbc;

  BoxStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whose box.
  ///
  /// @param authorities at a desk, its authorities; empty: the State's own box
  record Owner(StateCode state, Set<NetworkCode> networks, Set<UUID> authorities) {
    Owner {
      networks = Set.copyOf(networks);
      authorities = Set.copyOf(authorities);
    }
  }

  /// One row more than the page holds, where there is one.
  ///
  /// @param after the request after which the page begins, or null
  List<RequestRow> page(Owner owner, RequestQuery query, @Nullable UUID after) {
    return statement("", owner, query, after).query(RequestRow::of).list();
  }

  /// How the database reads a page.
  List<String> plan(Owner owner, RequestQuery query) {
    return statement("EXPLAIN ", owner, query, null).query((row, _) -> row.getString(1)).list();
  }

  private StatementSpec statement(
      String before, Owner owner, RequestQuery query, @Nullable UUID after) {
    StatementSpec page =
        jdbc.sql(
                before
                    + "SELECT "
                    + RequestRow.COLUMNS
                    + box(owner, query.box())
                    + open(query)
                    + PAGE)
            .param("own", owner.state().value())
            .param("networks", Columns.texts(owner.networks()))
            .param("with", query.with() == null ? null : query.with().value())
            .param("state", query.state())
            .param("after", after == null ? LAST : after)
            .param("limit", query.paging().limit() + 1);
    return owner.authorities().isEmpty()
        ? page
        : page.param("authorities", Columns.ids(owner.authorities()));
  }

  private static String box(Owner owner, Box box) {
    boolean desk = !owner.authorities().isEmpty();
    return switch (box) {
      case IN -> desk ? REFERRED : IN;
      case OUT -> desk ? COPIED : OUT;
    };
  }

  private static String open(RequestQuery query) {
    if (query.open() == null) {
      return "";
    }
    return switch (query.box()) {
      case IN -> query.open() ? IN_OPEN : IN_DONE;
      case OUT -> query.open() ? OUT_OPEN : OUT_DONE;
    };
  }
}
