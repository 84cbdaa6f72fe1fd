package org.enlace.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that calls the server. Every answer must be as the description of the interface says.
///
/// @param address scheme, host and port
/// @param token what it shows, or null
record Rest(String address, @Nullable String token) {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static final JsonMapper JSON = JsonMapper.shared();

  /// What came back.
  record Answer(int status, String body, HttpResponse<String> response) {
    JsonNode json() {
      return JSON.readTree(body);
    }

    /// A member of the answer; empty where there is none.
    String text(String name) {
      return json().path(name).asString("");
    }

    /// A member of each element of a list.
    List<String> texts(String list, String name) {
      return json().path(list).valueStream().map(each -> each.path(name).asString("")).toList();
    }

    /// The words of a list.
    List<String> texts(String list) {
      return json().path(list).valueStream().map(JsonNode::asString).toList();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /// The status and the last part of a problem's type, such as `404 request-unknown`.
    String problem() {
      String type = text("type");
      return status + " " + type.substring(type.lastIndexOf(':') + 1);
    }

    /// Itself, if it is a success.
    Answer done() {
      if (status / 100 != 2) {
        throw new AssertionError(this);
      }
      return this;
    }

    @Override
    public String toString() {
      return status + " " + body;
    }
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer get(String path, String header, String value) {
    return send(request(path).header(header, value).GET());
  }

  Answer post(String path, Map<String, ?> body) {
    return post(path, body, Map.of());
  }

  Answer post(String path, Map<String, ?> body, Map<String, String> headers) {
    return postRaw(path, JSON.writeValueAsString(body), headers);
  }

  Answer postRaw(String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return send(request);
  }

  /// Sends a form of texts and one file.
  Answer upload(String path, Map<String, String> texts, String name, byte[] bytes) {
    String boundary = "enlace-acceptance-boundary";
    var body = new ByteArrayOutputStream();
    texts.forEach(
        (field, text) -> body.writeBytes(part(boundary, "name=\"%s\"".formatted(field), text)));
    String file = "name=\"file\"; filename=\"%s\"".formatted(name);
    body.writeBytes(part(boundary, file, new String(bytes, StandardCharsets.UTF_8)));
    body.writeBytes("--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static byte[] part(String boundary, String disposition, String text) {
    return "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n"
        .formatted(boundary, disposition, text)
        .getBytes(StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request;
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      Contract.of(address).hold(response);
      return new Answer(response.statusCode(), response.body(), response);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
