package org.enlace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.enlace.acceptance.Rest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// From the question who answers for Peru to a closed request, as programs live it.
@ExtendWith(SharedDemonstration.class)
class RestStoryIT {
  private static final String REQUESTS = "/api/v1/requests";

  private final Rest mexico;
  private final Rest peru;
  private final Rest csirt;

  RestStoryIT(Server server) {
    mexico = server.as("mx-technical");
    peru = server.as("pe-technical");
    csirt = server.as("pe-csirt");
  }

  @Test
  void tellsWhoAnswersForPeru() {
    Answer reach = mexico.get("/api/v1/states/PE/reach?category=technical").done();

    assertThat(Instant.parse(reach.text("now"))).isBetween(now(-120), now(120));
    assertThat(OffsetDateTime.parse(reach.text("localTime")).getOffset()).hasToString("-05:00");
    assertThat(reach.json().has("changesAt")).isTrue();
    JsonNode entry = reach.json().path("entries").path(0);
    assertThat(entry.path("category").asString()).isEqualTo("technical");
    assertThat(entry.path("onDuty").isBoolean()).isTrue();
    assertThat(entry.has("until")).isTrue();
    JsonNode line = entry.path("lines").path(0);
    assertThat(line.path("id").asString()).hasSize(36);
    assertThat(line.path("type").asString()).isEqualTo("email");
    assertThat(line.has("lastReachedAt")).isTrue();
  }

  private static Instant now(int seconds) {
    return Instant.now().plusSeconds(seconds);
  }

  @Test
  void bringsARequestFromSentToClosedAndBack() {
    Answer sent = mexico.post(REQUESTS, Letters.request("AMBER"));
    assertThat(sent.status()).as(sent.toString()).isEqualTo(201);
    assertThat(sent.text("ref")).matches("MX-PE-[0-9]{4}-[0-9]{4,}");
    assertThat(sent.text("state")).isEqualTo("sent");
    String path = REQUESTS + "/" + sent.text("ref");
    assertThat(sent.header("Location")).isEqualTo(path);
    isReadAsItWasAnswered(sent, path);
    assertThat(peru.get(REQUESTS + "?box=in&open=true&limit=200").done().texts("items", "ref"))
        .contains(sent.text("ref"));
    assertThat(peru.post(path + "/acknowledgement", Map.of()).done().text("state"))
        .isEqualTo("acknowledged");

    goesThroughTheAuthority(path);
    bothSidesWrite(path);
    isReleasedFurther(path);

    Answer answered =
        peru.post(path + "/replies", Letters.reply("answered", "Ya se aisló.")).done();
    assertThat(answered.text("state")).isEqualTo("answered");
    mexico.post(path + "/closure", Map.of()).done();
    Answer closed = mexico.get(path).done();
    assertThat(closed.text("state")).isEqualTo("closed");
    assertThat(closed.texts("messages", "text")).contains("Ya se aisló.");
    tellsWhatHappenedInOrder(closed);
    assertThat(mexico.post(path + "/reopening", Map.of()).done().text("state"))
        .isEqualTo("acknowledged");
    assertThat(mexico.post(path + "/withdrawal", Map.of()).done().text("state"))
        .isEqualTo("withdrawn");
  }

  private void isReadAsItWasAnswered(Answer sent, String path) {
    Answer read = mexico.get(path).done();
    for (String part : List.of("sentAt", "stateAt", "from", "to", "messages", "own")) {
      assertThat(read.json().path(part)).as(part).isEqualTo(sent.json().path(part));
    }
  }

  private void goesThroughTheAuthority(String path) {
    Answer referred =
        peru.post(
                path + "/referrals",
                Map.of(
                    "authority", authority(), "protection", "server", "note", "Véanlo, por favor."))
            .done();
    assertThat(referred.text("state")).isEqualTo("referred");
    String referral = path + "/referrals/" + referred.text("id");
    assertThat(csirt.get(path).done().texts("messages", "text")).contains("Véanlo, por favor.");
    csirt.post(referral + "/acceptance", Map.of()).done();
    csirt.post(referral + "/answer", Letters.text("Está aislado.")).done();
    Answer inPeru = peru.get(path).done();
    assertThat(inPeru.texts("messages", "text")).contains("Está aislado.");
    assertThat(inPeru.texts("referrals", "state")).containsExactly("answered");
    assertThat(mexico.get(path).body()).doesNotContain("Está aislado.", "CSIRT");
  }

