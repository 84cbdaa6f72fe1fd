package org.enlace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.enlace.acceptance.Visitor.Manner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every page that a link leads to, as each persona sees it: in both languages, light and dark, by
/// axe, on a narrow phone, and by its weight.
@ExtendWith({SharedChromium.class, SharedDemonstration.class})
class PagesIT {
  private static final long FIRST_PAGE = 150_000;
  private static final long LATER_PAGE = 30_000;
  private static final long CONTACTS_STORY = 500_000;

  private final Browser browser;
  private final Server server;

  PagesIT(Browser browser, Server server) {
    this.browser = browser;
    this.server = server;
  }

  @Test
  void arePlainToAllAndLight() {
    Judge judge = new Judge();
    List<String> findings = new ArrayList<>(ofStrangers(judge));
    for (String persona : server.tokens().keySet()) {
      findings.addAll(ofPersona(persona, judge));
    }
    assertThat(findings).isEmpty();
    assertThat(judge.judged()).isGreaterThan(60);
  }

  private List<String> ofStrangers(Judge judge) {
    try (Visitor visitor = new Visitor(browser, server.address(), Manner.of("es"))) {
      return walk("nobody", visitor, judge, List.of("/", "/sign-in", "/recover", "/demo"));
    }
  }

  private List<String> ofPersona(String persona, Judge judge) {
    try (Visitor visitor = new Visitor(browser, server.address(), Manner.of("es"))) {
      visitor.enterAs(persona);
      return walk(persona, visitor, judge, List.of("/now"));
    }
  }

  private static List<String> walk(String who, Visitor visitor, Judge judge, List<String> from) {
    List<String> findings = new ArrayList<>();
    Wire wire = new Wire(visitor.page());
    Walk walk = new Walk(visitor, from);
    for (String path = walk.next(); !path.isEmpty(); path = walk.next()) {
      long bytes = wire.taken();
      if (bytes > (walk.opened().size() == 1 ? FIRST_PAGE : LATER_PAGE)) {
        findings.add(who + " " + path + ": " + bytes + " bytes");
      }
      if (judge.isNew(visitor.page(), "es")) {
        add(findings, who + " " + path, judge.findings(visitor.page()));
        visitor.open(path + (path.contains("?") ? "&" : "?") + "lang=en");
        if (judge.isNew(visitor.page(), "en")) {
          add(findings, who + " " + path + " in English", judge.findings(visitor.page()));
        }
        visitor.open(path + (path.contains("?") ? "&" : "?") + "lang=es");
      }
      wire.taken();
    }
    walk.broken().forEach(each -> findings.add(who + ": " + each));
    visitor.troubles().forEach(each -> findings.add(who + ": " + each));
    return findings;
  }

  private static void add(List<String> findings, String where, List<String> found) {
    found.forEach(each -> findings.add(where + ": " + each));
  }

  @Test
  void carryAContactsWholeStoryInHalfAMegabyte() {
    try (Visitor visitor = new Visitor(browser, server.address(), Manner.of("es"))) {
      Wire wire = new Wire(visitor.page());
      visitor.enterAs("mx-technical");
      visitor.find("#search").fill("Perú");
      visitor.find("#search").press("Enter");
      visitor.find("main a[href='/states/PE']").first().click();
      visitor.find("main a[href^='/requests/new?to=PE']").first().click();
      visitor.find("input[name=purpose][value=information]").check();
      visitor.find("#subject").fill("Servidor de mando en Lima");
      visitor.find("#text").fill("Solicitamos información sobre el servidor 192.0.2.10.");
      visitor.press("/requests/drafts");
      visitor.press("/sending");
      String ref = visitor.lastOfAddress();
      Rest peru = server.as("pe-technical");
      peru.post("/api/v1/requests/" + ref + "/acknowledgement", Map.of()).done();
      peru.post("/api/v1/requests/" + ref + "/replies", Letters.reply("answered", "Se aisló."))
          .done();
      visitor.open("/now");
      visitor.find("main a[href='/requests/%s']".formatted(ref)).first().click();
      assertThat(visitor.read()).contains("Se aisló.");
      assertThat(wire.taken()).isBetween(50_000L, CONTACTS_STORY);
    }
  }
}
