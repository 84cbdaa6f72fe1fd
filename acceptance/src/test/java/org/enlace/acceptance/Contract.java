package org.enlace.acceptance;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the interface that a server gives of itself (`/api/openapi.json`), to which
/// every answer of these tests is held.
///
/// @param document the description
record Contract(JsonNode document) {
  private static final Map<String, Contract> READ = new ConcurrentHashMap<>();
  private static final String ROOT = "/api/v1/";

  /// The description that the server at that address gave first.
  static Contract of(String address) {
    return READ.computeIfAbsent(address, Contract::read);
  }

  private static Contract read(String address) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(address + "/api/openapi.json")).build(),
              HttpResponse.BodyHandlers.ofString());
      return new Contract(JsonMapper.shared().readTree(answer.body()));
    } catch (java.io.IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /// The operation that answers that path.
  Optional<JsonNode> operation(String method, String path) {
    return document
        .path("paths")
        .propertyStream()
        .filter(each -> matches(each.getKey(), path))
        .min(Comparator.comparingLong(each -> each.getKey().chars().filter(c -> c == '{').count()))
        .map(each -> each.getValue().path(method.toLowerCase(Locale.ROOT)))
        .filter(JsonNode::isObject);
  }

  private static boolean matches(String template, String path) {
    List<String> wanted = Arrays.asList(template.split("/", -1));
    List<String> given = Arrays.asList(path.split("/", -1));
    if (wanted.size() != given.size()) {
      return false;
    }
    for (int each = 0; each < wanted.size(); each++) {
      if (!wanted.get(each).startsWith("{") && !wanted.get(each).equals(given.get(each))) {
        return false;
      }
    }
    return true;
  }

  /// Fails where an answer is not as described.
  void hold(HttpResponse<String> answer) {
    String path = answer.uri().getPath();
    String method = answer.request().method();
    if (!path.startsWith(ROOT)) {
      return;
    }
    JsonNode operation =
        operation(method, path)
            .orElseThrow(() -> new AssertionError(method + " " + path + " is not described"));
    JsonNode responses = operation.path("responses");
    String status = Integer.toString(answer.statusCode());
    JsonNode response =
        responses.path(answer.statusCode() < 400 ? status : "default").path("content");
    if (!responses.has(status) && answer.statusCode() < 400) {
      throw new AssertionError(method + " " + path + ": " + status + " is not described");
    }
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    if (!answer.body().isEmpty()) {
      hold(answer, response, method + " " + path + " " + status);
    }
  }

  private void hold(HttpResponse<String> answer, JsonNode content, String what) {
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    JsonNode schema = content.path(type).path("schema");
    if (schema.isMissingNode()) {
      throw new AssertionError(what + ": " + type + " is not described");
    }
    if (type.endsWith("json")) {
      JsonNode body = JsonMapper.shared().readTree(answer.body());
      List<String> faults = new Schema(document, schema).faults(body, "");
      if (!faults.isEmpty()) {
        throw new AssertionError(what + ": " + faults);
      }
    }
  }
}
