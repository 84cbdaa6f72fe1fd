package org.enlace.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.enlace.EnlaceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@EnlaceTest
class ManagementPortTests {
  private final HttpClient client = HttpClient.newHttpClient();

  @LocalServerPort int port;
  @LocalManagementPort int managementPort;
  @Autowired ManagementServerProperties management;

  @ParameterizedTest
  @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/prometheus"})
  void isNotTheSitesOwnPort(String path) throws IOException, InterruptedException {
    assertThat(ask(port, path).statusCode()).isEqualTo(404);
    assertThat(ask(managementPort, "/").statusCode()).isEqualTo(404);
  }

  @Test
  void isReachedFromThisMachineOnly() {
    assertThat(management.getAddress()).isNotNull();
    assertThat(management.getAddress().isLoopbackAddress()).isTrue();
  }

  @Test
  void tellsThatTheSiteIsAlive() throws IOException, InterruptedException {
    HttpResponse<String> alive = ask(managementPort, "/actuator/health/liveness");

    assertThat(alive.statusCode()).isEqualTo(200);
    assertThat(alive.body()).contains("\"status\":\"UP\"");
  }

  @Test
  void tellsThatTheSiteIsReadyWithDatabaseAndMail() throws IOException, InterruptedException {
    HttpResponse<String> ready = ask(managementPort, "/actuator/health/readiness");

    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body()).contains("\"database\":{\"status\":\"UP\"}", "\"mail\":{");
  }

  @Test
  void tellsALoadBalancerOfTheDatabaseAlone() throws IOException, InterruptedException {
    HttpResponse<String> serving = ask(managementPort, "/actuator/health/serving");

    assertThat(serving.statusCode()).isEqualTo(200);
    assertThat(serving.body()).contains("\"database\"").doesNotContain("\"mail\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"env", "beans", "configprops", "loggers", "heapdump", "threaddump"})
  void tellsNothingElse(String endpoint) throws IOException, InterruptedException {
    assertThat(ask(managementPort, "/actuator/" + endpoint).statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> ask(int at, String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
