package org.enlace.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.enlace.EnlaceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@EnlaceTest
@ExtendWith(OutputCaptureExtension.class)
class MetricsTests {
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern REFERENCE = Pattern.compile("[A-Z]{2}-[A-Z]{2}-[0-9]{4}-[0-9]+");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{32,}");
  private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

  /// What the site is asked for: names, references and tokens where a route has a variable, and
  /// where there is no route at all.
  private static final Set<String> PATHS =
      Set.of(
          "/",
          "/states/PE",
          "/states/MX/nowhere",
          "/requests/MX-PE-2026-0003",
          "/links/c2VjcmV0LXRva2VuLXRoYXQtbXVzdC1ub3QtbGVhay1hbnl3aGVyZQ",
          "/api/v1/states/PE/reach",
          "/api/v1/requests/MX-PE-2026-0003",
          "/api/v1/requests/MX-PE-2026-0003/acknowledgement",
          "/api/v1/nowhere/MX-PE-2026-0003",
          "/c2VjcmV0LXRva2VuLXRoYXQtbXVzdC1ub3QtbGVhay1hbnl3aGVyZQ",
          "/states?q=MX-PE-2026-0003");

  private final HttpClient client = HttpClient.newHttpClient();

  @LocalServerPort int port;
  @LocalManagementPort int managementPort;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired MeterRegistry meters;

  @Test
  void tellTimesPoolsAndTheMachine() throws IOException, InterruptedException {
    ask(port, "/");

    assertThat(scrape())
        .contains(
            "http_server_requests_seconds_count{",
            "hikaricp_connections_active{pool=\"application\"}",
            "hikaricp_connections_active{pool=\"worker\"}",
            "jvm_memory_used_bytes{",
            "process_cpu_usage");
  }

  @Test
  void holdNoReferenceNoTokenAndNoState() throws IOException, InterruptedException {
    for (String path : PATHS) {
      ask(port, path);
    }

    Set<String> values = labels().map(label -> label.group(2)).collect(Collectors.toSet());

    assertThat(values).isNotEmpty();
    assertThat(values).noneMatch(value -> REFERENCE.matcher(value).find());
    assertThat(values).noneMatch(value -> STATE.matcher(value).matches());
    assertThat(values).noneMatch(value -> TOKEN.matcher(value).matches());
  }

  @Test
  void nameRoutesAsTheyAreWrittenAndNoOtherPath() throws IOException, InterruptedException {
    for (String path : PATHS) {
      ask(port, path);
    }
    Set<String> routes =
        requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
            .flatMap(route -> route.getPatternValues().stream())
            .collect(Collectors.toCollection(TreeSet::new));

    Set<String> told =
        labels()
            .filter(label -> label.group(1).equals("uri"))
            .map(label -> label.group(2))
            .filter(path -> path.startsWith("/") && !path.startsWith("/actuator"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(told).contains("/").allMatch(path -> routes.contains(path) || path.endsWith("/**"));
  }

  @Test
  void areNotMadeUpForByTheLog(CapturedOutput output) throws IOException, InterruptedException {
    for (String path : PATHS) {
      ask(port, path);
    }

    assertThat(output.getAll()).doesNotContain("MX-PE-2026-0003", "c2VjcmV0LXRva2Vu");
  }

  @Test
  void leaveOutWhatWouldTellAState() throws IOException, InterruptedException {
    meters.counter("enlace.probe.told", "state", "PE").increment();
    meters.counter("enlace.probe.kept", "kind", "email").increment();

    assertThat(scrape()).contains("enlace_probe_kept_total").doesNotContain("enlace_probe_told");
  }

  private Stream<MatchResult> labels() throws IOException, InterruptedException {
    return LABEL.matcher(scrape()).results();
  }

  private String scrape() throws IOException, InterruptedException {
    HttpResponse<String> told = ask(managementPort, "/actuator/prometheus");
    assertThat(told.statusCode()).isEqualTo(200);
    return told.body();
  }

  private HttpResponse<String> ask(int at, String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
