package org.enlace.directory;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.enlace.TestHttp;
import org.enlace.identity.TestAccounts;
import org.enlace.kernel.Actor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who calls the directory by REST.
final class RestCaller {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TestHttp http;
  private final String bearer;

  private RestCaller(TestHttp http, String bearer) {
    this.http = http;
    this.bearer = bearer;
  }

  static RestCaller of(int port, TestAccounts accounts, Actor.SignedIn actor) {
    return new RestCaller(
        new TestHttp(port), "Bearer " + accounts.token(actor.account(), "directory").reveal());
  }

  /// What came back.
  record Reply(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    JsonNode body() {
      return JSON.readTree(response.body());
    }

    String text(String member) {
      return body().get(member).asString();
    }

    /// That member of each item of a list.
    List<String> texts(String member) {
      return StreamSupport.stream(body().get("items").spliterator(), false)
          .map(item -> item.get(member).asString())
          .toList();
    }

    /// The slug of a problem's type.
    String problem() {
      String type = text("type");
      return type.substring(type.lastIndexOf(':') + 1);
    }

    String field() {
      return text("field");
    }

    String etag() {
      return response.headers().firstValue("ETag").orElseThrow();
    }

    String location() {
      return response.headers().firstValue("Location").orElseThrow();
    }
  }

  Reply get(String path) {
    return get(path, "en");
  }

  Reply get(String path, String language) {
    return send(request(path).header("Accept-Language", language).GET());
  }

  Reply post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /// @param etag for `If-Match`, or null to leave it out
  Reply put(String path, String json, @Nullable String etag) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(json));
    return send(etag == null ? request : request.header("If-Match", etag));
  }

  Reply delete(String path) {
    return send(request(path).DELETE());
  }

  HttpRequest.Builder request(String path) {
    return http.request("/api/v1" + path, "Authorization", bearer);
  }

  Reply send(HttpRequest.Builder request) {
    return new Reply(http.send(request));
  }
}
