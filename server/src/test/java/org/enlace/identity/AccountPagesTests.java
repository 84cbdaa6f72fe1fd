package org.enlace.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.enlace.EnlaceTest;
import org.enlace.identity.GrantOrder.Holder;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EnlaceTest
class AccountPagesTests {
  private static final NetworkCode NETWORK = new NetworkCode("identity-pages");
  private static final StateCode NEPAL = new StateCode("NP");
  private static final Holder ANYBODY = new Holder.OfAccount(new UUID(0, 0));
  private static final GrantOrder OFFICER =
      GrantOrder.ofNetwork(ANYBODY, Role.SECRETARIAT, NETWORK);
  private static final GrantOrder NOMINATOR =
      GrantOrder.ofState(ANYBODY, Role.NOMINATOR, NEPAL, NETWORK, null);

  @LocalServerPort int port;
  @Autowired TestAccounts accounts;
  @Autowired TestSignIns people;
  @Autowired Sessions sessions;
  @Autowired ApiTokens tokens;
  @Autowired InstantSource clock;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/account",
        "/account/password",
        "/account/device",
        "/account/recovery-codes",
        "/account/sessions",
        "/account/tokens",
        "/accounts",
        "/accounts/enrolments/new",
        "/accounts/recoveries"
      })
  void showsItsPagesInBothLanguages(String path) {
    String session = accounts.session(accounts.make("Officer", OFFICER)).reveal();
    for (String language : new String[] {"es", "en"}) {
      HttpResponse<String> page =
          new TestBrowser(port).in(language).with("enlace_session", session).get(path);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("<html lang=\"" + language);
    }
  }

  @Test
  void issuesATokenOnceAndOnlyForThePassword() {
    TestSignIns.Person person = people.accepted();
    TestBrowser browser = new TestBrowser(port).with("enlace_session", person.session().reveal());
    Map<String, String> form =
        Map.of("name", "Ticket system", "scopes", "identity:write", "expiresAt", until());

    HttpResponse<String> refused =
        browser.post("/account/tokens", "/account/tokens", plus(form, "present", "not it"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("value=\"Ticket system\"").doesNotContain("not it");

    HttpResponse<String> issued =
        browser.post(
            "/account/tokens",
            "/account/tokens",
            plus(form, "present", person.password().reveal()));
    Matcher text = Pattern.compile("enlace_[0-9A-Za-z]{49}").matcher(issued.body());
    assertThat(text.find()).isTrue();
    assertThat(issued.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(tokens.actorOf(text.group()).orElseThrow().actor().account())
        .isEqualTo(person.account());
    assertThat(browser.get("/account/tokens").body())
        .contains("Ticket system")
        .doesNotContain(text.group());
  }

  @Test
  void endsASessionOfItsOwnerAndOfNobodyElse() {
    UUID account = accounts.make("Owner");
    String first = accounts.session(account).reveal();
    String second = accounts.session(account).reveal();
    UUID id = sessions.actorOf(second).orElseThrow().credential().id();
    TestBrowser stranger =
        new TestBrowser(port)
            .with("enlace_session", accounts.session(accounts.make("Stranger")).reveal());
    String path = "/account/sessions/" + id + "/end";

    assertThat(stranger.post(path, "/account/sessions", Map.of()).statusCode()).isEqualTo(404);
    assertThat(sessions.actorOf(second)).isPresent();
    TestBrowser owner = new TestBrowser(port).with("enlace_session", first);
    assertThat(owner.post(path, "/account/sessions", Map.of()).statusCode()).isEqualTo(303);
    assertThat(sessions.actorOf(second)).isEmpty();
  }

  @Test
  void showsAccountsToThoseWhoAnswerForThemAlone() {
    UUID mission =
        accounts.make(
            "Mission of Nepal", GrantOrder.ofState(ANYBODY, Role.MISSION, NEPAL, NETWORK, null));
    UUID elsewhere =
        accounts.make(
            "Mission of Mali",
            GrantOrder.ofState(ANYBODY, Role.MISSION, new StateCode("ML"), NETWORK, null));
    TestBrowser nominator =
        new TestBrowser(port)
            .with("enlace_session", accounts.session(accounts.make("N", NOMINATOR)).reveal());

    assertThat(nominator.get("/accounts/" + mission).statusCode()).isEqualTo(200);
    assertThat(nominator.get("/accounts/" + elsewhere).statusCode()).isEqualTo(404);
    assertThat(
            new TestBrowser(port)
                .with("enlace_session", accounts.session(accounts.make("Nobody")).reveal())
                .get("/accounts")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void closesAnAccountForAReason() {
    UUID account = accounts.make("Leaving", NOMINATOR);
    String session = accounts.session(account).reveal();
    TestBrowser officer =
        new TestBrowser(port)
            .with("enlace_session", accounts.session(accounts.make("O", OFFICER)).reveal());
    String page = "/accounts/" + account;

    assertThat(officer.post(page + "/closure", page, Map.of("reason", " ")).statusCode())
        .isEqualTo(422);
    assertThat(
            officer.post(page + "/closure", page, Map.of("reason", "Left the post")).statusCode())
        .isEqualTo(303);
    assertThat(sessions.actorOf(session)).isEmpty();
    assertThat(officer.get(page).body()).contains("Closed").contains("Left the post");
  }

  private String until() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(30).toString();
  }

  private static Map<String, String> plus(Map<String, String> form, String name, String value) {
    Map<String, String> more = new TreeMap<>(form);
    more.put(name, value);
    return more;
  }
}
