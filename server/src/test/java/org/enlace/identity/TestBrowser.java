package org.enlace.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser for tests: keeps cookies, sends forms with their guard, follows nothing by itself.
public final class TestBrowser {
  private static final Pattern GUARD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new TreeMap<>();
  private final int port;
  private String language = "en";

  public TestBrowser(int port) {
    this.port = port;
  }

  public TestBrowser in(String tag) {
    language = tag;
    return this;
  }

  public TestBrowser with(String cookie, String value) {
    cookies.put(cookie, value);
    return this;
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /// Posts a form with the guard of the page at that path.
  public HttpResponse<String> post(String path, String page, Map<String, String> fields) {
    Matcher guard = GUARD.matcher(get(page).body());
    if (!guard.find()) {
      throw new AssertionError("the page " + page + " has no form");
    }
    Map<String, String> all = new TreeMap<>(fields);
    all.put("_csrf", guard.group(1));
    return postBare(path, all);
  }

  /// Posts a form as another site would.
  public HttpResponse<String> postBare(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /// Where an answer sends the browser.
  public static String location(HttpResponse<?> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Accept-Language", language)
        .header("Accept", "text/html");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(each -> each.getKey() + "=" + each.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      keep(response.headers().allValues("Set-Cookie"));
      return response;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  private void keep(List<String> given) {
    for (String cookie : given) {
      String pair = cookie.split(";", 2)[0];
      int equals = pair.indexOf('=');
      if (cookie.contains("Max-Age=0")) {
        cookies.remove(pair.substring(0, equals));
      } else {
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
