package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.TestHttp;
import org.enlace.identity.GrantOrder;
import org.enlace.identity.TestAccounts;
import org.enlace.identity.TestBrowser;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EnlaceTest
class WaysTests {
  private static final StateCode STATE = new StateCode("UY");
  private static final String WAYS = "/api/v1/states/UY/notice-ways";

  @Autowired TestAccounts accounts;
  @LocalServerPort int port;

  private TestHttp http;
  private UUID nominator;

  @BeforeEach
  void nominate() {
    http = new TestHttp(port);
    nominator = account(Role.NOMINATOR, STATE);
  }

  @Test
  void servesTheScriptThatShowsNoticesAtTheRoot() {
    HttpResponse<String> script = http.get("/service-worker.js");
    assertThat(script.statusCode()).isEqualTo(200);
    assertThat(script.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/javascript");
    assertThat(script.body()).contains("notificationclick");
    HttpResponse<String> manifest = http.get("/manifest.webmanifest");
    assertThat(manifest.headers().firstValue("Content-Type")).contains("application/manifest+json");
    assertThat(manifest.body()).contains("\"start_url\":\"/now\"", "\"scope\":\"/\"");
  }

  @Test
  void switchesByProgram() {
    String token = accounts.token(nominator, "delivery").reveal();
    assertThat(http.get(WAYS, "Authorization", "Bearer " + token).body())
        .contains("\"email\"", "\"off\":[]");
    assertThat(put(token, "{\"off\":[\"voice\"]}").body()).contains("\"off\":[\"voice\"]");
    assertThat(put(token, "{\"off\":[\"email\"]}").statusCode()).isIn(400, 422);
    assertThat(put(token, "{}").statusCode()).isIn(400, 422);
    assertThat(put(token, "{\"off\":[]}").body()).contains("\"off\":[]");
  }

  @Test
  void showsNothingOfAnotherState() {
    String token =
        accounts.token(account(Role.NOMINATOR, new StateCode("PY")), "delivery").reveal();
    assertThat(http.get(WAYS, "Authorization", "Bearer " + token).statusCode()).isEqualTo(404);
    assertThat(put(token, "{\"off\":[\"sms\"]}").statusCode()).isEqualTo(404);
  }

  @Test
  void switchesOnItsPage() {
    TestBrowser browser =
        new TestBrowser(port).with("enlace_session", accounts.session(nominator).reveal()).in("en");
    assertThat(browser.get("/notice-ways").body()).contains("Switch off: Text message (SMS)");
    HttpResponse<String> done =
        browser.post("/notice-ways", "/notice-ways", Map.of("kind", "sms", "off", "true"));
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(browser.get("/notice-ways").body()).contains("Switched off by your State");
    browser.post("/notice-ways", "/notice-ways", Map.of("kind", "sms", "off", "false"));
    assertThat(browser.get("/notice-ways").body()).doesNotContain("Switched off by your State");
    assertThat(
            browser
                .post("/notice-ways", "/notice-ways", Map.of("kind", "email", "off", "true"))
                .statusCode())
        .isEqualTo(404);
  }

  private UUID account(Role role, StateCode state) {
    return accounts.make(
        "Ways",
        GrantOrder.ofState(
            new GrantOrder.Holder.OfAccount(new UUID(0, 0)),
            role,
            state,
            new NetworkCode("ways"),
            null));
  }

  private HttpResponse<String> put(String token, String body) {
    return http.send(
        http.request(WAYS, "Authorization", "Bearer " + token, "Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }
}
