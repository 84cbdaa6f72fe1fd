package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.Ceremony.as;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.enlace.EnlaceTest;
import org.enlace.directory.RestCaller.Reply;
import org.enlace.identity.TestAccounts;
import org.enlace.kernel.Ids;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Notes, nominating authorities, missions and the further acts on nominations by REST.
@EnlaceTest
class OfficesResourceTests {
  private static final StateCode PARAGUAY = new StateCode("PY");
  private static final StateCode NICARAGUA = new StateCode("NI");

  @Autowired ApplicationContext site;
  @Autowired TestAccounts accounts;
  @Autowired Networks networks;
  @Autowired Ids ids;
  @Autowired InstantSource clock;
  @LocalServerPort int port;

  private Ceremony people;
  private RestCaller first;
  private RestCaller second;
  private RestCaller nominator;
  private RestCaller mission;

  @BeforeEach
  void gather() {
    people = new Ceremony(site);
    first = RestCaller.of(port, accounts, people.first);
    second = RestCaller.of(port, accounts, people.second);
    nominator = RestCaller.of(port, accounts, people.nominator);
    mission = RestCaller.of(port, accounts, people.mission);
  }

  @Test
  void receivesANoteWithItsScanAndGivesItBackAsADownload() {
    Reply note = scanned("PE", "%PDF-1.7 nota verbal");
    assertThat(note.status()).isEqualTo(201);
    assertThat(note.body().get("scanned").asBoolean()).isTrue();
    String path = "/notes/" + note.text("id");

    Reply scan = nominator.get(path + "/scan");
    assertThat(scan.response().body()).isEqualTo("%PDF-1.7 nota verbal");
    assertThat(scan.response().headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(scan.response().headers().firstValue("Content-Type").orElseThrow())
        .isEqualTo("application/octet-stream");
    assertThat(nominator.get("/notes?state=PE").texts("id")).contains(note.text("id"));

    RestCaller foreigner =
        RestCaller.of(port, accounts, people.of(Ceremony.MEXICO, Role.NOMINATOR));
    assertThat(foreigner.get(path).status()).isEqualTo(404);
    assertThat(foreigner.get(path + "/scan").status()).isEqualTo(404);
  }

  @Test
  void refusesAScanThatIsNoPdfOrTooLarge() {
    assertThat(scanned("PE", "<html>").problem()).isEqualTo("scan-not-pdf");
    assertThat(scanned("PE", "%PDF-" + "0".repeat(10_000_001)).problem())
        .isEqualTo("scan-too-large");
  }

  @Test
  void enrolsANominatorByACallToTheKnownNumberAndASecondOfficer() {
    admit(PARAGUAY);
    Reply onFile = first.post("/missions", mission("PY"));
    assertThat(onFile.status()).isEqualTo(201);
    String missionPath = "/missions/" + onFile.text("id");
    assertThat(first.post(missionPath + "/confirmation", "{}").problem())
        .isEqualTo("second-hand-required");
    assertThat(second.post(missionPath + "/confirmation", "{}").status()).isEqualTo(200);

    Reply proposed = first.post("/nominators", enrolment(received("PY").text("id")));
    assertThat(proposed.status()).isEqualTo(201);
    String path = "/nominators/" + proposed.text("id");
    assertThat(second.post(path + "/confirmation", "{}").problem()).isEqualTo("call-back-missing");
    assertThat(call(path, "+12125550199").problem()).isEqualTo("call-back-number-unknown");
    assertThat(call(path, "+1 212 555 0177").body().get("callBack").get("agreed").asBoolean())
        .isTrue();
    assertThat(second.post(path + "/confirmation", "{}").text("standing")).isEqualTo("in-force");
    assertThat(first.get("/nominators?state=PY").texts("id")).contains(proposed.text("id"));
    assertThat(ended(path).text("standing")).isEqualTo("ended");
  }

  private Reply ended(String path) {
    String note = received("PY").text("id");
    return first.post(path + "/removal", "{\"note\":\"%s\"}".formatted(note));
  }

  @Test
  void takesAnObjectionOfTheStateAndARefusalWithItsReason() {
    admit(NICARAGUA);
    Reply known = first.post("/missions", mission("NI"));
    second.post("/missions/" + known.text("id") + "/confirmation", "{}");
    Reply proposed =
        first.post("/nominators", enrolment(received("NI").text("id")).replace("PY", "NI"));
    RestCaller mission = RestCaller.of(port, accounts, people.of(NICARAGUA, Role.MISSION));
    String path = "/nominators/" + proposed.text("id");
    assertThat(mission.get("/nominators").texts("id")).contains(proposed.text("id"));
    assertThat(mission.post(path + "/objection", "{}").field()).isEqualTo("text");
    Reply objected = mission.post(path + "/objection", "{\"text\":\"No es nuestra\"}");
    assertThat(objected.body().get("objection").get("text").asString()).isEqualTo("No es nuestra");
    assertThat(mission.post(path + "/refusal", "{\"text\":\"x\"}").status()).isEqualTo(403);
    assertThat(first.post(path + "/refusal", "{\"text\":\"Falsa\"}").text("reason"))
        .isEqualTo("Falsa");
  }

  @Test
  void suspendsLiftsRanksAndReviewsANomination() {
    Holder desk = people.desk("Mesa técnica");
    people.mail(desk, "mesa@csirt.example");
    String path = "/nominations/" + people.inForce(desk).id();
    assertThat(
            nominator.post(path + "/suspension", "{\"text\":\"de licencia\"}").text("suspendedFor"))
        .isEqualTo("de licencia");
    assertThat(first.delete(path + "/suspension").problem()).isEqualTo("suspension-not-yours");
    assertThat(nominator.delete(path + "/suspension").body().get("suspended").asBoolean())
        .isFalse();
    assertThat(nominator.put(path + "/rank", "{\"rank\":3}", null).body().get("rank").asInt())
        .isEqualTo(3);
    assertThat(first.post(path + "/review", "{}").problem()).isEqualTo("note-required");
    assertThat(nominator.post(path + "/review", "{}").status()).isEqualTo(200);
    assertThat(nominator.post(path + "/removal", "{}").status()).isEqualTo(200);
    assertThat(nominator.delete(path + "/removal").body().get("removalAsked").asBoolean())
        .isFalse();
    assertThat(mission.post(path + "/objection", "{\"text\":\"No\"}").status()).isEqualTo(200);
    assertThat(mission.delete(path + "/objection").body().get("objections")).isEmpty();
    assertThat(nominator.get(path + "/history").texts("act"))
        .containsSubsequence("confirmed", "suspended", "lifted", "ranked", "removal-dropped");
  }

  @Test
  void editsAndWithdrawsADraft() {
    Holder desk = people.desk("Mesa técnica");
    String draft =
        "{\"state\":\"PE\",\"network\":\"%s\",\"category\":\"technical\",\"holder\":\"%s\"}"
            .formatted(people.network, desk.id());
    Reply entered = nominator.post("/nominations", draft);
    String path = "/nominations/" + entered.text("id");
    String changed = draft.replace("technical", "diplomatic");
    assertThat(nominator.put(path, changed, null).status()).isEqualTo(428);
    assertThat(nominator.put(path, changed, entered.etag()).text("category"))
        .isEqualTo("diplomatic");
    assertThat(nominator.put(path, changed, entered.etag()).problem()).isEqualTo("stale");
    assertThat(nominator.post(path + "/withdrawal", "{\"text\":\"error\"}").text("endedAs"))
        .isEqualTo("withdrawn");
  }

  private void admit(StateCode state) {
    as(
        people.first,
        () -> networks.admit(people.network, state, LocalDate.parse("2024-05-09")).orThrow());
  }

  private static String mission(String state) {
    return """
    {"state":"%s","name":"Misión Permanente","mailbox":"mision@state.example",
     "phone":"+12125550177","source":"lista pública"}
    """
        .formatted(state);
  }

  private String enrolment(String note) {
    return """
    {"state":"PY","network":"%s","role":"nominator","name":"Ana Benítez",
     "mailbox":"ana-%s@py.example","language":"es","note":"%s"}
    """
        .formatted(people.network, ids.next(), note);
  }

  private Reply call(String path, String number) {
    return first.post(
        path + "/call-back",
        "{\"number\":\"%s\",\"spokeWith\":\"Ministra consejera\",\"agreed\":true}"
            .formatted(number));
  }

  private Reply received(String state) {
    return first.post(
        "/notes",
        "{\"state\":\"%s\",\"reference\":\"N-%s\",\"datedOn\":\"%s\",\"receivedOn\":\"%s\"}"
            .formatted(state, ids.next(), today(), today()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private Reply scanned(String state, String pdf) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("state", state);
    fields.put("reference", "N-" + ids.next());
    fields.put("datedOn", today().toString());
    fields.put("receivedOn", today().toString());
    StringBuilder body = new StringBuilder();
    fields.forEach((name, value) ->
        body.append("--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n")
            .append(value)
            .append("\r\n"));
    body.append("--edge\r\nContent-Disposition: form-data; name=\"scan\"; filename=\"n.pdf\"\r\n")
        .append("Content-Type: application/pdf\r\n\r\n")
        .append(pdf)
        .append("\r\n--edge--\r\n");
    return first.send(
        first
            .request("/notes")
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8)));
  }
}
