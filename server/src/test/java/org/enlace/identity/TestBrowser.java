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
    Map<String, String> all = new TreeMap<>(fields);
    all.put("_csrf", guardOf(page));
    return postBare(path, all);
  }

  private String guardOf(String page) {
    Matcher guard = GUARD.matcher(get(page).body());
    if (!guard.find()) {
      throw new AssertionError("the page " + page + " has no form");
    }
    return guard.group(1);
  }

  /// Posts a form of which fields come several times: names and values in turn.
  public HttpResponse<String> post(String path, String page, List<String> fields) {
    StringBuilder body = new StringBuilder("_csrf=").append(encoded(guardOf(page)));
    for (int at = 0; at < fields.size(); at += 2) {
      body.append('&').append(encoded(fields.get(at)));
      body.append('=').append(encoded(fields.get(at + 1)));
    }
    return posted(path, "application/x-www-form-urlencoded", body.toString());
  }

  /// Posts a form with one file.
  public HttpResponse<String> post(
      String path, String page, Map<String, String> fields, String file, byte[] bytes) {
    String edge = "edge-of-a-part";
    StringBuilder body = new StringBuilder();
    Map<String, String> all = new TreeMap<>(fields);
    all.put("_csrf", guardOf(page));
    String head = "--" + edge + "\r\nContent-Disposition: form-data; name=\"";
    all.forEach((name, value) ->
        body.append(head).append(name).append("\"\r\n\r\n").append(value).append("\r\n"));
    body.append(head).append(file).append("\"; filename=\"file\"\r\n\r\n");
    body.append(new String(bytes, StandardCharsets.ISO_8859_1));
    body.append("\r\n--").append(edge).append("--\r\n");
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + edge)
            .POST(
                HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.ISO_8859_1)));
  }

  /// Posts a form as another site would.
  public HttpResponse<String> postBare(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return posted(path, "application/x-www-form-urlencoded", body);
  }

  private HttpResponse<String> posted(String path, String type, String body) {
    return send(
        request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
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
