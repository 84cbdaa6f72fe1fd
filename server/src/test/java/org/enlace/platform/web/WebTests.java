package org.enlace.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.enlace.EnlaceTest;
import org.enlace.TestHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/// What every caller meets before any room answers.
@EnlaceTest
class WebTests {
  @Value("${local.server.port}")
  int port;

  private TestHttp http = new TestHttp(0);

  @BeforeEach
  void connect() {
    http = new TestHttp(port);
  }

  @Test
  void opensInTheLanguageThatTheBrowserPrefers() {
    HttpResponse<String> english = http.get("/", "Accept-Language", "en-GB,en;q=0.9");
    assertThat(english.statusCode()).isEqualTo(200);
    assertThat(english.body()).contains("<html lang=\"en\"").contains("What a contact does not do");
    assertThat(english.headers().firstValue("Content-Language")).contains("en");
    assertThat(english.headers().allValues("Vary").toString().toLowerCase())
        .contains("accept-language", "cookie");
    HttpResponse<String> spanish = http.get("/", "Accept-Language", "es-PE");
    assertThat(spanish.body()).contains("Qué no hace un punto de contacto");
  }

  @Test
  void remembersTheLanguageThatWasAskedFor() {
    HttpResponse<String> asked = http.get("/?lang=es", "Accept-Language", "en");
    assertThat(asked.body()).contains("<html lang=\"es\"");
    String cookie = asked.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).startsWith("enlace-language=es;").contains("HttpOnly", "SameSite=Lax");
    HttpResponse<String> later =
        http.get("/", "Accept-Language", "en", "Cookie", "enlace-language=es");
    assertThat(later.body()).contains("<html lang=\"es\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?lang=fr", "/?lang=%3Cscript%3E", "/?lang=", "/?lang=es_ES"})
  void passesOverALanguageThatIsNotShipped(String path) {
    HttpResponse<String> page = http.get(path, "Accept-Language", "en");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<html lang=\"en\"").doesNotContain("<script>");
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void setsNoCookieOnWhoeverOnlyReads() {
    assertThat(http.get("/").headers().allValues("Set-Cookie")).isEmpty();
    assertThat(http.get("/help").headers().allValues("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/nothing", "/api/nothing", "/?a=%zz", "/assets/x", "/;x", "/%2e%2e/"})
  void everyAnswerCarriesTheSecurityHeaders(String path) {
    RawHttp.Answer answer = raw(path);
    assertThat(answer.header("Content-Security-Policy")).contains(SecurityHeaders.CONTENT_POLICY);
    assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
    assertThat(answer.header("Server")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET / HTTP/9.9", "GET /\u0000 HTTP/1.1", "rubbish", "GET /{x}|^ HTTP/1.1"})
  void answersWhatIsNoHttpWithTheStatusAlone(String line) {
    RawHttp.Answer answer =
        new RawHttp(port).send(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer.status()).isIn(400, 505);
    assertThat(answer.text()).doesNotContain("Tomcat", "Apache", "Exception", "<html");
  }

  @Test
  void asksTheAnonymousToSignInAndComesBackOnlyToOurself() {
    HttpResponse<String> page = http.get("/now?x=1");
    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(page.headers().firstValue("Location")).contains("/sign-in?next=%2Fnow%3Fx%3D1");
    HttpResponse<String> program = http.get("/api/probe/signed-in");
    assertThat(program.statusCode()).isEqualTo(401);
    assertThat(program.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(program.body()).contains("urn:enlace:problem:not-signed-in");
  }

  @Test
  void refusesARouteWithoutRuleToEverybody() {
    HttpResponse<String> answer = http.get("/api/probe/without-rule");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("urn:enlace:problem:not-allowed");
  }

  @Test
  void tellsPeopleAndProgramsWhatIsNotThere() {
    HttpResponse<String> page =
        http.get("/nothing", "Accept", "text/html", "Accept-Language", "en");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("<h1>There is nothing here</h1>");
    HttpResponse<String> json = http.get("/nothing", "Accept", "application/json");
    assertThat(json.headers().firstValue("Content-Type")).contains("application/problem+json");
    HttpResponse<String> api = http.get("/api/v1/nothing", "Accept", "text/html");
    assertThat(api.statusCode()).isEqualTo(404);
    assertThat(api.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"text\":           | 400 | malformed-json    | \"line\":1",
        "{\"text\":\"a\",}    | 400 | malformed-json    | \"column\":",
        "{} x                 | 400 | malformed-json    | \"line\":1",
        "{\"text\":1,\"text\":2} | 400 | malformed-json | \"line\":1",
        "{\"txt\":\"a\"}      | 400 | unknown-field     | \"field\":\"txt\"",
        "{\"to\":{\"stat\":1}} | 400 | unknown-field    | \"field\":\"to.stat\"",
        "{\"number\":\"many\"} | 400 | invalid-value    | \"field\":\"number\"",
        "{\"to\":[1]}         | 400 | invalid-value     | \"field\":\"to\"",
        "[1]                  | 400 | wrong-shape       | \"line\":1",
        "``                   | 400 | body-missing      | body",
        "{\"text\":\"refuse\"} | 412 | stale            | \"current\":\"\\\"9\\\"\""
      })
  void saysWhereABodyIsWrong(String body, int status, String slug, String told) {
    HttpResponse<String> answer = http.post("/api/probe", body, "Accept-Language", "en");
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("urn:enlace:problem:" + slug + "\"").contains(told);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void tellsAFaultByAnIdAndNothingFromInside() {
    HttpResponse<String> answer = http.post("/api/probe", "{\"text\":\"fail\"}");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains("urn:enlace:problem:fault")
        .containsPattern("\"incident\":\"[2-9A-Z]{10}\"")
        .doesNotContain(Probe.SECRET, "IllegalArgument", "org.enlace");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/probe, missing-value, number",
    "/api/probe?number=x, invalid-value, number",
    "/api/probe?number=1&nmber=2, unknown-parameter, nmber"
  })
  void namesTheParameterThatIsWrong(String path, String slug, String field) {
    HttpResponse<String> answer = http.get(path);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(slug).contains("\"field\":\"" + field + "\"");
  }

  @Test
  void namesTheMethodsThatAnAddressAnswers() {
    HttpResponse<String> answer = http.send(http.request("/api/probe").DELETE());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
    assertThat(answer.body()).contains("method-not-allowed");
  }

  @Test
  void namesTheMediaTypesThatAnAddressTakes() {
    HttpResponse<String> answer =
        http.send(
            http.request("/api/probe")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("x")));
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.headers().firstValue("Accept").orElse("")).contains("application/json");
  }

  @Test
  void refusesABodyThatIsTooLargeWithOrWithoutItsLength() {
    String large = "{\"text\":\"" + "x".repeat(BodyLimitFilter.LARGEST) + "\"}";
    assertThat(http.post("/api/probe", large).statusCode()).isEqualTo(413);
    HttpRequest.BodyPublisher chunked =
        HttpRequest.BodyPublishers.ofInputStream(() ->
            new java.io.ByteArrayInputStream(
                large.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    HttpResponse<String> answer =
        http.send(
            http.request("/api/probe").header("Content-Type", "application/json").POST(chunked));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("too-large");
  }

  @Test
  void servesAssetsForEverAndCompressed() {
    String path = asset(http.get("/").body(), "href=\"(/assets/enlace-[^\"]+\\.css)\"");
    HttpResponse<String> plain = http.get(path);
    assertThat(plain.statusCode()).isEqualTo(200);
    assertThat(plain.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
    assertThat(plain.headers().firstValue("Cache-Control").orElse(""))
        .contains("immutable", "max-age=31536000", "public");
    HttpResponse<String> compressed = http.get(path, "Accept-Encoding", "gzip");
    assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(compressed.headers().firstValueAsLong("Content-Length").orElse(0))
        .isLessThan(25_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/assets.properties",
        "/assets/../application.properties",
        "/application.properties",
        "/messages/ui_es.properties",
        "/assets/enlace/../../application.properties",
        "/assets/x/%2e%2e/%2e%2e/application.properties",
        "/favicon.ico",
        "/index.html"
      })
  void servesNothingElseFromTheClassPath(String path) {
    assertThat(raw(path).status()).isIn(400, 404);
  }

  @Test
  void showsANoticeOnceAndOnlyOneOfOurs() {
    HttpResponse<String> shown =
        http.get(
            "/help", "Accept-Language", "en", "Cookie", "enlace-notice=ui.notice.settings-saved");
    assertThat(shown.body()).contains("role=\"status\"").contains("Your choice was saved.");
    assertThat(shown.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("enlace-notice=;")
        .contains("Max-Age=0");
    for (String forged :
        new String[] {"ui.first.title", "x.notice.y", "../ui.notice.x", "ui.notice.none"}) {
      assertThat(http.get("/help", "Cookie", "enlace-notice=" + forged).body())
          .doesNotContain("role=\"status\"");
    }
  }

  @Test
  void keepsSettingsOfABrowserAndTellsWhatIsWrongWithThem() {
    HttpResponse<String> form = http.get("/settings", "Accept-Language", "en");
    String cookie = form.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    String token = asset(form.body(), "name=\"_csrf\" value=\"([^\"]+)\"");
    HttpResponse<String> saved =
        postForm("language=es&zone=America/Lima&clock=12&theme=dark&_csrf=" + token, cookie);
    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(saved.headers().firstValue("Location")).contains("/settings");
    assertThat(saved.headers().allValues("Set-Cookie").toString())
        .contains("enlace-language=es", "enlace-zone=America/Lima", "enlace-clock=12")
        .contains("enlace-theme=dark", "enlace-notice=ui.notice.settings-saved");
    HttpResponse<String> wrong =
        postForm("language=es&zone=Mars/Base&clock=13&theme=dark&_csrf=" + token, cookie);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Choose one of the time zones.", "Choose 24 or 12 hours.");
    assertThat(wrong.body()).containsPattern("value=\"es\" checked");
  }

  @Test
  void refusesAFormThatAnotherSiteForged() {
    assertThat(postForm("language=es&zone=UTC&clock=24&theme=auto", "a=b").statusCode())
        .isEqualTo(403);
    assertThat(postForm("language=es&zone=UTC&clock=24&theme=auto&_csrf=x", "a=b").body())
        .contains("<h1>");
  }

  private HttpResponse<String> postForm(String fields, String cookie) {
    return http.send(
        http.request("/settings", "Accept-Language", "en", "Cookie", cookie)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(fields)));
  }

  // Paths that java.net.URI would refuse or mend go out as they are.
  private RawHttp.Answer raw(String path) {
    return new RawHttp(port).get(path);
  }

  private static String asset(String body, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(body);
    assertThat(matcher.find()).as("found " + pattern).isTrue();
    return matcher.group(1);
  }
}
