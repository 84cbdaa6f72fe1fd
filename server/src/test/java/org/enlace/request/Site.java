package org.enlace.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.enlace.identity.GrantOrder;
import org.enlace.identity.TestAccounts;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.Ids;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The site over HTTP, as programs of several accounts see it.
final class Site {
  private static final String BOUNDARY = "----a-boundary-that-nothing-contains";

  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json;
  private final String base;
  private final TestAccounts accounts;
  private final Parties parties;
  private final Ids ids;

  Site(ApplicationContext site, Parties parties) {
    this.json = site.getBean(JsonMapper.class);
    this.base = "http://127.0.0.1:" + site.getEnvironment().getProperty("local.server.port");
    this.accounts = site.getBean(TestAccounts.class);
    this.ids = site.getBean(Ids.class);
    this.parties = parties;
  }

  /// An answer.
  record Answer(int status, JsonNode body, HttpResponse<byte[]> response) {
    String type() {
      return status + " " + body.path("type").asString("").replace("urn:enlace:problem:", "");
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  Caller contact(String state, CategoryCode category) {
    return new Caller(
        accounts.make(
            state + " contact",
            GrantOrder.contact(
                anybody(), new StateCode(state), parties.network(), category, ids.next())));
  }

  Caller desk(String state, UUID authority) {
    return new Caller(
        accounts.make(
            state + " desk",
            GrantOrder.desk(anybody(), new StateCode(state), parties.network(), authority, null)));
  }

  Caller ofNetwork(Role role) {
    return new Caller(
        accounts.make("Officer", GrantOrder.ofNetwork(anybody(), role, parties.network())));
  }

  private GrantOrder.Holder anybody() {
    return new GrantOrder.Holder.OfAccount(ids.next()); // replaced by the account that is made
  }

  /// A program of one account.
  final class Caller {
    private final String token;

    private Caller(UUID account) {
      this.token = accounts.token(account, "request", "directory").reveal();
    }

    Answer get(String path) {
      return call(path, builder -> builder.GET());
    }

    Answer delete(String path) {
      return call(path, builder -> builder.DELETE());
    }

    Answer post(String path, Map<String, ?> body) {
      return post(path, json.writeValueAsString(body), Map.of());
    }

    Answer post(String path, String body, Map<String, String> headers) {
      return call(
          path,
          builder -> {
            headers.forEach(builder::header);
            builder
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
          });
    }

    /// A post of a part of JSON and a file.
    Answer upload(String path, String part, Map<String, ?> body, String name, byte[] bytes) {
      return call(
          path,
          builder ->
              builder
                  .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                  .POST(multipart(part, json.writeValueAsString(body), name, bytes)));
    }

    private Answer call(String path, java.util.function.Consumer<HttpRequest.Builder> fill) {
      HttpRequest.Builder builder =
          HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
              .header("Authorization", "Bearer " + token);
      fill.accept(builder);
      try {
        HttpResponse<byte[]> response = client.send(builder.build(), BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), read(response), response);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      }
    }
  }

  private JsonNode read(HttpResponse<byte[]> response) {
    @Nullable String type = response.headers().firstValue("Content-Type").orElse("");
    return type.contains("json") ? json.readTree(response.body()) : json.createObjectNode();
  }

  private static BodyPublisher multipart(String part, String body, String name, byte[] bytes) {
    String before =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\""
            + part
            + "\"\r\nContent-Type: application/json\r\n\r\n"
            + body
            + "\r\n--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: text/html\r\n\r\n";
    return BodyPublishers.concat(
        BodyPublishers.ofString(before, StandardCharsets.UTF_8),
        BodyPublishers.ofByteArray(bytes),
        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n", StandardCharsets.UTF_8));
  }

  /// A request to the technical contacts of Peru.
  Map<String, Object> order(String label) {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("to", Map.of("state", "PE", "category", "technical"));
    order.put("network", parties.network().value());
    order.put("purpose", "information");
    order.put("urgency", "urgent");
    order.put("tlp", label);
    order.put("protection", "server");
    order.put("subject", "Command server in Lima");
    order.put("text", "Please look at 192.0.2.7.");
    return order;
  }

  static Map<String, Object> letter(String text) {
    return Map.of("protection", "server", "text", text);
  }

  static void ok(Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 299);
  }

  static String text(Answer answer, String field) {
    return answer.body().path(field).asString("");
  }

  static List<String> texts(Answer answer, String field) {
    List<String> texts = new ArrayList<>();
    answer.body().path(field).forEach(each -> texts.add(each.asString()));
    return texts;
  }

  static List<String> texts(Answer answer, String list, String field) {
    List<String> texts = new ArrayList<>();
    answer.body().path(list).forEach(each -> texts.add(each.path(field).asString()));
    return texts;
  }
}
