package org.enlace.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.directory.Line;
import org.enlace.directory.ListedRows;
import org.enlace.identity.GrantOrder;
import org.enlace.identity.TestAccounts;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EnlaceTest
class LaddersResourceTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String QUICK =
      """
      {"outsideHours":"wake","answering":"any","signInMinutes":10,
       "steps":[{"whom":"on-duty","kinds":["email"],"waitMinutes":5,"repeat":1}]}
      """;

  private final HttpClient http = HttpClient.newHttpClient();

  @Autowired ApplicationContext site;
  @Autowired TestAccounts accounts;
  @LocalServerPort int port;

  private ListedRows rows;
  private UUID person;
  private String nominator;
  private String contact;

  @BeforeEach
  void listHonduras() {
    rows = ListedRows.in(site);
    person = rows.person("HN", "Marta Funes");
    rows.nomination("HN", ListedRows.TECHNICAL, person, 1);
    rows.line("HN", person, Line.Kind.EMAIL, "m@csirt.example", Line.Visibility.MEMBERS);
    rows.run("UPDATE directory.holder SET mode = 'on-call' WHERE id = '" + person + "'");
    StateCode honduras = new StateCode("HN");
    nominator =
        token(
            GrantOrder.ofState(
                new GrantOrder.Holder.OfAccount(UUID.randomUUID()),
                Role.NOMINATOR,
                honduras,
                rows.network(),
                null));
    contact = contactOf(honduras);
  }

  private String contactOf(StateCode honduras) {
    UUID account =
        accounts.make(
            "Marta Funes",
            GrantOrder.contact(
                new GrantOrder.Holder.OfAccount(UUID.randomUUID()),
                honduras,
                rows.network(),
                ListedRows.TECHNICAL,
                UUID.randomUUID()));
    rows.asOwner(
        site,
        "UPDATE identity.role_grant SET person = '"
            + person
            + "' WHERE account = '"
            + account
            + "'");
    return accounts.token(account, "duty").reveal();
  }

  @AfterEach
  void forgetWhatHondurasSet() {
    rows.asOwner(site, "DELETE FROM duty.ladder WHERE state = 'HN'");
    rows.asOwner(site, "DELETE FROM duty.wake_limit WHERE state = 'HN'");
  }

  @Test
  void showsTheDefaultsOfAStateThatNeverSetAnything() throws Exception {
    JsonNode list = json(send("GET", "/ladders", contact, null, null), 200);

    assertThat(list.at("/items/0/id").asString()).isEqualTo("HN-urgent");
    assertThat(list.at("/items/0/own").asBoolean()).isFalse();
    assertThat(list.at("/items/1/rules/outsideHours").asString()).isEqualTo("hold");
    assertThat(list.at("/items/0/rules/steps/0/waitMinutes").asInt()).isEqualTo(15);
  }

  @Test
  void letsANominatorSetItOnWhatWasReadAndKeepsTheHistory() throws Exception {
    assertThat(send("PUT", "/ladders/HN-urgent", nominator, null, QUICK).statusCode())
        .isEqualTo(428);
    HttpResponse<String> set = send("PUT", "/ladders/HN-urgent", nominator, "\"0\"", QUICK);
    assertThat(json(set, 200).at("/own").asBoolean()).isTrue();
    assertThat(set.headers().firstValue("ETag")).contains("\"1\"");
    assertThat(send("PUT", "/ladders/HN-urgent", nominator, "\"0\"", QUICK).statusCode())
        .isEqualTo(412);
    json(send("DELETE", "/ladders/HN-urgent", nominator, "\"1\"", null), 200);

    JsonNode history = json(send("GET", "/ladders/HN-urgent/history", contact, null, null), 200);
    assertThat(history.at("/items/0/version").asInt()).isEqualTo(2);
    assertThat(history.at("/items/0/rules").isMissingNode()).isTrue();
    assertThat(history.at("/items/1/rules/signInMinutes").asInt()).isEqualTo(10);
  }

  @Test
  void refusesContactsOtherStatesAndWhatCannotBe() throws Exception {
    assertThat(send("PUT", "/ladders/HN-urgent", contact, "\"0\"", QUICK).statusCode())
        .isEqualTo(403);
    assertThat(send("GET", "/ladders/PE-urgent", contact, null, null).statusCode()).isEqualTo(404);
    assertThat(send("GET", "/ladders/x", contact, null, null).statusCode()).isEqualTo(404);
    assertField("{}", "steps");
    assertField(QUICK.replace("\"wake\"", "\"shout\""), "outsideHours");
    assertField(QUICK.replace(":5,", ":0,"), "steps.0.waitMinutes");
    assertField(QUICK.replace("\"email\"", "\"pigeon\""), "steps.0.kinds");
    assertField(
        QUICK.replace(
            "\"whom\":\"on-duty\"",
            "\"whom\":\"contact\",\"contact\":\"" + UUID.randomUUID() + "\""),
        "steps.0.contact");
  }

  @Test
  void simulatesWithoutSendingAnything() throws Exception {
    JsonNode simulated =
        json(
            send(
                "POST",
                "/ladders/HN-urgent/simulation",
                contact,
                null,
                "{\"network\":\"" + rows.network() + "\",\"category\":\"technical\"}"),
            200);

    assertThat(simulated.at("/moments/0/event").asString()).isEqualTo("rings");
    assertThat(simulated.at("/moments/0/lines/0/holder").asString()).isEqualTo(person.toString());
    assertThat(simulated.at("/moments/1/event").asString()).isEqualTo("exhausted");
    assertThat(simulated.at("/moments/1/reason").asString()).isEqualTo("no-answer");
    assertThat(
            send("POST", "/ladders/HN-urgent/simulation", contact, null, "{\"at\":\"now\"}")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void letsEverybodyAgreeForThemselvesAlone() throws Exception {
    String own = "/wake-consents/" + person;
    assertThat(
            json(send("GET", "/wake-consents", contact, null, null), 200)
                .at("/items/0/agreed")
                .asBoolean())
        .isFalse();
    assertThat(
            json(send("PUT", own, contact, null, "{\"agreed\":true}"), 200)
                .at("/agreed")
                .asBoolean())
        .isTrue();
    assertThat(
            json(send("PUT", own, contact, null, "{\"agreed\":false}"), 200)
                .at("/agreed")
                .asBoolean())
        .isFalse();
    assertThat(send("PUT", own, nominator, null, "{\"agreed\":true}").statusCode()).isEqualTo(403);
    assertThat(
            send("PUT", "/wake-consents/" + UUID.randomUUID(), contact, null, "{\"agreed\":true}")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void setsHowOftenAnotherStateMayWake() throws Exception {
    JsonNode set =
        json(send("PUT", "/wake-limits/MX", nominator, null, "{\"most\":2,\"hours\":24}"), 200);
    assertThat(set.at("/version").asInt()).isEqualTo(1);
    json(send("PUT", "/wake-limits/others", nominator, null, "{\"most\":9,\"hours\":24}"), 200);
    assertThat(
            send("PUT", "/wake-limits/MX", nominator, "\"7\"", "{\"most\":1,\"hours\":24}")
                .statusCode())
        .isEqualTo(412);
    assertThat(
            send("PUT", "/wake-limits/MX", nominator, null, "{\"most\":-1,\"hours\":24}")
                .statusCode())
        .isEqualTo(422);
    assertThat(json(send("GET", "/wake-limits", contact, null, null), 200).at("/items").size())
        .isEqualTo(2);
    assertThat(send("DELETE", "/wake-limits/MX", nominator, null, null).statusCode())
        .isEqualTo(204);
    assertThat(send("DELETE", "/wake-limits/MX", nominator, null, null).statusCode())
        .isEqualTo(404);
  }

  private void assertField(String body, String field) throws Exception {
    JsonNode problem = json(send("PUT", "/ladders/HN-urgent", nominator, "\"0\"", body), 422);
    assertThat(problem.at("/field").asString()).isEqualTo(field);
  }

  private String token(GrantOrder order) {
    return accounts.token(accounts.make("Honduras", order), "duty").reveal();
  }

  private HttpResponse<String> send(
      String method, String path, String token, @Nullable String ifMatch, @Nullable String body)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body());
  }
}
