package org.enlace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.enlace.acceptance.Rest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What programs are refused, each with its type, and what is done once however often it is asked.
@ExtendWith(SharedDemonstration.class)
class RestRefusalsIT {
  private static final String REQUESTS = "/api/v1/requests";

  private final Server server;
  private final Rest mexico;
  private final Rest peru;

  RestRefusalsIT(Server server) {
    this.server = server;
    mexico = server.as("mx-technical");
    peru = server.as("pe-technical");
  }

  @Test
  void hidesARequestFromThirdStates() {
    String path = sent();
    Rest brazil = server.as("br-technical");
    assertThat(brazil.get(path).problem()).isEqualTo("404 request-unknown");
    assertThat(brazil.get(REQUESTS + "/MX-PE-2026-9999").body()).isEqualTo(brazil.get(path).body());
    for (String act : List.of("acknowledgement", "closure", "withdrawal", "reopening", "release")) {
      assertThat(brazil.post(path + "/" + act, Map.of()).problem())
          .as(act)
          .isEqualTo("404 request-unknown");
    }
    assertThat(brazil.get(REQUESTS + "?limit=200").done().texts("items", "ref"))
        .doesNotContain(path.substring(path.lastIndexOf('/') + 1));
  }

  @Test
  void hidesARequestFromWhoRunsTheNetwork() {
    String path = sent();
    for (String persona : List.of("secretariat-1", "auditor")) {
      assertThat(server.as(persona).get(path).status()).as(persona).isEqualTo(403);
      assertThat(server.as(persona).get(REQUESTS).status()).as(persona).isEqualTo(403);
    }
  }

  @Test
  void hidesARequestFromAnAuthorityToWhichItWasNotReferred() {
    assertThat(server.as("pe-csirt").get(sent()).problem()).isEqualTo("404 request-unknown");
  }

  @Test
  void letsTheSenderNotAcknowledgeForTheReceiver() {
    String path = sent();
    Answer refused = mexico.post(path + "/acknowledgement", Map.of());
    assertThat(refused.problem()).isEqualTo("403 of-the-other-side");
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(refused.texts("allowed")).contains("withdraw");
    assertThat(refused.text("detail")).isNotEmpty();
    assertThat(mexico.get(path).text("state")).isEqualTo("sent");
  }

  @Test
  void refusesAnActOutOfItsTimeAndNamesThePossibleOnes() {
    String path = sent();
    peru.post(path + "/acknowledgement", Map.of()).done();
    Answer twice = peru.post(path + "/acknowledgement", Map.of());
    assertThat(twice.problem()).isEqualTo("409 not-possible-now");
    assertThat(twice.texts("allowed")).contains("refer", "answer").doesNotContain("acknowledge");
  }

  @Test
  void sendsOnceForARepeatedKeyAndRefusesTheKeyForAnotherRequest() {
    Map<String, String> key = Map.of("Idempotency-Key", "acceptance-" + System.nanoTime());
    Answer first = mexico.post(REQUESTS, Letters.request("AMBER"), key).done();
    Answer second = mexico.post(REQUESTS, Letters.request("AMBER"), key).done();
    assertThat(second.status()).isEqualTo(first.status());
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(mexico.post(REQUESTS, Letters.request("GREEN"), key).status()).isEqualTo(422);
    assertThat(peru.post(first.header("Location") + "/acknowledgement", Map.of(), key).status())
        .as("the key of one account is not another's")
        .isEqualTo(200);
  }

  @Test
  void refusesAnActOnWhatHasChangedSince() {
    Answer sent = mexico.post(REQUESTS, Letters.request("AMBER")).done();
    String path = sent.header("Location");
    peru.post(path + "/acknowledgement", Map.of()).done();
    Map<String, String> stale = Map.of("If-Match", sent.header("ETag"));
    assertThat(mexico.post(path + "/withdrawal", Map.of(), stale).problem()).isEqualTo("412 stale");
    Map<String, String> fresh = Map.of("If-Match", mexico.get(path).header("ETag"));
    mexico.post(path + "/withdrawal", Map.of(), fresh).done();
  }

  @Test
  void refusesTokensThatAreMissingForgedExpiredOrOfAnotherKind() {
    String path = sent();
    String token = server.tokens().getOrDefault("mx-technical", "");
    assertThat(server.anonymous().get(path).problem()).isEqualTo("401 not-signed-in");
    for (String forged :
        List.of(token + "x", token.substring(0, token.length() - 1), "enlace_" + "x".repeat(49))) {
      Answer refused = new Rest(server.address(), forged).get(path);
      assertThat(refused.status()).as(refused.toString()).isEqualTo(401);
      assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
      assertThat(refused.body()).doesNotContain(forged);
    }
    assertThat(server.anonymous().get(path, "Authorization", "Basic eDp5").status()).isEqualTo(401);
  }

  @Test
  void refusesATokenPastItsEndAndOneWithoutTheScope() {
    Map<String, Object> order = new HashMap<>();
    order.put("name", "Reads the directory");
    order.put("scopes", List.of("directory:read"));
    order.put("expiresAt", java.time.Instant.now().plusSeconds(3).toString());
    Answer issued = mexico.post("/api/v1/tokens", order).done();
    Rest program = new Rest(server.address(), issued.text("token"));
    program.get("/api/v1/states/PE").done();
    assertThat(program.get(REQUESTS).status()).isEqualTo(403);
    Waiting.until(
        java.time.Duration.ofSeconds(20),
        "the token's end",
        () -> program.get("/api/v1/states/PE").status() == 401,
        issued::body);
  }

  @Test
  void refusesWhatCannotBeReadOrWasNotSaid() {
    assertThat(mexico.postRaw(REQUESTS, "{\"to\":", Map.of()).problem())
        .isEqualTo("400 malformed-json");
    Map<String, Object> unprotected = Letters.request("AMBER");
    unprotected.remove("protection");
    Answer missing = mexico.post(REQUESTS, unprotected);
    assertThat(missing.problem()).isEqualTo("422 field-missing");
    assertThat(missing.text("field")).isEqualTo("protection");
    Map<String, Object> sealed = Letters.request("AMBER");
    sealed.put("protection", "end-to-end");
    assertThat(mexico.post(REQUESTS, sealed).problem()).isEqualTo("422 protection-not-available");
    assertThat(mexico.post(REQUESTS, Letters.request("RED")).problem())
        .isEqualTo("422 red-needs-persons");
  }

  private String sent() {
    return mexico.post(REQUESTS, Letters.request("AMBER")).done().header("Location");
  }
}
