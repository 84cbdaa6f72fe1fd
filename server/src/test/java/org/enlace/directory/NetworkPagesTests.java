package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.enlace.EnlaceTest;
import org.enlace.identity.TestAccounts;
import org.enlace.identity.TestBrowser;
import org.enlace.kernel.Actor;
import org.enlace.ledger.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@EnlaceTest
class NetworkPagesTests {
  @Autowired ApplicationContext site;
  @Autowired TestAccounts accounts;
  @LocalServerPort int port;

  private Ceremony ceremony;
  private String path;

  @BeforeEach
  void begin() {
    ceremony = new Ceremony(site);
    path = "/networks/" + ceremony.network;
  }

  @Test
  void tellsWhatANetworkIsAndWhoBelongsToIt() {
    assertThat(browser(ceremony.nominator).in("es").get(path).body())
        .contains("Red de prueba", "2 Estados", "México", "Perú", "12 meses", "pide una clave")
        .doesNotContain("Admitir un Estado");
    assertThat(new TestBrowser(port).get(path).statusCode()).isEqualTo(303);
    assertThat(browser(ceremony.first).get("/networks/no-such").statusCode()).isEqualTo(404);
  }

  @Test
  void saysHowOtherNetworksAreReached() {
    howReached("{\"en\":\"By its <portal>\"}");

    assertThat(browser(ceremony.nominator).get("/networks").body())
        .contains("How it is reached", "By its &lt;portal&gt;");
    assertThat(browser(ceremony.nominator).get(path).body())
        .contains("Enlace adds to this network")
        .doesNotContain("Entries are confirmed again every");
    howReached("{}"); // else it is one of the networks elsewhere for all other tests
  }

  private void howReached(String words) {
    ceremony.rows.run(
        "UPDATE directory.network SET how_reached = '%s' WHERE code = '%s'"
            .formatted(words, ceremony.network));
  }

