package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.Ceremony.PERU;
import static org.enlace.directory.Ceremony.as;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.identity.TestAccounts;
import org.enlace.identity.TestBrowser;
import org.enlace.kernel.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@EnlaceTest
class NominationPagesTests {
  @Autowired ApplicationContext site;
  @Autowired TestAccounts accounts;
  @Autowired Nominations nominations;
  @LocalServerPort int port;

  private Ceremony ceremony;
  private Holder rosa;

  @BeforeEach
  void begin() {
    ceremony = new Ceremony(site);
    rosa = ceremony.person("Rosa <Huamán>");
  }

  @Test
  void listsWhatConcernsTheReaderAndNothingOfOtherStates() {
    Nomination waiting = submittedBy(ceremony.nominator);

    assertThat(browser(ceremony.second).get("/nominations?state=PE&phase=submitted").body())
        .contains("Rosa &lt;Huamán&gt;", "/nominations/" + waiting.id(), "Waits for confirmation");
    assertThat(browser(ceremony.mission).in("es").get("/nominations").body())
        .contains("Espera confirmación", "Rosa &lt;Huamán&gt;")
        .doesNotContain("Ingresar una designación");
    Actor.SignedIn mexico = ceremony.foreigner(ListedRows.TECHNICAL);
    assertThat(browser(mexico).get("/nominations").body()).doesNotContain("Huamán");
    assertThat(browser(mexico).get("/nominations/" + waiting.id()).statusCode()).isEqualTo(404);
    assertThat(new TestBrowser(port).get("/nominations").statusCode()).isEqualTo(303);
  }

  @Test
  void entersOneDraftForEachTrackThatANoteNames() {
    UUID note = ceremony.note(PERU);
    TestBrowser officer = browser(ceremony.first);
    String form = "/nominations/new?state=PE&note=" + note;

    HttpResponse<String> entered =
        officer.post(
            "/nominations/new",
            form,
            List.of(
                "state",
                "PE",
                "note",
                note.toString(),
                "holder",
                rosa.id().toString(),
                "rank",
                "2",
                "tracks",
                ceremony.network + "/technical",
                "tracks",
                ceremony.network + "/diplomatic"));

    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(TestBrowser.location(entered)).isEqualTo("/notes/" + note);
    assertThat(officer.get("/notes/" + note).body())
        .contains("technical, rank 2", "diplomatic, rank 2");
    assertThat(as(ceremony.first, () -> nominations.ofNote(note))).hasSize(2);
  }

  @Test
  void keepsWhatWasTypedWhereSomethingIsMissing() {
    HttpResponse<String> refused =
        browser(ceremony.nominator)
            .post(
                "/nominations/new",
                "/nominations/new",
                Map.of(
                    "holder",
                    rosa.id().toString(),
                    "rank",
                    "3",
                    "endsOn",
                    "mañana",
                    "startsOn",
                    "2027-01-15"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Choose at least one category.", "id=\"tracks-error\"")
        .contains("Give the day as year, month and day", "id=\"endsOn-error\"")
        .contains("value=\"" + rosa.id() + "\" selected", "value=\"3\"", "value=\"2027-01-15\"");
  }

  @Test
  void refusesToConfirmByTheSameHandAndSaysWhy() {
    Nomination entered =
        as(
            ceremony.first,
            () -> {
              UUID note = ceremony.note(PERU);
              return nominations.enter(ceremony.nomination(rosa, note)).orThrow();
            });
    as(ceremony.first, () -> nominations.submit(entered.id()).orThrow());
    String path = "/nominations/" + entered.id();
    TestBrowser first = browser(ceremony.first);

    assertThat(first.get(path).body())
        .contains("It waits for another officer.")
        .doesNotContain("Confirm the nomination");
    HttpResponse<String> refused = first.post(path + "/confirm", path, Map.of());

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Who made the first step");
    TestBrowser second = browser(ceremony.second);
    assertThat(second.get(path).body()).contains("Confirm the nomination");
    HttpResponse<String> confirmed = second.post(path + "/confirm", path, Map.of());
    assertThat(confirmed.statusCode()).isEqualTo(303);
    assertThat(second.get(path).body()).contains("Confirmed. It is in force.", "In force");
  }

  @Test
  void asksForAReasonToSuspendAndShowsItToTheStateAlone() {
    Nomination inForce = ceremony.inForce(rosa);
    String path = "/nominations/" + inForce.id();
    TestBrowser nominator = browser(ceremony.nominator);

    HttpResponse<String> refused = nominator.post(path + "/suspend", path, Map.of("reason", " "));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("id=\"reason-error\"", "<details class=\"confirm\" open>");
    nominator.post(path + "/suspend", path, Map.of("reason", "De licencia <hasta marzo>"));

    assertThat(nominator.get(path).body())
        .contains("De licencia &lt;hasta marzo&gt;", "Lift the suspension")
        .doesNotContain("<hasta marzo>");
  }

  @Test
  void letsTheMissionObjectAndNothingElse() {
    Nomination inForce = ceremony.inForce(rosa);
    String path = "/nominations/" + inForce.id();
    TestBrowser mission = browser(ceremony.mission);

    assertThat(mission.get(path).body()).contains("Object…").doesNotContain("Suspend…");
    assertThat(mission.post(path + "/suspend", path, Map.of("reason", "x")).statusCode())
        .isEqualTo(403);
    mission.post(path + "/object", path, Map.of("text", "La nota no es nuestra"));

    assertThat(mission.get(path).body())
        .contains(
            "Objected to", "La nota no es nuestra", "Permanent mission", "Take the objection");
    assertThat(ceremony.listed()).isEmpty();
  }

  @Test
  void askedByOneHandARemovalIsConfirmedByAnother() {
    Nomination inForce = ceremony.inForce(rosa);
    String path = "/nominations/" + inForce.id();
    TestBrowser nominator = browser(ceremony.nominator);
    nominator.post(path + "/ask-removal", path, Map.of());
    TestBrowser officer = browser(ceremony.first);

    assertThat(officer.get("/nominations?phase=removal-asked&state=PE").body()).contains(path);
    assertThat(officer.get(path).body()).contains("Confirm the removal");
    officer.post(path + "/confirm-removal", path, Map.of());

    assertThat(officer.get(path).body()).contains("Ended: removed");
    assertThat(nominator.get("/nominations/on-a-day?on=2026-13-40").body())
        .contains("Give the day as year, month and day");
  }

  @Test
  void answersWhoWasTheContactOnADay() {
    ceremony.inForce(rosa);

    assertThat(browser(ceremony.mission).in("es").get("/nominations/on-a-day").body())
        .contains("Rosa &lt;Huamán&gt;", "sigue en vigor");
    assertThat(browser(ceremony.mission).in("es").get("/nominations/on-a-day?on=2019-03-01").body())
        .contains("Nadie estaba en vigor ese día");
  }

  @Test
  void correctsADraftAndTellsWhoeverWasOvertaken() {
    Nomination draft =
        as(ceremony.nominator, () -> nominations.enter(ceremony.nomination(rosa, null)).orThrow());
    String path = "/nominations/" + draft.id() + "/edit";
    TestBrowser nominator = browser(ceremony.nominator);
    Map<String, String> fields =
        Map.of(
            "version",
            "1",
            "holder",
            rosa.id().toString(),
            "tracks",
            ceremony.network + "/diplomatic",
            "rank",
            "7");

    assertThat(nominator.post(path, path, fields).statusCode()).isEqualTo(303);
    assertThat(ceremony.find(draft.id()).rank()).isEqualTo(7);
    HttpResponse<String> stale = nominator.post(path, path, fields);

    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.body()).contains("value=\"7\"", "name=\"version\" value=\"2\"");
  }

