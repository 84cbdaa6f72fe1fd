package org.enlace.duty.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.enlace.EnlaceTest;
import org.enlace.duty.roster.RosterCaller.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@EnlaceTest
class RosterResourceTests {
  @Autowired ApplicationContext site;
  @LocalServerPort int port;

  private RosterScene scene;
  private RosterCaller nominator;
  private RosterCaller ana;
  private RosterCaller luis;

  @BeforeEach
  void listPeru() {
    scene = new RosterScene(site);
    nominator = RosterCaller.nominator(site, port, scene);
    ana = RosterCaller.contact(site, port, scene, scene.ana);
    luis = RosterCaller.contact(site, port, scene, scene.luis);
  }

  @Test
  void makesDraftsAndPublishesARoster() {
    Reply made = nominator.post("/api/v1/rosters", track("technical"));
    assertThat(made.status()).isEqualTo(201);
    String path = "/api/v1/rosters/" + made.body().get("id").asString();
    Reply drafted = nominator.send("PUT", path + "/draft", plan("08:00"), made.etag());
    assertThat(drafted.body().at("/draft/plan/layers/0/members/1/person").asString())
        .isEqualTo(scene.luis.toString());
    String time = "?from=%s&to=%s".formatted(scene.in(1), scene.in(49));
    assertThat(nominator.get(path + "/draft/shifts" + time).body().at("/shifts").size())
        .isGreaterThan(1);

    Reply published = nominator.send("POST", path + "/publication", effect(1), drafted.etag());

    assertThat(published.status()).as(published.response().body()).isEqualTo(200);
    assertThat(published.body().at("/versions/0/effectiveAt").asString())
        .isEqualTo(scene.in(1).toString());
    JsonNode shifts = ana.get(path + "/shifts" + time).body();
    assertThat(shifts.at("/shifts/0/onDuty").asBoolean()).isTrue();
    assertThat(shifts.at("/shifts/0/name").asString()).isIn("Ana Huamán", "Luis Paredes");
    assertThat(ana.get("/api/v1/rosters").body().toString())
        .contains(made.body().get("id").asString());
  }

  @Test
  void takesOverridesSwapsAndLeave() {
    String path = "/api/v1/rosters/" + scene.published().id();
    Reply override =
        nominator.post(path + "/overrides", stretch(2, 4, 1, scene.rosa.toString(), null));
    assertThat(override.status()).as(override.response().body()).isEqualTo(201);
    String cancelled =
        path
            + "/overrides/"
            + nominator.get(path + "/overrides").body().at("/items/0/id").asString();
    assertThat(nominator.delete(cancelled).status()).isEqualTo(204);

    Reply swap =
        ana.post(path + "/swaps", stretch(2, 6, 1, scene.luis.toString(), scene.desk.toString()));
    assertThat(swap.status()).as(swap.response().body()).isEqualTo(201);
    String swapPath = path + "/swaps/" + swap.body().get("id").asString();
    assertThat(luis.post(swapPath + "/acceptance", "{}").body().get("phase").asString())
        .isEqualTo("accepted");
    assertThat(luis.post(swapPath + "/refusal", "{}").problem()).isEqualTo("swap-over 409");
    assertThat(ana.post(swapPath + "/withdrawal", "{}").problem()).isEqualTo("swap-over 409");

    Reply leave = ana.post("/api/v1/leave", leave(scene.ana.toString(), 24, 30));
    assertThat(leave.status()).as(leave.response().body()).isEqualTo(201);
    assertThat(ana.get("/api/v1/leave").body().toString()).contains(scene.ana.toString());
    assertThat(ana.delete("/api/v1/leave/" + leave.body().get("id").asString()).status())
        .isEqualTo(204);
  }

  @Test
  void refusesWhatCannotBeRead() {
    Reply made = nominator.post("/api/v1/rosters", track("technical"));
    String path = "/api/v1/rosters/" + made.body().get("id").asString();

    assertThat(nominator.post("/api/v1/rosters", "{}").problem())
        .isEqualTo("missing-value 400 network");
    assertThat(nominator.post("/api/v1/rosters", track("culinary")).problem())
        .isEqualTo("category-unknown 422 category");
    assertThat(nominator.post("/api/v1/rosters", track("technical")).problem())
        .isEqualTo("roster-known 409 category");
    assertThat(draft(path, plan("8 o'clock"), made.etag()))
        .isEqualTo("invalid-value 400 layers[0].handOver");
    assertThat(draft(path, plan("08:00").replace("America/Lima", "Mars/Olympus"), made.etag()))
        .isEqualTo("invalid-value 400 zone");
    assertThat(draft(path, plan("08:00").replace("\"length\":1", "\"length\":400"), made.etag()))
        .isEqualTo("invalid-value 400 layers[0].rotation.length");
    assertThat(draft(path, plan("08:00").replace("monday", "someday"), made.etag()))
        .isEqualTo("invalid-value 400 layers[0].hours.day");
    assertThat(draft(path, "{\"zone\":\"America/Lima\"}", made.etag()))
        .isEqualTo("roster-layers 422 layers");
    assertThat(draft(path, plan("08:00"), null)).isEqualTo("if-match-required 428");
    assertThat(draft(path, plan("08:00"), "\"99\"")).isEqualTo("stale 412");
    assertThat(nominator.send("POST", path + "/publication", effect(1), made.etag()).problem())
        .isEqualTo("draft-missing 409");
    assertThat(nominator.get("/api/v1/rosters/none").problem()).isEqualTo("not-found 404");
  }

