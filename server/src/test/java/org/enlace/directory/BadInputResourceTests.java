package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.Ceremony.as;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.directory.RestCaller.Reply;
import org.enlace.identity.TestAccounts;
import org.enlace.identity.TestBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// What people and programs send that is not as it should be: each gets a clear answer, and none is
/// a fault of ours.
@EnlaceTest
class BadInputResourceTests {
  private static final String PERSON =
      "{\"kind\":\"person\",\"state\":\"PE\",\"name\":\"%s\",\"languages\":[\"es\"]}";

  @Autowired ApplicationContext site;
  @Autowired TestAccounts accounts;
  @Autowired Nominations nominations;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private Ceremony people;
  private RestCaller nominator;
  private RestCaller officer;
  private TestBrowser browser;

  @BeforeEach
  void gather() {
    people = new Ceremony(site);
    nominator = RestCaller.of(port, accounts, people.nominator);
    officer = RestCaller.of(port, accounts, people.first);
    browser =
        new TestBrowser(port)
            .with("enlace_session", accounts.session(people.nominator.account()).reveal());
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void refusesJsonThatIsNotUtf8() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes("{\"name\":\"".getBytes(StandardCharsets.UTF_8));
    body.write(0xff);
    body.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder request =
        nominator
            .request("/people")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    Reply reply = nominator.send(request);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.problem()).isEqualTo("malformed-json");
  }

  @Test
  void refusesJsonThatNestsWithoutEnd() {
    Reply reply = nominator.post("/people", "[".repeat(200_000));
    assertThat(reply.status()).isIn(400, 413);
    assertThat(reply.problem()).isIn("malformed-json", "too-large", "wrong-shape");
    Reply deep = nominator.post("/people", "{\"name\":".repeat(5_000) + "1" + "}".repeat(5_000));
    assertThat(deep.status()).isIn(400, 413);
  }

  @Test
  void refusesACharacterThatNoTextHas() {
    Reply reply = nominator.post("/people", PERSON.formatted("Ana\\u0000Ruiz"));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.problem()).isEqualTo("text-unreadable");
    assertThat(browser.get("/directory?q=%00").statusCode()).isEqualTo(400);
    Map<String, String> typed =
        Map.of("kind", "person", "name", "Ana\u0000Ruiz", "preferred", "es");
    HttpResponse<String> page = browser.post("/people/new", "/people/new", typed);
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("This text cannot be read");
  }

  @Test
  void refusesAFieldOfTenMegabytes() {
    String long10 = "x".repeat(10 * 1024 * 1024);
    Reply reply = nominator.post("/people", PERSON.formatted(long10));
    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.problem()).isEqualTo("too-large");
    HttpResponse<String> page =
        browser.post("/people/new", "/people/new", Map.of("kind", "person", "name", long10));
    assertThat(page.statusCode()).isEqualTo(413);
    assertThat(page.body()).contains("<html lang=\"en\">", "too large");
  }

  @Test
  void refusesTheSameNominationTwice() {
    Holder ines = people.person("Inés Huamán");
    String draft =
        "{\"state\":\"PE\",\"network\":\"%s\",\"category\":\"technical\",\"holder\":\"%s\",\"rank\":1}"
            .formatted(people.network, ines.id());
    assertThat(nominator.post("/nominations", draft).status()).isEqualTo(201);
    Reply again = nominator.post("/nominations", draft);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.problem()).isEqualTo("nomination-duplicate");
  }

  @Test
  void refusesToConfirmOnesOwnNomination() {
    Holder ines = people.person("Inés Huamán");
    Nomination entered =
        as(
            people.first,
            () -> nominations.enter(people.nomination(ines, people.note(Ceremony.PERU))).orThrow());
    String path = "/nominations/" + entered.id();
    assertThat(officer.post(path + "/submission", "{}").status()).isEqualTo(200);
    Reply own = officer.post(path + "/confirmation", "{}");
    assertThat(own.status()).isEqualTo(409);
    assertThat(own.problem()).isEqualTo("second-hand-required");
    Reply ofState = nominator.post(path + "/confirmation", "{}");
    assertThat(ofState.status()).isEqualTo(403);
  }

  @Test
  void keepsWhatWasTypedBesideAScanThatIsNoPdf() {
    Map<String, String> typed =
        Map.of(
            "reference", "N-77/2026",
            "datedOn", "2026-11-01",
            "receivedOn", "2026-11-02",
            "sender", "mision@rree.example");
    TestBrowser secretariat =
        new TestBrowser(port)
            .with("enlace_session", accounts.session(people.first.account()).reveal());
    HttpResponse<String> page =
        secretariat.post(
            "/notes/new?state=PE",
            "/notes/new?state=PE",
            typed,
            "scan",
            "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("N-77/2026", "mision@rree.example")
        .contains("The scan must be a PDF file.")
        .doesNotContain("alert(1)");
  }

  @Test
  void refusesATokenWhoseTimeIsOver() {
    assertThat(nominator.get("/nominations").status()).isEqualTo(200);
    clock.advance(Duration.ofDays(2));
    Reply late = nominator.get("/nominations");
    assertThat(late.status()).isEqualTo(401);
    assertThat(late.problem()).isEqualTo("not-signed-in");
    assertThat(late.response().headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
  }

  @Test
  void refusesAFormOfMoreFilesThanAnybodySends() {
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      parts
          .append("--edge\r\nContent-Disposition: form-data; name=\"scan\"; filename=\"")
          .append(i)
          .append("\"\r\n\r\nx\r\n");
    }
    HttpRequest.Builder request =
        officer
            .request("/notes")
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(BodyPublishers.ofString(parts + "--edge--\r\n"));
    assertThat(officer.send(request).status()).isIn(400, 413);
  }
}