  private Nomination submittedBy(Actor.SignedIn actor) {
    Nomination entered =
        as(actor, () -> nominations.enter(ceremony.nomination(rosa, null)).orThrow());
    return as(actor, () -> nominations.submit(entered.id()).orThrow());
  }

  private TestBrowser browser(Actor.SignedIn actor) {
    return new TestBrowser(port).with("enlace_session", accounts.session(actor.account()).reveal());
  }

  @Test
  void recordsANoteWithItsScanWhichOnlyTheStateOpens() {
    TestBrowser officer = browser(ceremony.first);
    Map<String, String> note =
        Map.of(
            "state", "PE",
            "reference", "NV " + rosa.id(),
            "datedOn", "2024-05-10",
            "receivedOn", "2024-05-11",
            "sender", "mision@pe.example");
    byte[] text = "no PDF".getBytes(StandardCharsets.UTF_8);
    byte[] pdf = "%PDF-1.7 nota".getBytes(StandardCharsets.UTF_8);
    String form = "/notes/new?state=PE";

    HttpResponse<String> refused = officer.post("/notes/new", form, note, "scan", text);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("id=\"scan-error\"", "value=\"NV " + rosa.id());
    HttpResponse<String> kept = officer.post("/notes/new", form, note, "scan", pdf);

    assertThat(kept.statusCode()).isEqualTo(303);
    String path = TestBrowser.location(kept);
    assertThat(officer.get(path).body()).contains("mision@pe.example", path + "/scan");
    HttpResponse<String> scan = browser(ceremony.nominator).get(path + "/scan");
    assertThat(scan.body()).isEqualTo("%PDF-1.7 nota");
    assertThat(scan.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    TestBrowser mexico = browser(ceremony.foreigner(ListedRows.TECHNICAL));
    assertThat(mexico.get(path + "/scan").statusCode()).isEqualTo(404);
    assertThat(mexico.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void leadsFromANoteThroughAddingAPersonBackToTheNomination() {
    UUID note = ceremony.note(PERU);
    TestBrowser officer = browser(ceremony.first);
    String form = "/people/new?state=PE&note=" + note;
    assertThat(officer.get("/nominations/new?state=PE&note=" + note).body())
        .contains("/people/new?state=PE&amp;note=" + note);

    HttpResponse<String> added =
        officer.post(
            "/people/new", form, Map.of("state", "PE", "name", "Luz Rey", "note", note.toString()));

    String back = TestBrowser.location(added);
    assertThat(back).startsWith("/nominations/new?state=PE&note=" + note + "&holder=");
    assertThat(officer.get(back).body())
        .contains("value=\"" + note + "\" selected", "Luz Rey")
        .contains("value=\"" + back.substring(back.length() - 36) + "\" selected");
  }
}