  @Test
  void refusesTimesThatAreTooLongOrTurnedRound() {
    String path = "/api/v1/rosters/" + scene.published().id();

    assertThat(ana.get(path + "/shifts").problem()).isEqualTo("missing-value 400 from");
    assertThat(
            ana.get(path + "/shifts?from=%s&to=%s".formatted(scene.in(2), scene.in(1))).problem())
        .isEqualTo("invalid-value 400 to");
    assertThat(
            ana.get(path + "/shifts?from=%s&to=%s".formatted(scene.in(0), scene.in(2_500)))
                .problem())
        .isEqualTo("invalid-value 400 to");
    assertThat(ana.post(path + "/overrides", "{}").problem()).isEqualTo("missing-value 400 layer");
    assertThat(ana.post("/api/v1/leave", leave("nobody", 1, 2)).problem())
        .isEqualTo("invalid-value 400 person");
    assertThat(ana.post("/api/v1/leave", leave(scene.rosa.toString(), 1, 2)).problem())
        .isEqualTo("leave-not-yours 403 person");
  }

  @Test
  void changesHowOneIsToldOfOnesShifts() {
    String path = "/api/v1/shift-notices";
    Reply usual = luis.get(path);
    assertThat(usual.body().at("/aheadMinutes").asInt()).isEqualTo(60);
    String wish = "{\"aheadMinutes\":%s,\"atHandOver\":false}";

    Reply changed = luis.send("PUT", path, wish.formatted("15"), usual.etag());

    assertThat(changed.body().at("/aheadMinutes").asInt()).isEqualTo(15);
    assertThat(luis.send("PUT", path, wish.formatted("null"), changed.etag()).status())
        .isEqualTo(200);
    assertThat(luis.send("PUT", path, wish.formatted("15"), changed.etag()).problem())
        .isEqualTo("stale 412");
    assertThat(luis.send("PUT", path, wish.formatted("15"), null).problem())
        .isEqualTo("if-match-required 428");
    assertThat(luis.send("PUT", path, wish.formatted("2"), luis.get(path).etag()).problem())
        .isEqualTo("notice-time-wrong 422 aheadMinutes");
    assertThat(luis.send("PUT", path, "{}", "\"2\"").problem())
        .isEqualTo("missing-value 400 atHandOver");
  }

  private String draft(String path, String json, @Nullable String etag) {
    return nominator.send("PUT", path + "/draft", json, etag).problem();
  }

  private String track(String category) {
    return "{\"network\":\"%s\",\"category\":\"%s\"}".formatted(scene.rows.network(), category);
  }

  private String effect(int hours) {
    return "{\"effectiveAt\":\"%s\"}".formatted(scene.in(hours));
  }

  private String stretch(int from, int to, int layer, String person, @Nullable String desk) {
    return "{\"layer\":%d,\"from\":\"%s\",\"to\":\"%s\",\"person\":\"%s\"%s}"
        .formatted(
            layer,
            scene.in(from),
            scene.in(to),
            person,
            desk == null ? "" : ",\"holder\":\"" + desk + "\"");
  }

  private String leave(String person, int from, int to) {
    return "{\"person\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}"
        .formatted(person, scene.in(from), scene.in(to));
  }

  private String plan(String handOver) {
    return """
    {"zone":"America/Lima","layers":[{"rotation":{"unit":"days","length":1},
      "handOver":"%s","startsOn":"%s",
      "members":[{"person":"%s","holder":"%s"},{"person":"%s","holder":"%s"}],
      "hours":[{"day":"monday","from":"00:00","to":"00:00"},
        {"day":"tuesday","from":"00:00","to":"00:00"},
        {"day":"wednesday","from":"00:00","to":"00:00"},
        {"day":"thursday","from":"00:00","to":"00:00"},
        {"day":"friday","from":"00:00","to":"00:00"},
        {"day":"saturday","from":"00:00","to":"00:00"},
        {"day":"sunday","from":"00:00","to":"00:00"}]}]}
    """
        .formatted(
            handOver,
            LocalDate.ofInstant(scene.now(), RosterScene.LIMA).minusDays(2),
            scene.ana,
            scene.desk,
            scene.luis,
            scene.desk);
  }
}
