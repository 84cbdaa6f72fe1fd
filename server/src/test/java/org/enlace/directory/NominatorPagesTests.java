package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.Ceremony.PERU;
import static org.enlace.directory.Ceremony.as;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.identity.TestAccounts;
import org.enlace.identity.TestBrowser;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@EnlaceTest
class NominatorPagesTests {
  private static final Map<String, String> MISSION =
      Map.of(
          "name", "Misión Permanente",
          "mailbox", "mision@estado.example",
          "phone", "+1 212 555 0142",
          "source", "Libro Azul, página 210");

  @Autowired ApplicationContext site;
  @Autowired TestAccounts accounts;
  @Autowired Nominators nominators;
  @LocalServerPort int port;

  private Ceremony ceremony;
  private TestBrowser first;
  private TestBrowser second;

  @BeforeEach
  void begin() {
    ceremony = new Ceremony(site);
    first = browser(ceremony.first);
    second = browser(ceremony.second);
  }

  @Test
  void putsAMissionOnFileByTwoHands() {
    StateCode bolivia = new StateCode("BO");
    HttpResponse<String> unread =
        first.post("/missions/BO", "/missions/BO", Map.of("name", "Misión", "phone", "212"));
    assertThat(unread.statusCode()).isEqualTo(422);
    assertThat(unread.body())
        .contains("id=\"phone-error\"", "id=\"mailbox-error\"", "value=\"212\"");
    first.post("/missions/BO", "/missions/BO", MISSION);
    Nominators.Mission waiting =
        as(ceremony.first, () -> nominators.missionsOf(bolivia)).stream()
            .filter(each -> !each.inForce())
            .findFirst()
            .orElseThrow();
    String decide = "/missions/BO/" + waiting.id();

    HttpResponse<String> same = first.post(decide + "/confirm", "/missions/BO", Map.of());
    assertThat(same.statusCode()).isEqualTo(409);
    assertThat(same.body()).contains("Who made the first step cannot make this one.");
    second.post(decide + "/confirm", "/missions/BO", Map.of());

    assertThat(second.get("/missions/BO").body()).contains("Libro Azul", "It serves since");
    assertThat(browser(ceremony.mission).get("/missions/BO").statusCode()).isEqualTo(404);
  }

  @Test
  void enrolsByANoteACallToTheKnownNumberAndASecondOfficer() {
    missionOnFile();
    String path = proposed();

    assertThat(first.get(path).body())
        .contains("The mission is to be called", "Never one that came with the note")
        .contains("+1")
        .doesNotContain("Confirm the enrolment");
    HttpResponse<String> unsaid =
        first.post(path + "/call-back", path, Map.of("number", known(), "spokeWith", "Consejera"));
    assertThat(unsaid.statusCode()).isEqualTo(422);
    assertThat(unsaid.body()).contains("id=\"agreed-error\"", "value=\"Consejera\"");
    first.post(
        path + "/call-back",
        path,
        Map.of("number", known(), "spokeWith", "Consejera", "agreed", "yes"));
    assertThat(first.get(path).body())
        .contains("You proposed this enrolment.")
        .doesNotContain("Confirm the enrolment");
    assertThat(first.post(path + "/confirm", path, Map.of()).statusCode()).isEqualTo(409);
    assertThat(second.get(path).body()).contains("Confirm the enrolment");
    second.post(path + "/confirm", path, Map.of());

    assertThat(second.get(path).body()).contains("In force", "End the access");
    assertThat(browser(ceremony.mission).get("/nominators").body()).contains("Urpi Salas");
  }

  @Test
  void saysThatANumberIsTooNewToCheckWhatCameBefore() {
    missionOnFile();
    String path = proposed();
    ceremony.rows.run(
        "UPDATE directory.nominator SET entered_at = entered_at - interval '20 years' WHERE id = '"
            + path.substring(path.lastIndexOf('/') + 1)
            + "'");

    assertThat(first.get(path).body())
        .contains("is newer than this proposal")
        .doesNotContain("Record the call");
  }

  @Test
  void takesNoCallToAnotherNumber() {
    missionOnFile();
    String path = proposed();

    HttpResponse<String> refused =
        first.post(
            path + "/call-back",
            path,
            Map.of("number", "+12125550199", "spokeWith", "Alguien", "agreed", "yes"));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("never", "value=\"Alguien\"");
  }

  @Test
  void letsTheStateObjectAndNobodyElse() {
    missionOnFile();
    String path = proposed();
    TestBrowser mission = browser(ceremony.mission);
    Ceremony elsewhere = new Ceremony(site);
    TestBrowser mexico = browser(elsewhere.of(Ceremony.MEXICO, Role.NOMINATOR));

    assertThat(mexico.get(path).statusCode()).isEqualTo(404);
    assertThat(mission.get("/now").body()).contains("Proposed for your State: look", path);
    assertThat(mission.get(path).body())
        .contains("Object…")
        .doesNotContain("Record the call", "Turn the proposal down");
    assertThat(mission.post(path + "/confirm", path, Map.of()).statusCode()).isEqualTo(403);
    mission.post(path + "/object", path, Map.of("text", "No enviamos esa nota"));

    assertThat(first.get(path).body()).contains("The State objects", "No enviamos esa nota");
  }

  @Test
  void keepsAProposalThatLacksItsNote() {
    missionOnFile();

    HttpResponse<String> refused =
        first.post(
            "/nominators/new",
            "/nominators/new?state=PE",
            Map.of("state", "PE", "name", "Urpi Salas", "mailbox", "no es un buzón"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("id=\"note-error\"", "id=\"mailbox-error\"", "value=\"Urpi Salas\"");
  }

  private void missionOnFile() {
    if (as(ceremony.first, () -> nominators.missionsOf(PERU)).stream()
        .noneMatch(Nominators.Mission::inForce)) {
      first.post("/missions/PE", "/missions/PE", MISSION);
      UUID id = as(ceremony.first, () -> nominators.missionsOf(PERU)).getFirst().id();
      second.post("/missions/PE/" + id + "/confirm", "/missions/PE", Map.of());
    }
  }

  private String known() {
    return as(ceremony.first, () -> nominators.missionsOf(PERU)).getFirst().phone().value();
  }

  private String proposed() {
    UUID note = ceremony.note(PERU);
    HttpResponse<String> entered =
        first.post(
            "/nominators/new",
            "/nominators/new?state=PE",
            Map.of(
                "state", "PE",
                "network", ceremony.network.value(),
                "role", "nominator",
                "act", "enrol",
                "name", "Urpi Salas",
                "mailbox", "urpi." + note + "@pe.example",
                "language", "es",
                "note", note.toString()));
    assertThat(entered.statusCode()).isEqualTo(303);
    return TestBrowser.location(entered);
  }

  private TestBrowser browser(Actor.SignedIn actor) {
    return new TestBrowser(port).with("enlace_session", accounts.session(actor.account()).reveal());
  }
}
