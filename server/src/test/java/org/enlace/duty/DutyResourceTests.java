package org.enlace.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.directory.Line;
import org.enlace.directory.ListedRows;
import org.enlace.identity.GrantOrder;
import org.enlace.identity.TestAccounts;
import org.enlace.kernel.StateCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EnlaceTest
class DutyResourceTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();

  @Autowired ApplicationContext site;
  @Autowired TestAccounts accounts;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private ListedRows rows;
  private UUID nomination;
  private UUID line;
  private String mexico;

  @BeforeEach
  void listBolivia() {
    rows = ListedRows.in(site);
    UUID desk = rows.desk("BO", "Mesa del CSIRT");
    nomination = rows.nomination("BO", ListedRows.TECHNICAL, desk, 1);
    rows.findable(nomination, "mesa del csirt bolivia", "es");
    line = rows.line("BO", desk, Line.Kind.EMAIL, "mesa@csirt.example", Line.Visibility.MEMBERS);
    rows.run("UPDATE directory.holder SET mode = 'round-the-clock' WHERE id = '" + desk + "'");
    UUID person = rows.person("BO", "Lidia Mamani");
    rows.findable(
        rows.nomination("BO", ListedRows.DIPLOMATIC, person, 1), "lidia mamani bolivia", "es");
    UUID account =
        accounts.make(
            "Mexico technical",
            GrantOrder.contact(
                new GrantOrder.Holder.OfAccount(UUID.randomUUID()),
                new StateCode("MX"),
                rows.network(),
                ListedRows.TECHNICAL,
                UUID.randomUUID()));
    mexico = accounts.token(account, "duty").reveal();
  }

  @Test
  void answersWhoAnswersNow() throws Exception {
    JsonNode answer = json(get("/api/v1/states/bo/reach?category=technical&" + network()), 200);

    assertThat(answer.at("/state").asString()).isEqualTo("BO");
    assertThat(answer.at("/zone").asString()).isEqualTo("America/La_Paz");
    Instant now = Instant.parse(answer.at("/now").asString());
    assertThat(Duration.between(now, clock.instant()).abs()).isLessThan(Duration.ofMinutes(1));
    assertThat(OffsetDateTime.parse(answer.at("/localTime").asString()).toInstant())
        .isBetween(now.minusSeconds(2), now);
    assertThat(answer.at("/localTime").asString()).endsWith("-04:00");
    assertThat(answer.at("/holidays").asString()).isEqualTo("known");
    assertThat(answer.at("/entries").size()).isEqualTo(1);
    JsonNode entry = answer.at("/entries/0");
    assertThat(entry.at("/contact").asString()).isEqualTo(nomination.toString());
    assertThat(entry.at("/category").asString()).isEqualTo("technical");
    assertThat(entry.at("/name").asString()).isEqualTo("Mesa del CSIRT");
    assertThat(entry.at("/onDuty").asBoolean()).isTrue();
    assertThat(entry.at("/until").isNull()).isTrue();
    assertThat(entry.at("/lines/0/id").asString()).isEqualTo(line.toString());
    assertThat(entry.at("/lines/0/type").asString()).isEqualTo("email");
    assertThat(entry.at("/lines/0/lastReachedAt").isNull()).isTrue();
    assertThat(answer.at("/changesAt").isNull()).isTrue();
  }

  @Test
  void tellsOthersNoNameOfAPersonInReach() throws Exception {
    assertThat(get("/api/v1/states/BO/reach?" + network()).body()).doesNotContain("Mamani");
  }

  @Test
  void refusesAnotherStatesDayAfterTomorrowAndSaysTheWayOut() throws Exception {
    Instant later = clock.instant().plus(Duration.ofDays(2));

    JsonNode problem = json(get("/api/v1/states/BO/reach?at=" + later + "&" + network()), 403);

    assertThat(problem.at("/type").asString()).endsWith(":reach-beyond-a-day");
    assertThat(problem.at("/field").asString()).isEqualTo("at");
    assertThat(problem.at("/latest").asString()).endsWith("Z");
    assertThat(problem.at("/detail").asString()).contains("request");
  }

  @Test
  void refusesWhatItCannotRead() throws Exception {
    assertRefused("/api/v1/states/BOL/reach", 404, "state-unknown");
    assertRefused("/api/v1/states/BO/reach?network=no-such-net", 404, "network-unknown");
    assertRefused(
        "/api/v1/states/BO/reach?category=culinary&" + network(), 404, "category-unknown");
    assertRefused("/api/v1/states/BO/reach?at=tomorrow&" + network(), 400, "at-malformed");
    assertRefused("/api/v1/states/BO/reach?when=now&" + network(), 400, "unknown-parameter");
    assertRefused("/api/v1/contacts?available=later", 400, "invalid-value");
    assertRefused("/api/v1/contacts?after=somewhere", 400, "cursor-unknown");
    assertRefused("/api/v1/contacts?limit=0", 400, "limit-out-of-range");
    assertRefused("/api/v1/contacts?avaliable=now", 400, "unknown-parameter");
  }

  @Test
  void refusesWhoeverDidNotSignIn() throws Exception {
    HttpResponse<String> response =
        http.send(request("/api/v1/states/BO/reach").build(), BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(401);
  }

  @Test
  void findsContactsThatAreOnDutyNow() throws Exception {
    JsonNode all = json(get("/api/v1/contacts?q=BOLIVIA&" + network()), 200);
    JsonNode now = json(get("/api/v1/contacts?q=bol%C3%ADvia&available=now&" + network()), 200);

    assertThat(all.at("/items").size()).isEqualTo(2);
    assertThat(now.at("/items").size()).isEqualTo(1);
    assertThat(now.at("/items/0/id").asString()).isEqualTo(nomination.toString());
    assertThat(now.at("/items/0/duty").asString()).isEqualTo("round-the-clock");
    assertThat(now.at("/next").isNull()).isTrue();
  }

  @Test
  void pagesThroughThoseOnDuty() throws Exception {
    for (int i = 0; i < 5; i++) {
      UUID desk = rows.desk("BO", "Desk " + i);
      rows.findable(rows.nomination("BO", ListedRows.TECHNICAL, desk, i + 2), "turno", "es");
      rows.run("UPDATE directory.holder SET mode = 'round-the-clock' WHERE id = '" + desk + "'");
    }
    String query = "/api/v1/contacts?q=turno&available=now&limit=2&" + network();

    JsonNode first = json(get(query), 200);
    JsonNode second = json(get(query + "&after=" + first.at("/next").asString()), 200);
    JsonNode third = json(get(query + "&after=" + second.at("/next").asString()), 200);

    assertThat(first.at("/items").size()).isEqualTo(2);
    assertThat(second.at("/items").size()).isEqualTo(2);
    assertThat(third.at("/items").size()).isEqualTo(1);
    assertThat(third.at("/next").isNull()).isTrue();
    assertThat(first.at("/items/0/rank").asInt()).isEqualTo(2);
    assertThat(third.at("/items/0/rank").asInt()).isEqualTo(6);
  }

  private void assertRefused(String path, int status, String slug) throws Exception {
    assertThat(json(get(path), status).at("/type").asString())
        .isEqualTo("urn:enlace:problem:" + slug);
  }

  private String network() {
    return "network=" + rows.network();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request = request(path).header("Authorization", "Bearer " + mexico).build();
    return http.send(request, BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Accept-Language", "en");
  }

  private static JsonNode json(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return JSON.readTree(response.body());
  }
}