  private void bothSidesWrite(String path) {
    peru.post(path + "/messages", Letters.text("¿Tienen la hora exacta?")).done();
    mexico.post(path + "/messages", Letters.text("A las 03:14 UTC.")).done();
    assertThat(peru.get(path).done().texts("messages", "text"))
        .containsSubsequence("¿Tienen la hora exacta?", "A las 03:14 UTC.");
  }

  private void isReleasedFurther(String path) {
    peru.post(path + "/release-requests", Letters.text("Otra autoridad debe verlo.")).done();
    assertThat(mexico.get(path).done().texts("releases", "state")).containsExactly("asked");
    mexico.post(path + "/release", Map.of()).done();
    assertThat(peru.get(path).done().texts("releases", "state")).containsExactly("given");
  }

  private static void tellsWhatHappenedInOrder(Answer closed) {
    assertThat(closed.texts("timeline", "event"))
        .containsSubsequence(
            "sent",
            "acknowledged",
            "referred",
            "message",
            "message",
            "release-requested",
            "released",
            "answered",
            "closed");
    assertThat(closed.texts("timeline", "at")).isSorted();
    assertThat(new TreeSet<>(closed.texts("timeline", "actor")))
        .contains("MX/technical", "PE/technical");
  }

  @Test
  void answersWhileAReferralIsStillOpen() {
    String path = sent("GREEN");
    Map<String, String> channel = Map.of("authority", authority());
    peru.post(path + "/referrals", channel).done();
    assertThat(
            peru.post(path + "/replies", Letters.text("Lo estamos viendo.")).done().text("state"))
        .isEqualTo("referred");
    assertThat(
            peru.post(path + "/replies", Letters.reply("answered-elsewhere", "Por otra vía."))
                .done()
                .text("state"))
        .isEqualTo("answered-elsewhere");
    assertThat(mexico.get(path).text("outcome")).isEqualTo("answered-elsewhere");
  }

  @Test
  void takesAReferralBackWithItsReason() {
    String path = sent("AMBER");
    Answer referred = peru.post(path + "/referrals", Map.of("authority", authority())).done();
    String referral = path + "/referrals/" + referred.text("id");
    assertThat(csirt.post(referral + "/return", Map.of()).problem()).isEqualTo("422 field-missing");
    csirt.post(referral + "/return", Letters.text("No es de nuestra competencia.")).done();
    Answer inPeru = peru.get(path).done();
    assertThat(inPeru.texts("referrals", "state")).containsExactly("returned");
    assertThat(inPeru.texts("messages", "text")).contains("No es de nuestra competencia.");
  }

  @Test
  void declinesAndFindsItselfMisaddressedWithoutBeingReopened() {
    for (String outcome : List.of("declined", "misaddressed")) {
      String path = sent("AMBER");
      assertThat(
              peru.post(path + "/replies", Map.of("outcome", outcome, "protection", "server"))
                  .done()
                  .text("state"))
          .isEqualTo(outcome);
      assertThat(mexico.get(path).text("outcome")).isEqualTo(outcome);
    }
    String declined = sent("AMBER");
    peru.post(declined + "/replies", Letters.reply("declined", "No podemos.")).done();
    assertThat(mexico.post(declined + "/reopening", Map.of()).problem())
        .isEqualTo("409 not-possible-now");
  }

  @Test
  void handsOverInsideTheStateUnseenByTheOther() {
    String path = sent("AMBER");
    String colleague =
        peru.get("/api/v1/contacts?state=PE&category=diplomatic")
            .done()
            .json()
            .at("/items/0/id")
            .asString();
    Answer handed =
        peru.post(
                path + "/handover",
                Map.of("to", colleague, "protection", "server", "note", "Salgo a las 6."))
            .done();
    assertThat(handed.json().at("/own/assigneeName").asString()).isEqualTo("Julio Cárdenas Rivas");
    assertThat(handed.texts("timeline", "event")).contains("handed-over");
    assertThat(mexico.get(path).body()).doesNotContain("handed-over", "Salgo a las 6.");
  }

  private String sent(String tlp) {
    return REQUESTS + "/" + mexico.post(REQUESTS, Letters.request(tlp)).done().text("ref");
  }

  /// The authority of Peru that takes referrals.
  private String authority() {
    return peru.get("/api/v1/authorities?state=PE")
        .done()
        .json()
        .path("items")
        .valueStream()
        .filter(each -> each.path("referable").asBoolean())
        .filter(each -> !each.path("name").asString().isEmpty())
        .findFirst()
        .orElseThrow()
        .path("id")
        .asString();
  }
}
