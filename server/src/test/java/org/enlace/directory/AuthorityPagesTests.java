package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.enlace.EnlaceTest;
import org.enlace.identity.TestAccounts;
import org.enlace.identity.TestBrowser;
import org.enlace.kernel.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@EnlaceTest
class AuthorityPagesTests {
  @Autowired ApplicationContext site;
  @Autowired TestAccounts accounts;
  @LocalServerPort int port;

  private Ceremony ceremony;
  private TestBrowser nominator;

  @BeforeEach
  void begin() {
    ceremony = new Ceremony(site);
    nominator = browser(ceremony.nominator);
  }

  @Test
  void keepsTheAuthoritiesOfTheOwnState() {
    Map<String, String> fields =
        Map.of(
            "name", "Equipo de energía",
            "kind", "sector-team",
            "sector", "ENERGÍA",
            "mission", "Proteger la red",
            "referable", "true");
    String form = "/authorities/new";
    HttpResponse<String> refused = nominator.post(form, form, fields);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("id=\"sector-error\"", "Proteger la red");
    Map<String, String> right = new TreeMap<>(fields);
    right.put("sector", "energy");

    String path = TestBrowser.location(nominator.post(form, form, right));

    assertThat(nominator.get(path).body())
        .contains("Equipo de energía", "Points of contact refer requests to it")
        .contains("It answers through its point of contact only", "Proteger la red");
    right.put("version", "1");
    right.put("nameEn", "Energy team");
    nominator.post(path + "/edit", path + "/edit", right);
    assertThat(nominator.get("/authorities").body())
        .contains("Energy team", "href=\"/people\" aria-current=\"page\"");
    TestBrowser mexico = browser(ceremony.foreigner(ListedRows.TECHNICAL));
    assertThat(mexico.get(path + "/edit").statusCode()).isEqualTo(404);
    nominator.post(path + "/closure", path, Map.of());
    assertThat(nominator.get("/authorities").body()).doesNotContain("Energy team");
  }

  private TestBrowser browser(Actor.SignedIn actor) {
    return new TestBrowser(port).with("enlace_session", accounts.session(actor.account()).reveal());
  }
}
