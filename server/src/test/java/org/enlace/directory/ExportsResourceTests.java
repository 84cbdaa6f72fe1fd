package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.TestHttp;
import org.enlace.identity.TestAccounts;
import org.enlace.identity.TestBrowser;
import org.enlace.kernel.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// Exports by REST and on their page.
@EnlaceTest
class ExportsResourceTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired ApplicationContext site;
  @Autowired TestAccounts accounts;
  @LocalServerPort int port;

  private Ceremony ceremony;
  private TestHttp http;
  private String address = "";

  @BeforeEach
  void gather() {
    ceremony = new Ceremony(site);
    http = new TestHttp(port);
    address = "mesa." + UUID.randomUUID() + "@csirt.example";
    Holder desk = ceremony.desk("Mesa de guardia");
    ceremony.mail(desk, address);
    ceremony.inForce(desk);
  }

  @Test
  void givesEachFormat() {
    String token = bearer(ceremony.foreigner(ListedRows.TECHNICAL));
    for (String format : List.of("csv", "json", "vcf")) {
      HttpResponse<String> file = get("contacts." + format + "?state=PE", token);
      assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
      assertThat(file.body()).contains(address);
      assertThat(file.headers().firstValue("Enlace-Marking")).contains("real");
      assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
          .startsWith("attachment")
          .contains("." + format);
    }
    assertThat(get("contacts.pdf?state=PE", token).body()).startsWith("%PDF");
    assertThat(get("contacts.xls?state=PE", token).statusCode()).isEqualTo(404);
    assertThat(get("contacts.csv", token).statusCode()).isEqualTo(422);
    assertThat(get("contacts.csv?state=PE&state=MX", token).statusCode()).isEqualTo(409);
    assertThat(get("contacts.csv?state=PERU", token).statusCode()).isEqualTo(400);
  }

  @Test
  void givesTheWholeDirectoryAfterAnApproval() {
    String mission = bearer(ceremony.mission);
    String body =
        "{\"network\":\"%s\",\"reason\":\"Para el ejercicio de mayo\"}".formatted(ceremony.network);
    HttpResponse<String> asked = http.post("/api/v1/exports/whole", body, "Authorization", mission);
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
    String id = JSON.readTree(asked.body()).get("id").asString();
    String path = "contacts.csv?whole=" + id + "&network=" + ceremony.network;
    assertThat(get(path, mission).statusCode()).isEqualTo(409);
    String approval = "/api/v1/exports/whole/" + id + "/approval";
    assertThat(http.post(approval, "{}", "Authorization", mission).statusCode()).isEqualTo(403);
    assertThat(http.post(approval, "{}", "Authorization", bearer(ceremony.nominator)).statusCode())
        .isEqualTo(200);
    assertThat(get(path, mission).body()).contains(address, "watermark");
    assertThat(browser(ceremony.foreigner(ListedRows.TECHNICAL)).get("/exports").body())
        .contains("Para el ejercicio de mayo");
  }

  @Test
  void showsThePageAgainWhereNoStateIsChosen() {
    TestBrowser browser = browser(ceremony.mission);
    HttpResponse<String> refused =
        browser.post("/exports/file", "/exports", List.of("format", "json"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).containsPattern("value=\"json\" checked");
    assertThat(browser.post("/exports", "/exports", List.of("reason", "x")).statusCode())
        .isEqualTo(422);
  }

  private HttpResponse<String> get(String file, String token) {
    String separator = file.contains("?") ? "&" : "?";
    String within = file.contains("network=") ? "" : separator + "network=" + ceremony.network;
    return http.get("/api/v1/exports/" + file + within, "Authorization", token);
  }

  private TestBrowser browser(Actor.SignedIn actor) {
    return new TestBrowser(port)
        .in("es")
        .with("enlace_session", accounts.session(actor.account()).reveal());
  }

  private String bearer(Actor.SignedIn actor) {
    return "Bearer " + accounts.token(actor.account(), "directory").reveal();
  }
}
