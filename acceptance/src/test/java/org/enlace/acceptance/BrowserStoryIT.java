package org.enlace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import org.enlace.acceptance.Visitor.Manner;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From the question who answers for Peru to a closed request, as people live it in a browser.
@ExtendWith({SharedChromium.class, SharedDemonstration.class})
class BrowserStoryIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String INBOX = "/demo/mail?to=pe-technical@enlace.example";

  private final Browser browser;
  private final Server server;

  BrowserStoryIT(Browser browser, Server server) {
    this.browser = browser;
    this.server = server;
  }

  @ParameterizedTest(name = "in {0}, with scripts: {1}")
  @CsvSource({"es, true", "en, false", "es, false", "en, true"})
  void bringsARequestFromTheDirectoryToItsEnd(String language, boolean scripts) {
    Manner manner = new Manner(language, scripts, ColorScheme.LIGHT);
    try (Visitor visitor = new Visitor(browser, server.address(), manner)) {
      Words words = Words.in(language);
      int before = mails(visitor);
      visitor.enterAs("mx-technical");
      findsWhoAnswersForPeru(visitor, words);
      String ref = writesAndSends(visitor, words);
      followsTheNotice(visitor, words, before);
      readsAndRefers(visitor, words, ref);
      answersAsAuthority(visitor, ref);
      answersAsPeru(visitor, ref);
      readsAndCloses(visitor, words, ref);
      assertThat(visitor.troubles()).isEmpty();
    }
  }

  private static int mails(Visitor visitor) {
    visitor.open(INBOX);
    return visitor.find("main tbody tr").count();
  }

  private static void findsWhoAnswersForPeru(Visitor visitor, Words words) {
    visitor.find("#search").fill("peru");
    visitor.find("#search").press("Enter");
    visitor.find("main a[href='/states/PE']").first().click();
    assertThat(visitor.page().title()).startsWith(words.peru());
    assertThat(visitor.read())
        .contains(words.whoAnswers(), "Jefatura de respuesta a incidentes", "UTC−5");
  }

  private static String writesAndSends(Visitor visitor, Words words) {
    visitor.find("main a[href^='/requests/new?to=PE']").first().click();
    assertThat(visitor.read()).contains(words.operatorCanRead());
    visitor.find("input[name=purpose][value=information]").check();
    visitor.find("input[name=urgency][value=urgent]").check();
    visitor.find("#subject").fill("Servidor de mando en Lima");
    visitor.find("#text").fill("Vean 192.0.2.10.\n\n<b>Gracias</b> & saludos.");
    visitor.press("/requests/drafts");
    assertThat(visitor.read()).contains("<b>Gracias</b> & saludos.", "CSIRTAmericas");
    visitor.press("/sending");
    assertThat(visitor.read()).contains(words.sent(), words.noReceiptYet());
    assertThat(visitor.lastOfAddress()).matches("MX-PE-[0-9]{4}-[0-9]{4,}");
    return visitor.lastOfAddress();
  }

  private static void followsTheNotice(Visitor visitor, Words words, int before) {
    Waiting.until(PATIENCE, "a mail", () -> mails(visitor) > before, visitor::read);
    visitor.find("main tbody a[href*='/demo/mail/']").first().click();
    assertThat(visitor.read()).contains("Una solicitud espera a su Estado");
    assertThat(visitor.read()).doesNotContain("Servidor de mando", "México", "192.0.2.10");
    String link = visitor.find("main a[href*='/a/']").first().getAttribute("href");
    visitor.open(link);
    assertThat(visitor.open(link)).as("opened twice, as scanners do").isEqualTo(200);
    assertThat(visitor.read()).doesNotContain("Servidor de mando", "MX-PE");
    visitor.find("main form button").click();
    assertThat(visitor.read()).contains("Se acusó recibo");
    assertThat(visitor.open(link)).as("used once").isEqualTo(404);
  }

  private static void readsAndRefers(Visitor visitor, Words words, String ref) {
    visitor.enterAs("pe-technical");
    assertThat(visitor.read()).as("what waits stands on the first page").contains(ref);
    visitor.find("main a[href='/requests/%s']".formatted(ref)).first().click();
    assertThat(visitor.read())
        .contains(words.noDuty(), words.byLink(), "<b>Gracias</b> & saludos.");
    visitor.press("/%s/acknowledgement".formatted(ref));
    Locator referral = visitor.form("/referrals");
    referral.locator("input[name=authority]").first().check();
    referral.locator("textarea").fill("Véanlo, por favor.");
    visitor.press("/referrals");
    assertThat(visitor.find(".case-state").innerText()).contains(words.referred());
  }

  private static void answersAsAuthority(Visitor visitor, String ref) {
    visitor.enterAs("pe-csirt");
    visitor.find("main a[href='/requests/%s']".formatted(ref)).first().click();
    assertThat(visitor.read()).contains("Vean 192.0.2.10.", "Véanlo, por favor.");
    visitor.press("/acceptance");
    visitor.form("/answer").locator("textarea").fill("Está aislado desde las 03:40.");
    visitor.press("/answer");
    assertThat(visitor.read()).contains("Está aislado desde las 03:40.");
  }

  private static void answersAsPeru(Visitor visitor, String ref) {
    visitor.enterAs("pe-technical");
    visitor.open("/requests/" + ref);
    assertThat(visitor.read()).contains("Está aislado desde las 03:40.");
    Locator reply = visitor.form("/replies");
    reply.locator("input[name=outcome][value=answered]").check();
    reply.locator("textarea").fill("Nuestro equipo lo aisló.");
    visitor.press("/replies");
    assertThat(visitor.read()).contains("Nuestro equipo lo aisló.");
  }

  private static void readsAndCloses(Visitor visitor, Words words, String ref) {
    visitor.enterAs("mx-technical");
    visitor.open("/requests?box=out");
    visitor.find("main a[href='/requests/%s']".formatted(ref)).first().click();
    assertThat(visitor.read())
        .contains("Nuestro equipo lo aisló.", words.answered())
        .doesNotContain("Está aislado desde las 03:40.", "CSIRT nacional");
    visitor.press("/closure");
    assertThat(visitor.find(".case-state").innerText()).contains(words.closed());
    assertThat(visitor.find("html").getAttribute("lang")).isEqualTo(words.language());
  }

  /// What people read on the way, in their language.
  private record Words(
      String language,
      String peru,
      String whoAnswers,
      String operatorCanRead,
      String sent,
      String noReceiptYet,
      String noDuty,
      String byLink,
      String referred,
      String answered,
      String closed) {
    static Words in(String language) {
      return language.equals("es")
          ? new Words(
              "es",
              "Perú",
              "Quién responde ahora",
              "Quien opera este servidor podría leer",
              "La solicitud se envió.",
              "Sin acuse de recibo hasta ahora",
              "No hay más deber de responder que el que su Estado haya aceptado.",
              "por enlace, sin iniciar sesión",
              "Remitida",
              "Respondida",
              "Cerrada")
          : new Words(
              "en",
              "Peru",
              "Who answers now",
              "operates this server could read",
              "The request was sent.",
              "No acknowledgement so far",
              "No duty to respond beyond what your State accepted.",
              "by link, not signed in",
              "Referred",
              "Answered",
              "Closed");
    }
  }
}
