package org.enlace.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.enlace.EnlaceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EnlaceTest
class TokenResourceTests {
  @LocalServerPort int port;
  @Autowired TestAccounts accounts;
  @Autowired InstantSource clock;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void issuesListsAndEndsATokenWithinTheScopesOfTheOneThatAsks() throws Exception {
    UUID account = accounts.make("Program");
    String token = accounts.token(account, "identity").reveal();
    String expiresAt = clock.instant().plus(Duration.ofHours(1)).toString();

    HttpResponse<String> beyond = post(token, "[\"request:write\"]", expiresAt);
    assertThat(beyond.statusCode()).isEqualTo(422);
    assertThat(beyond.body()).contains("urn:enlace:problem:token-beyond-token");

    HttpResponse<String> issued = post(token, "[\"identity:read\"]", expiresAt);
    assertThat(issued.statusCode()).isEqualTo(201);
    assertThat(issued.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    String text = found("\"token\":\"(enlace_[0-9A-Za-z]{49})\"", issued.body());
    String id = found("\"id\":\"([0-9a-f-]{36})\"", issued.body());

    HttpResponse<String> list = send(text, request("").GET());
    assertThat(list.statusCode()).isEqualTo(200);
    assertThat(list.body()).contains(id).doesNotContain(text);
    assertThat(send(text, request("/" + id).DELETE()).statusCode()).isEqualTo(403);
    assertThat(send(token, request("/" + id).DELETE()).statusCode()).isEqualTo(204);
    assertThat(send(text, request("").GET()).statusCode()).isEqualTo(401);
  }

  @Test
  void refusesATokenThatIsNone() throws Exception {
    assertThat(send("enlace_nonsense", request("").GET()).statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> post(String token, String scopes, String expiresAt)
      throws IOException, InterruptedException {
    String body =
        "{\"name\":\"Nightly\",\"scopes\":" + scopes + ",\"expiresAt\":\"" + expiresAt + "\"}";
    return send(
        token,
        request("")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/tokens" + path));
  }

  private HttpResponse<String> send(String token, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(
        request.header("Authorization", "Bearer " + token).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
