package org.enlace.duty.roster;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.enlace.TestHttp;
import org.enlace.directory.ListedRows;
import org.enlace.identity.GrantOrder;
import org.enlace.identity.TestAccounts;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody of Peru, who calls by REST or with a browser.
final class RosterCaller {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ApplicationContext site;
  private final int port;
  private final UUID account;
  private final String bearer;

  private RosterCaller(ApplicationContext site, int port, UUID account) {
    this.site = site;
    this.port = port;
    this.account = account;
    this.bearer = "Bearer " + site.getBean(TestAccounts.class).token(account, "duty").reveal();
  }

  static RosterCaller nominator(ApplicationContext site, int port, RosterScene scene) {
    return new RosterCaller(
        site,
        port,
        site.getBean(TestAccounts.class)
            .make(
                "Nominator of Peru",
                GrantOrder.ofState(
                    new GrantOrder.Holder.OfAccount(UUID.randomUUID()),
                    Role.NOMINATOR,
                    new StateCode("PE"),
                    scene.rows.network(),
                    null)));
  }

  static RosterCaller contact(ApplicationContext site, int port, RosterScene scene, UUID person) {
    UUID account =
        site.getBean(TestAccounts.class)
            .make(
                "Contact of Peru",
                GrantOrder.contact(
                    new GrantOrder.Holder.OfAccount(UUID.randomUUID()),
                    new StateCode("PE"),
                    scene.rows.network(),
                    ListedRows.TECHNICAL,
                    UUID.randomUUID()));
    scene.rows.asOwner(
        site,
        "UPDATE identity.role_grant SET person = '%s' WHERE account = '%s'"
            .formatted(person, account));
    return new RosterCaller(site, port, account);
  }

  /// The cookie of a session.
  String session() {
    return site.getBean(TestAccounts.class).session(account).reveal();
  }

  /// What came back.
  record Reply(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    JsonNode body() {
      return JSON.readTree(response.body());
    }

    String etag() {
      return response.headers().firstValue("ETag").orElseThrow();
    }

    /// Slug of the problem's type, status and field.
    String problem() {
      String type = body().get("type").asString();
      JsonNode field = body().get("field");
      return type.substring(type.lastIndexOf(':') + 1)
          + " "
          + status()
          + (field == null ? "" : " " + field.asString());
    }
  }

  Reply get(String path) {
    return send("GET", path, null, null);
  }

  Reply post(String path, String json) {
    return send("POST", path, json, null);
  }

  Reply delete(String path) {
    return send("DELETE", path, null, null);
  }

  Reply send(String method, String path, @Nullable String json, @Nullable String etag) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", bearer)
            .header("Accept-Language", "en")
            .header("Content-Type", "application/json")
            .method(
                method,
                json == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(json));
    if (etag != null) {
      request.header("If-Match", etag);
    }
    return new Reply(new TestHttp(port).send(request));
  }
}
