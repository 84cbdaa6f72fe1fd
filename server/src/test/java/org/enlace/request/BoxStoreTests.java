package org.enlace.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.enlace.EnlaceTest;
import org.enlace.kernel.Actor;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.platform.database.Logins;
import org.enlace.request.BoxStore.Owner;
import org.enlace.request.RequestQuery.Box;
import org.enlace.ui.api.Paging;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Boxes among 100,000 requests: a page is read along an index, under the policies.
@EnlaceTest
class BoxStoreTests {
  private static final int MANY = 100_000;

  @Autowired ApplicationContext site;
  @Autowired BoxStore store;
  @Autowired Logins logins;

  Parties parties;

  @BeforeEach
  void fillOnce() throws SQLException {
    parties = Parties.in(site);
    try (Connection owner = DriverManager.getConnection(logins.owner().reveal());
        Statement statement = owner.createStatement()) {
      statement.execute(
          """
          INSERT INTO request.request
            (id, ref, network, from_state, from_category, to_state, to_category, to_holders,
             purpose, urgency, tlp, onward, also_through, marking, template, template_version,
             protection, envelope, sent_at, state, state_at)
          SELECT (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000000')::uuid,
                 'Q' || chr(65 + n % 26) || '-R' || chr(65 + n / 26 % 26) || '-2026-'
                   || lpad(n::text, greatest(4, length(n::text)), '0'),
                 'many', 'Q' || chr(65 + n % 26), 'technical', 'R' || chr(65 + n / 26 % 26),
                 'technical', '{}', 'information', 'routine', 'AMBER', '{}', '{}', 'real',
                 'poc-communication', 1, 'server', '', now(),
                 CASE WHEN n % 50 = 0 THEN 'sent' ELSE 'closed' END, now()
            FROM generate_series(1, %d) AS n
          ON CONFLICT DO NOTHING
          """
              .replace("%d", Integer.toString(MANY)));
      statement.execute("ANALYZE request.request");
    }
  }

  @Test
  void readsTheNewestOfABoxAlongItsIndex() {
    assertThat(plan("RA", Box.IN, null))
        .contains("request_in_ix")
        .doesNotContain("Seq Scan on request");
    assertThat(plan("QA", Box.OUT, null))
        .contains("request_out_ix")
        .doesNotContain("Seq Scan on request");
  }

  @Test
  void readsWhatStillMovesAlongAnIndexOfItsOwn() {
    assertThat(plan("RA", Box.IN, true))
        .contains("request_in_open_ix")
        .doesNotContain("Seq Scan on request");
    assertThat(plan("QA", Box.OUT, true))
        .contains("request_out_open_ix")
        .doesNotContain("Seq Scan on request");
  }

  @Test
  void pagesWithoutGapsOrRepeats() {
    RequestQuery query = query(Box.IN, true, 10);
    List<RequestRow> first = page("RA", query, null);
    List<RequestRow> second = page("RA", query, first.get(9));
    assertThat(first).hasSize(11);
    assertThat(second.getFirst().id()).isEqualTo(first.get(10).id());
    assertThat(first).allMatch(row -> row.to().state().value().equals("RA"));
  }

  private List<RequestRow> page(String state, RequestQuery query, @Nullable RequestRow after) {
    return parties
        .rows()
        .as(
            contact(state),
            () -> store.page(owner(state), query, after == null ? null : after.id()));
  }

  private String plan(String state, Box box, @Nullable Boolean open) {
    return parties
        .rows()
        .as(
            contact(state),
            () -> String.join("\n", store.plan(owner(state), query(box, open, 50))));
  }

  private Actor contact(String state) {
    return parties.rows().actor(state, Role.CONTACT, Parties.TECHNICAL);
  }

  private static Owner owner(String state) {
    return new Owner(new StateCode(state), Set.of(new NetworkCode("many")), Set.of());
  }

  private static RequestQuery query(Box box, @Nullable Boolean open, int limit) {
    return new RequestQuery(box, open, null, null, new Paging(limit, null));
  }
}
