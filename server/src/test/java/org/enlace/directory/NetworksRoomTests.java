package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.enlace.EnlaceTest;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EnlaceTest
class NetworksRoomTests {
  private static final StateCode MEXICO = new StateCode("MX");
  private static final StateCode PERU = new StateCode("PE");

  @Autowired ApplicationContext site;
  @Autowired Networks networks;

  @Test
  void tellsHowTheNetworksBesideOursAreReached() {
    for (String code : new String[] {"csirtamericas", "cicte", "interpol-i247", "budapest-247"}) {
      Network network =
          ActorScope.as(new Actor.Anonymous(), () -> networks.find(new NetworkCode(code)))
              .orElseThrow();
      assertThat(network.howReached().in(Locale.forLanguageTag("es"))).hasSizeGreaterThan(80);
      assertThat(network.howReached().in(Locale.ENGLISH)).hasSizeGreaterThan(80);
      assertThat(network.categories()).isNotEmpty();
      assertThat(network.home()).isFalse();
    }
  }

  @Test
  void keepsMembershipFromThoseWhoAreNotMembers() {
    ListedRows rows = ListedRows.in(site);
    join(rows, "MX", "2020-01-01", null);
    join(rows, "PE", "2020-01-01", null);
    assertThat(
            ActorScope.as(
                rows.actor("MX", Role.CONTACT, ListedRows.TECHNICAL),
                () -> networks.inCommon(MEXICO, PERU)))
        .extracting(Network::code)
        .contains(rows.network());
    assertThat(ActorScope.as(new Actor.Anonymous(), () -> networks.memberships(rows.network())))
        .isEmpty();
    assertThat(
            ActorScope.as(
                rows.actor(null, Role.AUDITOR, null), () -> networks.memberships(rows.network())))
        .isEmpty();
  }

  @Test
  void forgetsAStateThatLeft() {
    ListedRows rows = ListedRows.in(site);
    join(rows, "MX", "2020-01-01", null);
    join(rows, "PE", "2020-01-01", "2024-06-30");
    assertThat(
            ActorScope.as(
                rows.actor("MX", Role.CONTACT, ListedRows.TECHNICAL),
                () -> networks.inCommon(MEXICO, PERU)))
        .extracting(Network::code)
        .doesNotContain(rows.network());
  }

  private static void join(
      ListedRows rows,
      String state,
      String since,
      @org.jspecify.annotations.Nullable String until) {
    rows.run(
        """
        INSERT INTO directory.membership (network, state, since_on, until_on)
        VALUES ('%s', '%s', '%s', %s)
        """
            .formatted(rows.network(), state, since, until == null ? "NULL" : "'" + until + "'"));
  }
}
