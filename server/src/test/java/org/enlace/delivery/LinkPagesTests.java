package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.kernel.Actor;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Marking;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EnlaceTest
class LinkPagesTests {
  private static final Pattern GUARD = Pattern.compile("name=\"(_csrf)\" value=\"([^\"]+)\"");

  @Autowired ActionTokens tokens;
  @Autowired Notices notices;
  @Autowired DeliveryScene scene;
  @Autowired TestActionPage page;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void offersOneButtonInTheLanguageOfTheNoticeAndChangesNothing() throws Exception {
    Issued issued = issue(UUID.randomUUID(), "es", Marking.REAL);

    HttpResponse<String> shown = get(issued);

    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body())
        .contains("<html lang=\"es\"", "<h1>&lt;Acuse&gt; es</h1>", "Solo eso.", "Acusar")
        .doesNotContain("<script", "<nav");
    assertThat(shown.body().split("<button", -1)).hasSize(2);
    assertThat(header(shown, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(shown, "Content-Language")).isEqualTo("es");
    assertThat(header(shown, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(get(issued).statusCode()).isEqualTo(200);
    assertThat(acts(issued)).isZero();
  }

  @Test
  void actsOnceAsTheHolderOfTheLink() throws Exception {
    Issued issued = issue(UUID.randomUUID(), "en", Marking.REAL);

    HttpResponse<String> done = press(issued, get(issued));

    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body())
        .contains("Recibido", "You can close this page.")
        .doesNotContain("<form");
    assertThat(acts(issued)).isEqualTo(1);
    HttpResponse<String> again = press(issued, done);
    assertThat(again.statusCode()).isEqualTo(404);
    assertThat(acts(issued)).isEqualTo(1);
  }

  @Test
  void marksWhatIsAnExercise() throws Exception {
    Issued issued = issue(UUID.randomUUID(), "es", Marking.EXERCISE);

    assertThat(get(issued).body()).contains("EJERCICIO");
  }

  @Test
  void answersAlikeWhereALinkDoesNotWork() throws Exception {
    UUID settled = UUID.randomUUID();
    Issued used = issue(UUID.randomUUID(), "es", Marking.REAL);
    press(used, get(used));
    Issued ended = issue(UUID.randomUUID(), "es", Marking.REAL);
    scene.write(() -> tokens.end(TestActionPage.PURPOSE, subjectOf(ended)));
    Issued over = issue(settled, "es", Marking.REAL);
    page.settled.add(settled);
    Issued expired = issue(UUID.randomUUID(), "es", Marking.REAL);
    String unknown = get("/a/" + "A".repeat(43)).body();

    assertThat(unknown).contains("This link no longer works").doesNotContain("<form");
    assertThat(get("/a/x").body()).isEqualTo(unknown);
    assertThat(get(used).body()).isEqualTo(unknown);
    assertThat(get(ended).body()).isEqualTo(unknown);
    assertThat(get(over).body()).isEqualTo(unknown);
    clock.advance(Duration.ofDays(8));
    assertThat(get(expired).body()).isEqualTo(unknown);
    assertThat(get(expired).statusCode()).isEqualTo(404);
  }

  @Test
  void keepsTheLinkWhereThePageFailed() throws Exception {
    UUID subject = UUID.randomUUID();
    Issued issued = issue(subject, "es", Marking.REAL);
    HttpResponse<String> shown = get(issued);
    page.failing.add(subject);
    assertThat(press(issued, shown).statusCode()).isEqualTo(500);
    page.failing.remove(subject);

    assertThat(press(issued, shown).statusCode()).isEqualTo(200);
    assertThat(acts(issued)).isEqualTo(1);
  }

  @Test
  void refusesAPostThatDidNotComeFromThePage() throws Exception {
    Issued issued = issue(UUID.randomUUID(), "es", Marking.REAL);

    HttpResponse<String> refused =
        HttpClient.newHttpClient()
            .send(
                request(path(issued)).POST(BodyPublishers.noBody()).build(),
                BodyHandlers.ofString());

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(acts(issued)).isZero();
  }

  private long acts(Issued issued) {
    return page.acted.stream()
        .filter(new Actor.LinkHolder(issued.id(), DeliveryScene.STATE)::equals)
        .count();
  }

  private UUID subjectOf(Issued issued) {
    return scene
        .owner()
        .sql("SELECT subject FROM delivery.token WHERE id = ?")
        .param(issued.id())
        .query(UUID.class)
        .single();
  }

  private Issued issue(UUID subject, String language, Marking marking) {
    return scene.write(() -> {
      Issued issued =
          tokens.issue(
              TestActionPage.PURPOSE,
              subject,
              null,
              null,
              DeliveryScene.STATE,
              clock.instant().plus(Duration.ofDays(7)));
      LineAddress to =
          LineAddress.email(null, DeliveryScene.STATE, new EmailAddress("link@link.example"));
      Wording wording =
          Composition.in(new LanguageTag(language), "x").link("x", issued.link().reveal()).finish();
      notices.stage(
          Notice.of(subject, "test.arrived", marking, to, wording).withToken(issued.id()));
      return issued;
    });
  }

  private HttpResponse<String> get(Issued issued) throws IOException, InterruptedException {
    return get(path(issued));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return browser.send(request(path).GET().build(), BodyHandlers.ofString());
  }

  /// Presses the button of a page; the guard of the last form is sent again where there is none.
  private HttpResponse<String> press(Issued issued, HttpResponse<String> shown)
      throws IOException, InterruptedException {
    Matcher guard = GUARD.matcher(shown.body());
    String form = guard.find() ? guard.group(1) + "=" + guard.group(2) : lastForm;
    lastForm = form;
    HttpRequest post =
        request(path(issued))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return browser.send(post, BodyHandlers.ofString());
  }

  private String lastForm = "";

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Accept-Language", "en")
        .header("Accept", "text/html");
  }

  private static String path(Issued issued) {
    return issued.link().reveal().getPath();
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
