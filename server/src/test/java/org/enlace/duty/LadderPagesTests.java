package org.enlace.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.directory.Line;
import org.enlace.directory.ListedRows;
import org.enlace.identity.GrantOrder;
import org.enlace.identity.TestAccounts;
import org.enlace.identity.TestBrowser;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@EnlaceTest
class LadderPagesTests {
  private static final StateCode PANAMA = new StateCode("PA");
  private static final String EDITOR = "/ladders/PA-urgent";

  @Autowired ApplicationContext site;
  @Autowired TestAccounts accounts;
  @LocalServerPort int port;

  private ListedRows rows;
  private UUID person;
  private TestBrowser nominator;
  private TestBrowser contact;

  @BeforeEach
  void listPanama() {
    rows = ListedRows.in(site);
    person = rows.person("PA", "Rubén Sosa");
    rows.nomination("PA", ListedRows.TECHNICAL, person, 1);
    rows.line("PA", person, Line.Kind.EMAIL, "r@csirt.example", Line.Visibility.MEMBERS);
    rows.run("UPDATE directory.holder SET mode = 'on-call' WHERE id = '" + person + "'");
    nominator =
        browser(
            accounts.make(
                "Nominator of Panama",
                GrantOrder.ofState(
                    new GrantOrder.Holder.OfAccount(UUID.randomUUID()),
                    Role.NOMINATOR,
                    PANAMA,
                    rows.network(),
                    null)));
    contact = browser(account());
  }

  private UUID account() {
    UUID account =
        accounts.make(
            "Rubén Sosa",
            GrantOrder.contact(
                new GrantOrder.Holder.OfAccount(UUID.randomUUID()),
                PANAMA,
                rows.network(),
                ListedRows.TECHNICAL,
                UUID.randomUUID()));
    rows.asOwner(
        site,
        "UPDATE identity.role_grant SET person = '"
            + person
            + "' WHERE account = '"
            + account
            + "'");
    return account;
  }

  @AfterEach
  void forgetWhatPanamaSet() {
    rows.asOwner(site, "DELETE FROM duty.ladder WHERE state = 'PA'");
    rows.asOwner(site, "DELETE FROM duty.wake_limit WHERE state = 'PA'");
  }

  @Test
  void tellsTheLadderInWordsToContactsWhoCannotChangeIt() throws Exception {
    String page = contact.get("/ladders").body();

    assertThat(page)
        .contains("Solicitudes urgentes")
        .contains("Quien esté de guardia, por todos los medios")
        .contains("sin acuse de recibo hasta ahora")
        .doesNotContain("href=\"" + EDITOR + "\"");
    assertThat(contact.get(EDITOR).statusCode()).isEqualTo(403);
    assertThat(nominator.get("/ladders/PE-urgent").statusCode()).isEqualTo(404);
  }

  @Test
  void addsMovesAndRemovesStepsWithoutLosingWhatWasTyped() throws Exception {
    Map<String, String> fields = fields();
    fields.put("steps.0.waitMinutes", "7");
    HttpResponse<String> added = act(fields, "add");
    assertThat(added.statusCode()).isEqualTo(200);
    assertThat(added.body()).contains("name=\"steps.2.whom\"").contains("value=\"7\"");

    String moved = act(fields, "down-0").body();
    assertThat(moved.indexOf("value=\"7\"")).isGreaterThan(moved.indexOf("steps.1.waitMinutes"));
    assertThat(act(fields, "remove-1").body()).doesNotContain("steps.1.whom");
    assertThat(act(fields, "preview").body()).contains("Un contacto").contains("Rubén Sosa");
  }

  @Test
  void setsTheLadderAndSaysBesideTheFieldWhatIsWrong() throws Exception {
    Map<String, String> wrong = fields();
    wrong.put("steps.1.waitMinutes", "soon");
    HttpResponse<String> refused = act(wrong, "save");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("steps.1.waitMinutes-error").contains("value=\"soon\"");

    assertThat(act(fields(), "save").statusCode()).isEqualTo(303);
    assertThat(contact.get("/ladders").body()).contains("Fijada por su Estado");
    assertThat(act(fields(), "save").statusCode()).isEqualTo(412);
  }

  @Test
  void showsWhatWouldHappenNowAndAtAChosenTime() throws Exception {
    String track = rows.network() + "/technical";
    String now = contact.get(EDITOR + "/simulation?track=" + track).body();
    assertThat(now).contains("De guardia: Rubén Sosa (correo)").contains("sin acuse de recibo");
    assertThat(contact.get(EDITOR + "/simulation?track=" + track + "&at=2026-12-25T03:14").body())
        .contains("Rubén Sosa");
    assertThat(contact.get(EDITOR + "/simulation?track=" + track + "&at=soon").statusCode())
        .isEqualTo(422);
    assertThat(contact.get(EDITOR + "/simulation?track=x").statusCode()).isEqualTo(422);
  }

  @Test
  void letsAContactAgreeToBeWokenAndTakeItBack() throws Exception {
    String page = contact.get("/ladders").body();
    assertThat(page).contains("Consiento que se me despierte");
    String path = "/ladders/consents/" + person;
    assertThat(contact.post(path, "/ladders", Map.of("agreed", "true")).statusCode())
        .isEqualTo(303);
    String agreed = contact.get("/ladders").body();
    assertThat(agreed).contains("Retirar el consentimiento");
    assertThat(contact.post(path, "/ladders", Map.of("agreed", "false")).statusCode())
        .isEqualTo(303);
    assertThat(contact.get("/ladders").body()).contains("Consiento que se me despierte");
    assertThat(
            contact
                .post(
                    "/ladders/consents/" + UUID.randomUUID(), "/ladders", Map.of("agreed", "true"))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void limitsHowOftenAnotherStateMayWake() throws Exception {
    Map<String, String> limit = Map.of("caller", "MX", "most", "2", "hours", "24");
    assertThat(nominator.post("/ladders/limits", "/ladders", limit).statusCode()).isEqualTo(303);
    String set = nominator.get("/ladders").body();
    assertThat(set).contains("2 llamadas en 24 horas");
    assertThat(
            nominator
                .post(
                    "/ladders/limits",
                    "/ladders",
                    Map.of("caller", "MX", "most", "x", "hours", "1"))
                .statusCode())
        .isEqualTo(422);
    assertThat(nominator.post("/ladders/limits/MX/removal", "/ladders", Map.of()).statusCode())
        .isEqualTo(303);
    assertThat(nominator.get("/ladders").body()).contains("No se fijó ningún límite");
  }

  private Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("version", "0");
    fields.put("outsideHours", "wake");
    fields.put("answering", "any");
    fields.put("signInMinutes", "20");
    fields.put("steps.0.whom", "on-duty");
    fields.put("steps.0.waitMinutes", "5");
    fields.put("steps.0.repeat", "0");
    fields.put("steps.1.whom", "contact");
    fields.put("steps.1.contact", person.toString());
    fields.put("steps.1.waitMinutes", "9");
    fields.put("steps.1.repeat", "1");
    return fields;
  }

  private HttpResponse<String> act(Map<String, String> fields, String button) throws Exception {
    Map<String, String> posted = new LinkedHashMap<>(fields);
    posted.put("do", button);
    return nominator.post(EDITOR, EDITOR, posted);
  }

  private TestBrowser browser(UUID account) {
    return new TestBrowser(port)
        .in("es")
        .with("enlace_session", accounts.session(account).reveal());
  }
}
