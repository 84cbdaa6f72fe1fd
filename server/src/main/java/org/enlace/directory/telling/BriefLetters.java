package org.enlace.directory.telling;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.enlace.delivery.Composition;
import org.enlace.delivery.LineAddress;
import org.enlace.delivery.LineKind;
import org.enlace.delivery.Notice;
import org.enlace.delivery.Notices;
import org.enlace.delivery.Segment;
import org.enlace.delivery.Wording;
import org.enlace.directory.Lines;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Marking;
import org.enlace.ui.page.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes codes and tests to lines of all kinds: brief ones to telephones, browsers and programs.
@Component
class BriefLetters {
  private static final String TEXTS = "directory.telling.";

  private final Notices notices;
  private final Addressees addressees;
  private final Messages messages;
  private final URI site;

  BriefLetters(
      Notices notices,
      Addressees addressees,
      Messages messages,
      @Value("${enlace.base-url:http://localhost:8080}") URI site) {
    this.notices = notices;
    this.addressees = addressees;
    this.messages = messages;
    this.site = site;
  }

  /// Sends the code that proves a line, by the line itself.
  void code(UUID cause, Lines.Drawn drawn) {
    Lines.Kept kept = drawn.line();
    Marking marking = kept.state().isFictional() ? Marking.EXERCISE : Marking.REAL;
    send(cause, kept, "line-code", marking, Map.of("code", drawn.code().reveal()));
  }

  /// Sends a test, marked as one.
  void test(UUID cause, Lines.Kept kept) {
    Marking marking = kept.state().isFictional() ? Marking.EXERCISE : Marking.CHECK;
    send(cause, kept, "line-test", marking, Map.of());
  }

  private void send(
      UUID cause, Lines.Kept kept, String word, Marking marking, Map<String, Object> values) {
    String value = kept.line().value();
    LineKind kind = kept.line().kind().notices().orElseThrow();
    if (value == null) {
      return;
    }
    LanguageTag language = addressees.spokenBy(kept);
    Locale locale = language.locale();
    String key = TEXTS + word + ".line.";
    String brief = messages.text(locale, key + (values.isEmpty() ? "text" : "brief"), values);
    String page = site + "/lines/" + kept.line().id();
    Wording wording =
        Composition.in(language, messages.text(locale, key + "subject", Map.of()))
            .paragraph(brief)
            .link(messages.text(locale, TEXTS + "open", Map.of()), URI.create(page))
            .finish();
    Notice notice =
        Notice.of(
            cause,
            "directory." + word + ".line",
            marking,
            LineAddress.of(kept.line().id(), kept.state(), kind, value),
            wording.withBrief(shortest(kind, language, marking, brief, page)));
    notices.stage(notice.urgently());
  }

  /// A browser opens the line's page; a short message stays short and has no link.
  private static String shortest(
      LineKind kind, LanguageTag language, Marking marking, String brief, String page) {
    String full = kind == LineKind.WEB_PUSH ? brief + " " + page : brief;
    return Segment.firstThatFits(language, marking, full, brief).orElseThrow();
  }
}
