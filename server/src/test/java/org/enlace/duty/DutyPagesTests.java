package org.enlace.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.directory.Line;
import org.enlace.directory.ListedRows;
import org.enlace.identity.GrantOrder;
import org.enlace.identity.TestAccounts;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@EnlaceTest
class DutyPagesTests {
  private final HttpClient http = HttpClient.newHttpClient();

  @Autowired ApplicationContext site;
  @Autowired TestAccounts accounts;
  @LocalServerPort int port;

  private ListedRows rows;
  private HomeOfTests home;
  private UUID desk;
  private String mexico;

  @BeforeEach
  void listEcuador() {
    rows = ListedRows.in(site);
    home = HomeOfTests.set(rows, site);
    desk = rows.desk("EC", "Mesa <EcuCERT>");
    rows.findable(
        rows.nomination("EC", ListedRows.TECHNICAL, desk, 1), "mesa ecucert ecuador", "es");
    rows.line("EC", desk, Line.Kind.EMAIL, "mesa@ecucert.example", Line.Visibility.MEMBERS);
    UUID person = rows.person("EC", "Inés Toapanta");
    rows.findable(
        rows.nomination("EC", ListedRows.DIPLOMATIC, person, 1), "ines toapanta ecuador", "es");
    UUID account =
        accounts.make(
            "Mexico technical",
            GrantOrder.contact(
                new GrantOrder.Holder.OfAccount(UUID.randomUUID()),
                new StateCode("MX"),
                rows.network(),
                ListedRows.TECHNICAL,
                UUID.randomUUID()));
    mexico = accounts.session(account).reveal();
  }

  @AfterEach
  void putBackTheHomeNetwork() {
    home.putBack();
  }

  @Test
  void opensThePageOfAStateWithWhoAnswersNow() throws Exception {
    rows.run("UPDATE directory.holder SET mode = 'round-the-clock' WHERE id = '" + desk + "'");

    String page = get("/states/EC", "es", 200);

    assertThat(page)
        .contains("<h1>Ecuador</h1>")
        .contains("Quién responde ahora")
        .contains("Mesa &lt;EcuCERT&gt;")
        .contains("Atención las 24 horas")
        .contains("sin contacto comprobado hasta ahora")
        .contains("feriados nacionales")
        .contains("href=\"/requests/new?to=EC\"")
        .contains("Otro contacto, fuera de turno");
    assertThat(page.indexOf("Quién responde ahora")).isLessThan(page.indexOf("Sobre el Estado"));
  }

  @Test
  void saysCalmlyThatNobodyIsOnDuty() throws Exception {
    assertThat(get("/states/EC", "en", 200))
        .contains("Nobody declared to be on duty at this hour.")
        .contains("Office closed");
  }

  @Test
  void saysThatAStateHasNoContact() throws Exception {
    assertThat(get("/states/NR", "en", 200)).contains("<h1>Nauru</h1>", "No point of contact");
  }

  @Test
  void answersThatAStateIsUnknown() throws Exception {
    assertThat(get("/states/QQ", "en", 404)).contains("Unknown State");
  }

  @Test
  void offersNobodyToWriteToTheirOwnState() throws Exception {
    assertThat(get("/states/MX", "en", 200)).doesNotContain("/requests/new");
  }

  @Test
  void findsByWordsAndLinksTheState() throws Exception {
    assertThat(get("/directory?q=ecuador&network=" + rows.network(), "es", 200))
        .contains("href=\"/states/EC\"")
        .contains("Mesa &lt;EcuCERT&gt;")
        .contains("Inés Toapanta");
  }

  @Test
  void listsStatesByTheirNamesInTheReadersLanguage() throws Exception {
    rows.findable(
        rows.nomination("DE", ListedRows.TECHNICAL, rows.desk("DE", "Lagezentrum"), 1), "x", "de");
    rows.findable(
        rows.nomination("ES", ListedRows.TECHNICAL, rows.desk("ES", "Mesa ES"), 1), "x", "es");
    rows.findable(
        rows.nomination("HR", ListedRows.TECHNICAL, rows.desk("HR", "Hrvatska"), 1), "x", "hr");
    String query = "/directory?q=x&network=" + rows.network();

    assertThat(get(query, "es", 200)).containsSubsequence("Lagezentrum", "Hrvatska", "Mesa ES");
    assertThat(get(query, "en", 200)).containsSubsequence("Hrvatska", "Lagezentrum", "Mesa ES");
  }

  @Test
  void findsOnlyThoseOnDutyAndSaysWhenThereIsNobody() throws Exception {
    String query = "/directory?available=now&network=" + rows.network();
    assertThat(get(query, "es", 200))
        .contains("Sin resultados")
        .contains("De quienes coinciden, nadie declaró estar en turno");

    rows.run("UPDATE directory.holder SET mode = 'round-the-clock' WHERE id = '" + desk + "'");

    assertThat(get(query, "es", 200)).contains("EcuCERT").doesNotContain("Toapanta");
  }

  @Test
  void keepsWhatWasTypedAndRefusesNothingForIt() throws Exception {
    assertThat(get("/directory?q=%22%3E%3Cscript%3E&language=xx-bad&region=nowhere", "en", 200))
        .contains("&#34;>&lt;script>")
        .contains("Nobody found");
  }

  @Test
  void asksWhoeverIsNobodyToSignIn() throws Exception {
    HttpResponse<String> response =
        http.send(request("/directory", "en").build(), BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location").orElse("")).startsWith("/sign-in");
  }

  @Test
  void isClosedToThoseWhoHaveNoContacts() throws Exception {
    UUID auditor =
        accounts.make(
            "Auditor",
            GrantOrder.ofNetwork(
                new GrantOrder.Holder.OfAccount(UUID.randomUUID()), Role.AUDITOR, rows.network()));
    mexico = accounts.session(auditor).reveal();

    get("/directory", "en", 403);
    get("/states/EC", "en", 403);
  }

  private String get(String path, String language, int status)
      throws IOException, InterruptedException {
    HttpRequest request =
        request(path, language).header("Cookie", "enlace_session=" + mexico).build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return response.body();
  }

  private HttpRequest.Builder request(String path, String language) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Accept-Language", language)
        .header("Accept", "text/html");
  }

  /// Lets a test's network be the home network for a while.
  record HomeOfTests(ListedRows rows, java.util.Optional<NetworkCode> before) {
    static HomeOfTests set(ListedRows rows, ApplicationContext site) {
      var networks = site.getBean(org.enlace.directory.Networks.class);
      var before = rows.asTask(networks::home).map(org.enlace.directory.Network::code);
      rows.run("UPDATE directory.network SET home = false WHERE home");
      rows.run("UPDATE directory.network SET home = true WHERE code = '" + rows.network() + "'");
      return new HomeOfTests(rows, before);
    }

    void putBack() {
      rows.run("UPDATE directory.network SET home = false WHERE home");
      before.ifPresent(
          code -> rows.run("UPDATE directory.network SET home = true WHERE code = '" + code + "'"));
    }
  }
}
