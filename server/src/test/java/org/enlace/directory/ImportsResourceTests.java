package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
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

/// Imports by REST, as a program that feeds a directory plays them.
@EnlaceTest
class ImportsResourceTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String BOUNDARY = "boundary-of-the-form";

  @Autowired ApplicationContext site;
  @Autowired TestAccounts accounts;
  @LocalServerPort int port;

  private Ceremony ceremony;
  private TestHttp http;

  @BeforeEach
  void gather() {
    ceremony = new Ceremony(site);
    http = new TestHttp(port);
  }

  @Test
  void readsShowsAndApplies() {
    String token = bearer(ceremony.first);
    HttpResponse<String> read = upload(token, "csv", table("PE", "ana@csirt.example", "no"));
    assertThat(read.statusCode()).isEqualTo(201);
    JsonNode preview = json(read);
    assertThat(preview.get("new").asInt()).isEqualTo(1);
    assertThat(preview.get("changed").asInt() + preview.get("unchanged").asInt()).isZero();
    JsonNode refused = preview.get("refused").get(0);
    assertThat(refused.get("line").asInt()).isEqualTo(3);
    assertThat(refused.get("field").asString()).isEqualTo("email");
    assertThat(refused.get("reason").asString()).isEqualTo("email-malformed");
    String path = read.headers().firstValue("Location").orElseThrow();

    JsonNode page = json(get(path + "?kind=new&limit=1", token));
    assertThat(page.get("items").get(0).get("changes").findValuesAsString("after"))
        .contains("ana@csirt.example");
    assertThat(page.get("next").isNull()).isTrue();

    JsonNode applied = json(post(path + "/application", token));
    assertThat(applied.get("phase").asString()).isEqualTo("applied");
    assertThat(post(path + "/application", token).statusCode()).isEqualTo(409);
    JsonNode drafts =
        json(get("/api/v1/nominations?phase=draft&network=" + ceremony.network, token));
    assertThat(drafts.get("items")).hasSize(1);
  }

  @Test
  void givesTheFirstAnswerToARepeatedPost() {
    String token = bearer(ceremony.first);
    String key = UUID.randomUUID().toString();
    String table = table("PE", "ana@csirt.example", "ines@csirt.example");
    JsonNode first = json(upload(token, "csv", table, "Idempotency-Key", key));
    JsonNode again = json(upload(token, "csv", table, "Idempotency-Key", key));
    assertThat(again.get("id").asString()).isEqualTo(first.get("id").asString());
    String path = "/api/v1/imports/" + first.get("id").asString() + "/application";
    String other = UUID.randomUUID().toString();
    assertThat(post(path, token, "Idempotency-Key", other).statusCode()).isEqualTo(200);
    assertThat(post(path, token, "Idempotency-Key", other).statusCode()).isEqualTo(200);
  }

  @Test
  void cancels() {
    String token = bearer(ceremony.nominator);
    JsonNode preview = json(upload(token, "csv", table("PE", "a@b.example", "b@b.example")));
    String path = "/api/v1/imports/" + preview.get("id").asString();
    assertThat(http.send(http.request(path, "Authorization", token).DELETE()).statusCode())
        .isEqualTo(204);
    assertThat(json(get(path, token)).get("preview").get("phase").asString())
        .isEqualTo("cancelled");
    assertThat(json(get(path, token)).get("items")).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithAFile() {
    String token = bearer(ceremony.first);
    assertProblem(upload(token, "csv", "a;b\n1;2\n"), 422, "import-header");
    assertProblem(upload(token, "global-irt", "[{]"), 422, "import-not-json");
    assertProblem(upload(token, "xml", "<a/>"), 400, "invalid-value");
    assertProblem(upload(token, "csv", "x".repeat(6_000_000)), 413, "import-too-large");
    assertProblem(upload(bearer(ceremony.mission), "csv", "a"), 403, "not-allowed");
    assertProblem(
        http.post("/api/v1/imports", "{}", "Authorization", token), 415, "media-type-unsupported");
  }

  @Test
  void hidesImportsFromOthers() {
    JsonNode preview =
        json(upload(bearer(ceremony.nominator), "csv", table("PE", "a@b.example", "b@b.example")));
    String path = "/api/v1/imports/" + preview.get("id").asString();
    String officer = bearer(ceremony.first);
    assertThat(get(path, officer).statusCode()).isEqualTo(404);
    assertThat(post(path + "/application", officer).statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/imports/none", officer).statusCode()).isEqualTo(404);
  }

  private String table(String state, String one, String other) {
    String row = state + ";" + ceremony.network + ";technical;Ana Ruiz;CSIRT;";
    return "state;network;category;name;institution;email\n"
        + row
        + one
        + "\n"
        + row
        + other
        + "\n";
  }

  private HttpResponse<String> upload(String token, String format, String file, String... headers) {
    String body =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"format\"\r\n\r\n"
            + format
            + "\r\n--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"contacts.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + file
            + "\r\n--"
            + BOUNDARY
            + "--\r\n";
    HttpRequest.Builder request =
        http.request("/api/v1/imports", "Authorization", token)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return http.send(headers.length == 0 ? request : request.headers(headers));
  }

  private static void assertProblem(HttpResponse<String> response, int status, String slug) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(json(response).get("type").asString()).isEqualTo("urn:enlace:problem:" + slug);
  }

  private String bearer(Actor.SignedIn actor) {
    return "Bearer " + accounts.token(actor.account(), "directory").reveal();
  }

  private HttpResponse<String> get(String path, String token) {
    return http.get(path, "Authorization", token);
  }

  private HttpResponse<String> post(String path, String token, String... headers) {
    HttpRequest.Builder request =
        http.request(path, "Authorization", token).POST(HttpRequest.BodyPublishers.noBody());
    return http.send(headers.length == 0 ? request : request.headers(headers));
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }
}
