package org.enlace.platform.start;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.enlace.kernel.Secret;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A running site, spoken to by its REST API as the account whose token is given. What is done is
/// recorded under that account and token, as if it had been done on a page: the console gives no
/// powers of its own.
final class SiteClient {
  static final String TOKEN = "ENLACE_TOKEN";
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final URI site;
  private final Secret<String> token;
  private final HttpClient http;

  private SiteClient(URI site, Secret<String> token) {
    this.site = site;
    this.token = token;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /// The site of `--site`, else of `ENLACE_BASE_URL`, else the one on this machine; the token of
  /// `--token-file`, else of `ENLACE_TOKEN`.
  static SiteClient of(CommandLine line, Map<String, String> environment) {
    String address =
        line.option("site")
            .orElse(environment.getOrDefault("ENLACE_BASE_URL", "http://localhost:8080"));
    try {
      URI site = URI.create(address);
      if (site.getHost() == null || !"http https".contains(String.valueOf(site.getScheme()))) {
        throw new IllegalArgumentException(address);
      }
      return new SiteClient(site, token(line, environment));
    } catch (IllegalArgumentException malformed) {
      throw new CommandLine.Refused(
          "--site must be an address such as https://contacts.example, not " + address);
    }
  }

  private static Secret<String> token(CommandLine line, Map<String, String> environment) {
    Optional<String> file = line.option("token-file");
    if (file.isEmpty()) {
      String told = environment.getOrDefault(TOKEN, "").strip();
      if (told.isEmpty()) {
        throw new CommandLine.Refused(
            line.command()
                + " acts as an account: make a token for the directory on the page of your account,"
                + " and give it by --token-file or "
                + TOKEN);
      }
      return Secret.of(told);
    }
    try {
      return Secret.of(Files.readString(Path.of(file.get())).strip());
    } catch (IOException unreadable) {
      throw new StartRefused("the token cannot be read from " + file.get());
    }
  }

  URI site() {
    return site;
  }

  /// A request to a path of the API.
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(site.resolve("/api/v1/" + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token.reveal())
        .header("Accept-Language", "en");
  }

  /// What the site answers.
  ///
  /// @throws StartRefused where it refuses, in its own words, or does not answer
  HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() / 100 != 2) {
        throw new StartRefused(problem(answer));
      }
      return answer;
    } catch (ConnectException nobody) {
      throw new StartRefused(
          "no site answers at " + site + "; start it with serve, or name it with --site");
    } catch (IOException failure) {
      throw new StartRefused("the site at " + site + " did not answer: " + failure.getMessage());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StartRefused("interrupted");
    }
  }

  /// The same, as JSON.
  JsonNode json(HttpRequest.Builder request) {
    return JsonMapper.shared().readTree(send(request).body());
  }

  private static String problem(HttpResponse<byte[]> answer) {
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    try {
      JsonNode problem = JsonMapper.shared().readTree(text);
      String title = problem.path("title").asString("");
      if (!title.isEmpty()) {
        return title + ". " + problem.path("detail").asString("");
      }
    } catch (JacksonException noProblem) {
      return "the site answered " + answer.statusCode();
    }
    return "the site answered " + answer.statusCode();
  }
}
