package org.enlace.duty.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.enlace.EnlaceTest;
import org.enlace.TestHttp;
import org.enlace.duty.roster.RosterCaller.Reply;
import org.enlace.identity.TestBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@EnlaceTest
class FeedRoomTests {
  @Autowired ApplicationContext site;
  @Autowired RosterKeeping keeping;
  @LocalServerPort int port;

  private RosterScene scene;
  private Roster roster;
  private RosterCaller nominator;
  private RosterCaller ana;

  @BeforeEach
  void publish() {
    scene = new RosterScene(site);
    roster = scene.published();
    nominator = RosterCaller.nominator(site, port, scene);
    ana = RosterCaller.contact(site, port, scene, scene.ana);
  }

  @Test
  void tellsOnesOwnShiftsAndNothingElse() {
    HttpResponse<String> feed = read(made(ana, "{}"));

    assertThat(feed.statusCode()).isEqualTo(200);
    assertThat(feed.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
    assertThat(feed.body())
        .contains("BEGIN:VEVENT", "SUMMARY:De guardia")
        .doesNotContain("Ana", "CSIRT", "PE", scene.ana.toString());
  }

  @Test
  void answersNotModifiedToWhoHasIt() {
    String path = made(ana, "{}");
    String tag = read(path).headers().firstValue("ETag").orElseThrow();

    assertThat(new TestHttp(port).get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void answersNothingOnceRevokedOrToAGuess() {
    Reply made = ana.post("/api/v1/roster-feeds", "{}");
    String path = URI.create(made.body().get("address").asString()).getPath();
    String id = made.body().get("id").asString();
    assertThat(ana.get("/api/v1/roster-feeds").body().toString())
        .contains(id)
        .doesNotContain("/calendar/");
    assertThat(nominatorOfAnother().delete("/api/v1/roster-feeds/" + id).status()).isEqualTo(404);

    assertThat(ana.delete("/api/v1/roster-feeds/" + id).status()).isEqualTo(204);

    assertThat(read(path).statusCode()).isEqualTo(404);
    assertThat(read("/calendar/" + "A".repeat(43) + ".ics").statusCode()).isEqualTo(404);
    assertThat(read("/calendar/short.ics").statusCode()).isEqualTo(404);
  }

  private RosterCaller nominatorOfAnother() {
    RosterScene other = new RosterScene(site);
    return RosterCaller.contact(site, port, other, other.luis);
  }

  @Test
  void tellsAWholeRosterOnlyWhereTheStateAllowsIt() {
    String form = "{\"roster\":\"%s\"}".formatted(roster.id());
    assertThat(ana.post("/api/v1/roster-feeds", form).problem())
        .isEqualTo("feed-not-allowed 403 roster");
    Roster open = scene.done(() -> keeping.arrange(roster.id(), roster.version(), Set.of(), true));
    String path = made(nominator, form);
    assertThat(read(path).body()).contains("SUMMARY:On duty").doesNotContain("Ana");

    scene.done(() -> keeping.arrange(roster.id(), open.version(), Set.of(), false));

    assertThat(read(path).statusCode()).isEqualTo(404);
  }

  @Test
  void takesShiftsOutOfAFileAfterShowingThem() {
    String file =
        "BEGIN:VCALENDAR\\r\\nVERSION:2.0\\r\\nPRODID:x\\r\\nBEGIN:VEVENT\\r\\nUID:1\\r\\n"
            + "DTSTAMP:20261101T000000Z\\r\\nDTSTART:"
            + scene.in(30).toString().replaceAll("[-:]", "")
            + "\\r\\nDTEND:"
            + scene.in(34).toString().replaceAll("[-:]", "")
            + "\\r\\nEND:VEVENT\\r\\nEND:VCALENDAR\\r\\n";
    String path = "/api/v1/rosters/" + roster.id();

    Reply looked = nominator.post(path + "/imports", form(file, true));
    assertThat(looked.body().at("/entered").asBoolean()).as(looked.response().body()).isFalse();
    assertThat(nominator.get(path + "/overrides").body().at("/items").size()).isZero();
    Reply entered = nominator.post(path + "/imports", form(file, false));
    assertThat(entered.body().at("/shifts/0/from").asString()).isEqualTo(scene.in(30).toString());
    assertThat(nominator.get(path + "/overrides").body().at("/items/0/source").asString())
        .isEqualTo("import");

    assertThat(nominator.post(path + "/imports", form("no calendar", false)).problem())
        .isEqualTo("ics-unreadable 422 file");
    assertThat(ana.post(path + "/imports", form(file, true)).problem())
        .isEqualTo("roster-not-yours 403");
    assertThat(nominator.post(path + "/imports", "{}").problem())
        .isEqualTo("missing-value 400 layer");
  }

  @Test
  void isMadeAndRevokedOnThePage() {
    TestBrowser browser = new TestBrowser(port).in("es").with("enlace_session", ana.session());
    HttpResponse<String> made = browser.post("/roster-feeds", "/rosters", Map.of());
    assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
    assertThat(made.body()).contains("/calendar/").contains("Se muestra solo esta vez");
    String page = browser.get("/rosters").body();
    assertThat(page).contains("Sus turnos · creado el").doesNotContain("/calendar/");
    String revoke = page.split("action=\"/roster-feeds/")[1].split("\"")[0];
    assertThat(browser.post("/roster-feeds/" + revoke, "/rosters", Map.of()).statusCode())
        .isEqualTo(303);
    TestBrowser keeper = new TestBrowser(port).in("es").with("enlace_session", nominator.session());
    assertThat(keeper.get("/rosters/" + roster.id() + "/import").body())
        .contains("Archivo iCalendar");
    assertThat(browser.get("/board").statusCode()).isEqualTo(200);
  }

  private String form(String file, boolean dryRun) {
    return "{\"layer\":1,\"person\":\"%s\",\"file\":\"%s\",\"dryRun\":%s}"
        .formatted(scene.rosa, file, dryRun);
  }

  private static String made(RosterCaller caller, String form) {
    Reply made = caller.post("/api/v1/roster-feeds", form);
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    return URI.create(made.body().get("address").asString()).getPath();
  }

  private HttpResponse<String> read(String path) {
    return new TestHttp(port).get(path);
  }
}
