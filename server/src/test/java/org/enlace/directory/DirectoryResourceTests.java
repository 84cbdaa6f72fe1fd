package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.TestHttp;
import org.enlace.identity.TestAccounts;
import org.enlace.kernel.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The directory by REST.
@EnlaceTest
class DirectoryResourceTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired ApplicationContext site;
  @Autowired TestAccounts accounts;
  @LocalServerPort int port;

  private Ceremony people;
  private TestHttp http;

  @BeforeEach
  void gather() {
    people = new Ceremony(site);
    http = new TestHttp(port);
  }

  @Test
  void namesStatesInTheLanguageAskedFor() {
    String token = bearer(people.nominator);
    assertThat(
            json(get("/api/v1/states/mx", token, "Accept-Language", "es")).get("name").asString())
        .isEqualTo("México");
    assertThat(json(get("/api/v1/states", token)).get("items")).hasSize(195);
    assertThat(get("/api/v1/states/ZZ", token).statusCode()).isEqualTo(404);
    assertThat(http.get("/api/v1/states").statusCode()).isEqualTo(401);
  }

  @Test
  void listsNetworksWithTheirCategories() {
    JsonNode items = json(get("/api/v1/networks", bearer(people.nominator))).get("items");
    assertThat(items.findValuesAsString("code")).contains("csirtamericas", "interpol-i247");
  }

  @Test
  void addsAndListsTheAuthoritiesOfAState() {
    String token = bearer(people.nominator);
    HttpResponse<String> added =
        post(
            "/api/v1/authorities",
            """
            {"state":"PE","names":{"es":"Policía Nacional","en":"National Police"},
             "kind":"police","referable":true}
            """,
            token);
    assertThat(added.statusCode()).isEqualTo(201);
    String id = json(added).get("id").asString();
    JsonNode items = json(get("/api/v1/authorities?state=PE", token)).get("items");
    assertThat(items.findValuesAsString("id")).contains(id);
    assertThat(
            post(
                    "/api/v1/authorities",
                    "{\"state\":\"MX\",\"names\":{\"es\":\"x\"},\"kind\":\"police\"}",
                    token)
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void takesANominationFromTheDraftToTheEnd() {
    String nominator = bearer(people.nominator);
    String id = entered(nominator);
    assertThat(post("/api/v1/nominations/" + id + "/submission", "{}", nominator).statusCode())
        .isEqualTo(200);
    assertThat(post("/api/v1/nominations/" + id + "/confirmation", "{}", nominator).statusCode())
        .isEqualTo(403);
    JsonNode confirmed =
        json(post("/api/v1/nominations/" + id + "/confirmation", "{}", bearer(people.first)));
    assertThat(confirmed.get("phase").asString()).isEqualTo("confirmed");

    assertThat(post("/api/v1/nominations/" + id + "/removal", "{}", nominator).statusCode())
        .isEqualTo(200);
    JsonNode ended =
        json(post("/api/v1/nominations/" + id + "/confirmation", "{}", bearer(people.second)));
    assertThat(ended.get("endedAs").asString()).isEqualTo("removed");
  }

  @Test
  void tellsWhatIsPossibleWhereAnActIsNot() {
    String nominator = bearer(people.nominator);
    String id = entered(nominator);
    HttpResponse<String> refused = post("/api/v1/nominations/" + id + "/removal", "{}", nominator);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(json(refused).get("type").asString())
        .isEqualTo("urn:enlace:problem:nomination-act-impossible");
    assertThat(json(refused).get("possible")).hasSize(3);
  }

  @Test
  void hidesNominationsFromOtherStates() {
    String id = entered(bearer(people.nominator));
    String foreigner = bearer(people.foreigner(ListedRows.TECHNICAL));
    assertThat(get("/api/v1/nominations/" + id, foreigner).statusCode()).isEqualTo(404);
    String ofNetwork = "/api/v1/nominations?network=" + people.network;
    assertThat(json(get(ofNetwork, foreigner)).get("items")).isEmpty();
    assertThat(get("/api/v1/nominations/not-an-id", foreigner).statusCode()).isEqualTo(404);
  }

  private String entered(String token) {
    UUID holder = people.person("Inés Huamán").id();
    HttpResponse<String> entered =
        post(
            "/api/v1/nominations",
            """
            {"state":"PE","network":"%s","category":"technical","holder":"%s"}
            """
                .formatted(people.network, holder),
            token);
    assertThat(entered.statusCode()).isEqualTo(201);
    return json(entered).get("id").asString();
  }

  private String bearer(Actor.SignedIn actor) {
    return "Bearer " + accounts.token(actor.account(), "directory").reveal();
  }

  private HttpResponse<String> get(String path, String token, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "Authorization";
    all[1] = token;
    System.arraycopy(headers, 0, all, 2, headers.length);
    return http.get(path, all);
  }

  private HttpResponse<String> post(String path, String body, String token) {
    return http.post(path, body, "Authorization", token);
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }
}