  @Test
  void letsItsOfficersAdmitAndReleaseStates() {
    TestBrowser officer = browser(ceremony.first);

    HttpResponse<String> unread =
        officer.post(path + "/admission", path, Map.of("state", "EC", "on", "ayer"));
    assertThat(unread.statusCode()).isEqualTo(422);
    assertThat(unread.body()).contains("id=\"on-error\"", "value=\"EC\" selected");
    officer.post(path + "/admission", path, Map.of("state", "EC", "on", "2025-03-01"));
    assertThat(officer.get(path).body()).contains("3 States", "Ecuador");
    HttpResponse<String> again =
        officer.post(path + "/admission", path, Map.of("state", "EC", "on", "2025-03-01"));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("id=\"state-error\"");
    officer.post(path + "/release", path, Map.of("state-out", "EC", "on-out", "2025-06-30"));

    assertThat(officer.get(path).body()).contains("2 States");
    assertThat(
            browser(ceremony.nominator)
                .post(path + "/admission", "/settings", Map.of("state", "EC", "on", "2025-03-01"))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void letsItsOfficersAmendWhatItSaysOfItself() {
    TestBrowser officer = browser(ceremony.first).in("es");
    assertThat(officer.get(path).body()).contains(path + "/edit");
    assertThat(officer.get(path + "/edit").body()).contains("value=\"Red de prueba\"");

    HttpResponse<String> saved = officer.post(path + "/edit", path + "/edit", saying("1", "24"));

    assertThat(TestBrowser.location(saved)).isEqualTo(path);
    assertThat(officer.get(path).body()).contains("Reciben y canalizan.", "6 meses", "24 meses");
    assertThat(
            Ceremony.as(
                    ceremony.first,
                    () -> site.getBean(Ledger.class).historyOf("network:" + ceremony.network))
                .getLast()
                .kind())
        .isEqualTo("directory.network.amended");
  }

  @Test
  void showsAnAmendmentAgainWhereSomethingIsWrong() {
    TestBrowser officer = browser(ceremony.first).in("es");
    String form = path + "/edit";

    HttpResponse<String> unread = officer.post(form, form, saying("1", "doce"));
    assertThat(unread.statusCode()).isEqualTo(422);
    assertThat(unread.body())
        .contains("id=\"content-error\"", "value=\"doce\"", "Reciben y canalizan.");
    HttpResponse<String> shorter = officer.post(form, form, saying("1", "3"));
    assertThat(shorter.statusCode()).isEqualTo(422);
    assertThat(shorter.body()).contains("id=\"shorter-error\"", "Reciben y canalizan.");
    Map<String, String> agreed = new HashMap<>(saying("1", "3"));
    agreed.put("shorter", "true");
    assertThat(officer.post(form, form, agreed).statusCode()).isEqualTo(303);
    HttpResponse<String> overtaken = officer.post(form, form, saying("1", "12"));
    assertThat(overtaken.statusCode()).isEqualTo(412);
    assertThat(overtaken.body()).contains("Reciben y canalizan.", "vea qué cambió");
  }

  @Test
  void letsNobodyElseAmendIt() {
    Ceremony another = new Ceremony(site);
    for (Actor.SignedIn stranger : List.of(another.first, ceremony.nominator)) {
      TestBrowser browser = browser(stranger);
      assertThat(browser.get(path + "/edit").statusCode()).isEqualTo(403);
      assertThat(browser.post(path + "/edit", "/settings", saying("1", "24")).statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void letsOfficersKeepWhatIsSaidOfNetworksElsewhere() {
    TestBrowser officer = browser(ceremony.first).in("es");
    assertThat(officer.get("/networks/csirtamericas").body())
        .contains("/networks/csirtamericas/edit", "Admitir un Estado");
    assertThat(officer.get("/networks/csirtamericas/edit").body())
        .contains("name=\"reached\"")
        .doesNotContain("name=\"content\"");
  }

  private static Map<String, String> saying(String version, String content) {
    Map<String, String> fields = new HashMap<>();
    fields.put("version", version);
    fields.put("name", "Red de prueba");
    fields.put("nameEn", "Test network");
    fields.put("terms", "Reciben y canalizan.");
    fields.put("languages", "es");
    fields.put("visibility", "members");
    fields.put("review", "6");
    fields.put("content", content);
    fields.put("attachments", "12");
    fields.put("lookUps", "24");
    fields.put("deliveries", "12");
    fields.put("scans", "60");
    return fields;
  }

  @Test
  void offersTheWaysToAStatesEntriesToThoseWhoKeepThem() {
    assertThat(browser(ceremony.first).get("/states/PE").body())
        .contains("Entries of this State", "/nominations?state=PE", "/missions/PE");
    assertThat(browser(ceremony.nominator).get("/states/MX").body())
        .doesNotContain("Entries of this State");
  }

  @Test
  void tellsOnTheFirstPageWhatWaitsForTheReader() {
    Holder person = ceremony.person("Chaska Rivas");
    Nominations nominations = site.getBean(Nominations.class);
    Nomination entered =
        Ceremony.as(
            ceremony.nominator,
            () -> nominations.enter(ceremony.nomination(person, null)).orThrow());
    assertThat(browser(ceremony.nominator).get("/now").body())
        .contains("Submit the draft", "Chaska Rivas");
    Ceremony.as(ceremony.nominator, () -> nominations.submit(entered.id()).orThrow());

    assertThat(browser(ceremony.second).get("/now").body())
        .contains("Confirm the nomination", "/nominations/" + entered.id());
    assertThat(browser(ceremony.mission).get("/now").body())
        .contains("Submitted for your State: look");
  }

  @Test
  void offersContactsTheTracksOfAnotherStateToWriteTo() {
    ceremony.inForce(ceremony.person("Tika Rojas"));
    Optional<Network> before = ceremony.rows.asTask(() -> site.getBean(Networks.class).home());
    home(ceremony.network.value());
    try {
      TestBrowser mexico = browser(ceremony.foreigner(ListedRows.TECHNICAL));
      assertThat(mexico.get("/states/PE").body())
          .contains("/requests/new?to=PE&amp;category=technical", "technical (1)")
          .doesNotContain("category=diplomatic");
      assertThat(browser(ceremony.nominator).get("/states/MX").body())
          .doesNotContain("Send a request to the category");
    } finally {
      home(before.map(each -> each.code().value()).orElse("none"));
    }
  }

  private void home(String code) {
    ceremony.rows.run("UPDATE directory.network SET home = false WHERE home");
    ceremony.rows.run("UPDATE directory.network SET home = true WHERE code = '" + code + "'");
  }

  private TestBrowser browser(Actor.SignedIn actor) {
    return new TestBrowser(port).with("enlace_session", accounts.session(actor.account()).reveal());
  }
}
