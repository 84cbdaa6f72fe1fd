package org.enlace.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.identity.LinkStore.Purpose;
import org.enlace.identity.credential.Totp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EnlaceTest
class SignInPagesTests {
  private static final Pattern KEY = Pattern.compile("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");

  @LocalServerPort int port;
  @Autowired TestAccounts accounts;
  @Autowired TestSignIns people;
  @Autowired MovableClock clock;

  @BeforeEach
  void leavesTheAttemptsOfEarlierTestsBehind() {
    clock.advance(Duration.ofHours(2));
  }

  @AfterEach
  void backToTheRealTime() {
    clock.reset();
  }

  @Test
  void signsInOverTwoPagesAndGoesOn() {
    TestSignIns.Person person = people.accepted();
    TestBrowser browser = new TestBrowser(port);
    HttpResponse<String> first = begin(browser, person.address(), "/account/sessions");
    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(TestBrowser.location(first)).isEqualTo("/sign-in/code");

    clock.advance(Duration.ofSeconds(30));
    HttpResponse<String> second = giveCode(browser, person.codeAt(clock));

    assertThat(second.statusCode()).isEqualTo(303);
    assertThat(TestBrowser.location(second)).isEqualTo("/account/sessions");
    assertThat(browser.get("/account/sessions").body()).contains("Where you are signed in");
    assertThat(second.headers().allValues("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie)
                .startsWith("enlace_session=")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/"));
  }

  @Test
  void givesANewSessionWhateverCookieWasPlantedBefore() {
    TestSignIns.Person person = people.accepted();
    String planted = "A".repeat(43);
    TestBrowser browser = new TestBrowser(port).with("enlace_session", planted);
    begin(browser, person.address(), "");
    clock.advance(Duration.ofSeconds(30));
    giveCode(browser, person.codeAt(clock));

    assertThat(browser.cookies().get("enlace_session")).isNotEqualTo(planted).hasSize(43);
    assertThat(new TestBrowser(port).with("enlace_session", planted).get("/account").statusCode())
        .isEqualTo(303);
  }

  @Test
  void showsTheSamePageForAnUnknownAccountAndAWrongPassword() {
    TestSignIns.Person person = people.accepted();
    HttpResponse<String> wrong = attempt(person.address());
    HttpResponse<String> unknown = attempt("x" + person.address());

    assertThat(wrong.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
    assertThat(neutral(wrong.body()))
        .isEqualTo(neutral(unknown.body().replace("x" + person.address(), person.address())))
        .contains("Address or password is wrong");
  }

  @Test
  void keepsWhatWasTypedButNeverThePassword() {
    HttpResponse<String> answer = attempt("somebody@accounts.example");
    assertThat(answer.body())
        .contains("value=\"somebody@accounts.example\"")
        .doesNotContain("a wrong password");
  }

  @Test
  void refusesAPostThatAnotherSiteForged() {
    TestSignIns.Person person = people.accepted();
    HttpResponse<String> forged =
        new TestBrowser(port)
            .postBare(
                "/sign-in",
                Map.of("email", person.address(), "password", person.password().reveal()));
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.startsWith("enlace_sign_in="));

    HttpResponse<String> signOut =
        new TestBrowser(port)
            .with("enlace_session", person.session().reveal())
            .postBare("/account/sessions/end-others", Map.of());
    assertThat(signOut.statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example"})
  void sendsNobodyToAnotherSite(String next) {
    TestSignIns.Person person = people.accepted();
    TestBrowser browser = new TestBrowser(port);
    begin(browser, person.address(), next);
    clock.advance(Duration.ofSeconds(30));
    assertThat(TestBrowser.location(giveCode(browser, person.codeAt(clock)))).isEqualTo("/now");
  }

  @Test
  void tellsHowLongToWaitAfterTooManyAttempts() {
    TestBrowser browser = new TestBrowser(port);
    HttpResponse<String> last = attempt(browser, "many@accounts.example");
    for (int more = 0; more < 10; more++) {
      last = attempt(browser, "many@accounts.example");
    }
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValue("Retry-After")).isPresent();
    assertThat(last.body()).contains("Try again in 6 minutes");
  }

  @Test
  void signsOut() {
    TestSignIns.Person person = people.accepted();
    TestBrowser browser = new TestBrowser(port).with("enlace_session", person.session().reveal());
    assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    browser.post("/sign-out", "/account", Map.of());

    assertThat(browser.cookies()).doesNotContainKey("enlace_session");
    assertThat(
            new TestBrowser(port)
                .with("enlace_session", person.session().reveal())
                .get("/account")
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  void acceptsAnInvitationOverItsPages() {
    String token =
        people.link(accounts.make("Rosa Mamani"), Purpose.INVITATION, Duration.ofHours(72));
    TestBrowser browser = new TestBrowser(port).in("es");
    String page = "/access/" + token;
    assertThat(browser.get(page).body()).contains("Le damos la bienvenida, Rosa Mamani");

    HttpResponse<String> differs =
        browser.post(page, page, Map.of("password", "una frase larga de prueba", "again", "otra"));
    assertThat(differs.statusCode()).isEqualTo(422);
    HttpResponse<String> chosen =
        browser.post(
            page,
            page,
            Map.of("password", "una frase larga de prueba", "again", "una frase larga de prueba"));
    assertThat(TestBrowser.location(chosen)).isEqualTo(page + "/device");
    acceptsTheDevice(browser, page);
    assertThat(browser.get("/account").body()).contains("Rosa Mamani");
    assertThat(new TestBrowser(port).get(page).statusCode()).isEqualTo(410);
  }

  @Test
  void tellsThatAnInvitationsTimeIsOver() {
    String page =
        "/access/"
            + people.link(accounts.make("Rosa Mamani"), Purpose.INVITATION, Duration.ofHours(72));
    TestBrowser browser = new TestBrowser(port);
    assertThat(browser.get(page).statusCode()).isEqualTo(200);
    clock.advance(Duration.ofHours(73));

    HttpResponse<String> late = browser.get(page);
    assertThat(late.statusCode()).isEqualTo(410);
    assertThat(late.body()).contains("This link no longer works").doesNotContain("Rosa");
  }

  private void acceptsTheDevice(TestBrowser browser, String page) {
    HttpResponse<String> device = browser.get(page + "/device");
    assertThat(device.body()).contains("<svg class=\"qr\"");
    assertThat(device.headers().firstValue("Cache-Control")).hasValue("no-store");
    var key =
        java.util.regex.Pattern.compile("([A-Z2-7]{4} ){7}[A-Z2-7]{4}").matcher(device.body());
    assertThat(key.find()).isTrue();
    String code = Totp.codeAt(TestSignIns.base32(key.group()), clock.instant());
    HttpResponse<String> codes =
        browser.post(page + "/device", page + "/device", Map.of("code", code));

    assertThat(codes.statusCode()).isEqualTo(200);
    assertThat(codes.body()).contains("Códigos de recuperación");
    assertThat(codes.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void answersAlikeWhoeverAsksForRecovery() {
    TestSignIns.Person person = people.accepted();
    HttpResponse<String> known =
        new TestBrowser(port).post("/recover", "/recover", Map.of("email", person.address()));
    HttpResponse<String> unknown =
        new TestBrowser(port)
            .post("/recover", "/recover", Map.of("email", "nobody@accounts.example"));
    assertThat(known.statusCode()).isEqualTo(200).isEqualTo(unknown.statusCode());
    assertThat(neutral(known.body())).isEqualTo(neutral(unknown.body()));
  }

  @Test
  void letsTheOwnerTryOnANewBrowserWhileStrangersKeepTheAccountBusy() {
    TestSignIns.Person person = people.accepted();
    TestBrowser browser = new TestBrowser(port);
    for (int attempt = 0; attempt < 11; attempt++) {
      attempt(new TestBrowser(port), person.address());
    }
    assertThat(begin(browser, person.address(), "").statusCode()).isEqualTo(429);

    String token = people.link(person.account(), Purpose.DEVICE, Duration.ofHours(1));
    String page = "/sign-in/link/" + token;
    HttpResponse<String> known = browser.post(page, page, Map.of());
    assertThat(TestBrowser.location(known)).startsWith("/sign-in");
    assertThat(begin(browser, person.address(), "").statusCode()).isEqualTo(303);
    assertThat(browser.post(page, page, Map.of()).statusCode()).isEqualTo(410);
  }

  private HttpResponse<String> attempt(String address) {
    return attempt(new TestBrowser(port), address);
  }

  private static HttpResponse<String> attempt(TestBrowser browser, String address) {
    return browser.post(
        "/sign-in", "/sign-in", Map.of("email", address, "password", "a wrong password"));
  }

  private static HttpResponse<String> begin(TestBrowser browser, String address, String next) {
    return browser.post(
        "/sign-in",
        "/sign-in",
        Map.of("email", address, "password", TestSignIns.PASSWORD.reveal(), "next", next));
  }

  private static HttpResponse<String> giveCode(TestBrowser browser, String code) {
    return browser.post("/sign-in/code", "/sign-in/code", Map.of("code", code));
  }

  /// A page without its guard against forged posts.
  private static String neutral(String body) {
    return body.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
  }
}
