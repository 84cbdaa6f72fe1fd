package org.enlace.duty.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.identity.TestBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@EnlaceTest
class RosterPagesTests {
  @Autowired ApplicationContext site;
  @LocalServerPort int port;

  private RosterScene scene;
  private TestBrowser nominator;

  @BeforeEach
  void signIn() {
    scene = new RosterScene(site);
    nominator = browser(RosterCaller.nominator(site, port, scene));
  }

  @Test
  void makesPreparesAndPublishesARoster() {
    HttpResponse<String> made =
        nominator.post(
            "/rosters", "/rosters", Map.of("track", scene.rows.network() + "|technical"));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    String draft = made.headers().firstValue("Location").orElseThrow();
    assertThat(nominator.get(draft).body()).contains("Ana Huamán (CSIRT duty desk)");

    assertThat(nominator.post(draft, draft, plan("08:00", "1")).statusCode()).isEqualTo(303);
    assertThat(nominator.get(draft).body()).contains("Lo que resultaría").contains("Luis Paredes");
    String roster = draft.replace("/draft", "");
    Map<String, String> effect = new LinkedHashMap<>();
    effect.put("version", "2");
    effect.put("effectiveAt", LocalDateTime.ofInstant(scene.in(2), RosterScene.LIMA).toString());
    HttpResponse<String> published = nominator.post(roster + "/publication", draft, effect);
    assertThat(published.statusCode()).as(published.body()).isEqualTo(303);

    for (String view : new String[] {"week", "month", "list"}) {
      assertThat(nominator.get(roster + "?view=" + view).body())
          .as(view)
          .contains("Ana Huamán")
          .contains("Luis Paredes");
    }
  }

  @Test
  void keepsWhatWasTypedBesideWhatIsWrong() {
    HttpResponse<String> made =
        nominator.post(
            "/rosters", "/rosters", Map.of("track", scene.rows.network() + "|technical"));
    String draft = made.headers().firstValue("Location").orElseThrow();

    HttpResponse<String> again = nominator.post(draft, draft, plan("25:99", "999"));

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("value=\"25:99\"")
        .contains("Indique la hora del relevo.")
        .contains("Indique entre 1 y 366 días, o entre 1 y 168 horas.");
    Map<String, String> nobody = plan("08:00", "1");
    nobody.keySet().removeIf(each -> each.contains("member"));
    assertThat(nominator.post(draft, draft, nobody).body())
        .contains("Elija al menos una persona que tome los turnos.");
    assertThat(nominator.post("/rosters", "/rosters", Map.of("track", "x")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void putsSomebodyInAndCancels() {
    String roster = "/rosters/" + scene.published().id();
    Map<String, String> fields = override(2, 4);
    assertThat(nominator.post(roster + "/stand-ins", roster, fields).statusCode()).isEqualTo(303);
    String page = nominator.get(roster).body();
    assertThat(page).contains("Rosa Quispe, nivel 1");
    String cancel = page.split("action=\"" + roster + "/stand-ins/")[1].split("\"")[0];

    assertThat(nominator.post(roster + "/stand-ins/" + cancel, roster, Map.of()).statusCode())
        .isEqualTo(303);
    HttpResponse<String> wrong = nominator.post(roster + "/stand-ins", roster, override(4, 2));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Indique un fin posterior al comienzo");
    fields.remove("override-from");
    assertThat(nominator.post(roster + "/stand-ins", roster, fields).body())
        .contains("Indique día y hora.");
  }

  @Test
  void swapsByTwoPeopleAndEntersLeave() {
    UUID id = scene.published().id();
    String roster = "/rosters/" + id;
    TestBrowser ana = browser(RosterCaller.contact(site, port, scene, scene.ana));
    TestBrowser luis = browser(RosterCaller.contact(site, port, scene, scene.luis));
    String own = "1|%s|%s|%s|%s".formatted(scene.ana, scene.desk, scene.in(2), scene.in(6));
    Map<String, String> swap =
        Map.of("swap-from", own, "swap-person", scene.luis + "|" + scene.desk);
    assertThat(ana.post(roster + "/swaps", roster, swap).statusCode()).isEqualTo(303);
    String path = luis.get(roster).body().split("action=\"" + roster + "/swaps/")[1].split("\"")[0];

    assertThat(luis.post(roster + "/swaps/" + path, roster, Map.of()).statusCode()).isEqualTo(303);

    assertThat(luis.get(roster).body()).contains("Luis Paredes, nivel 1");
    Map<String, String> leave = Map.of("from", local(30), "until", local(40));
    assertThat(ana.post("/leave", "/rosters", leave).statusCode()).isEqualTo(303);
    assertThat(ana.get("/rosters").body()).contains("Ana Huamán").contains("Quitar la licencia");
    assertThat(ana.post("/leave", "/rosters", Map.of("from", "", "until", "")).statusCode())
        .isEqualTo(422);
    assertThat(ana.post(roster + "/swaps", roster, Map.of("swap-from", "")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void saysWhoKeepsIt() {
    Roster roster = scene.published();
    String path = "/rosters/" + roster.id();
    Map<String, String> fields =
        Map.of(
            "version",
            Integer.toString(roster.version()),
            "keepers",
            scene.ana.toString(),
            "teamFeed",
            "true");
    assertThat(nominator.post(path + "/arrangement", path, fields).statusCode()).isEqualTo(303);
    TestBrowser ana = browser(RosterCaller.contact(site, port, scene, scene.ana));
    TestBrowser luis = browser(RosterCaller.contact(site, port, scene, scene.luis));

    assertThat(ana.get(path + "/draft").statusCode()).isEqualTo(200);
    assertThat(luis.get(path + "/draft").statusCode()).isEqualTo(403);
    assertThat(nominator.post(path + "/arrangement", path, fields).statusCode()).isEqualTo(422);
  }

  private TestBrowser browser(RosterCaller caller) {
    return new TestBrowser(port).in("es").with("enlace_session", caller.session());
  }

  private Map<String, String> override(int from, int until) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("override-layer", "1");
    fields.put("override-person", scene.rosa + "|" + scene.rosa);
    fields.put("override-from", local(from));
    fields.put("override-until", local(until));
    return fields;
  }

  private String local(int hours) {
    return LocalDateTime.ofInstant(scene.in(hours), RosterScene.LIMA).toString();
  }

  private Map<String, String> plan(String handOver, String length) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("version", "1");
    fields.put("zone", "America/Lima");
    fields.put("layer-0-unit", "days");
    fields.put("layer-0-length", length);
    fields.put("layer-0-handOver", handOver);
    fields.put(
        "layer-0-startsOn",
        LocalDateTime.ofInstant(scene.now(), RosterScene.LIMA).toLocalDate().toString());
    fields.put("layer-0-member-0", scene.ana + "|" + scene.desk);
    fields.put("layer-0-member-1", scene.luis + "|" + scene.desk);
    fields.put("layer-0-day-1", "");
    return fields;
  }
}
