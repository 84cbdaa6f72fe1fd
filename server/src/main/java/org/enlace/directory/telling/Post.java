package org.enlace.directory.telling;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.enlace.delivery.Composition;
import org.enlace.delivery.Notice;
import org.enlace.delivery.Notices;
import org.enlace.delivery.Wording;
import org.enlace.kernel.Marking;
import org.enlace.kernel.StateCode;
import org.enlace.ui.page.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Puts letters into words and stages them.
@Component
class Post {
  private final Notices notices;
  private final Messages messages;
  private final URI site;

  Post(
      Notices notices,
      Messages messages,
      @Value("${enlace.base-url:http://localhost:8080}") URI site) {
    this.notices = notices;
    this.messages = messages;
    this.site = site;
  }

  /// Stages a letter to each of them.
  ///
  /// @param cause the telling
  void send(UUID cause, Letter letter, List<Addressee> to) {
    for (Addressee each : to) {
      stage(notice(cause, letter, each, composed(letter, each).finish()));
    }
  }

  void stage(Notice notice) {
    notices.stage(notice);
  }

  Notice notice(UUID cause, Letter letter, Addressee to, Wording wording) {
    String kind = "directory." + letter.word();
    return Notice.of(cause, kind, marking(letter.state()), to.to(), wording)
        .inThread(letter.about());
  }

  /// Subject and text of a letter, with its link where it has a page.
  Composition composed(Letter letter, Addressee to) {
    Locale locale = to.locale();
    String key = "directory.telling." + letter.word();
    Map<String, Object> values = letter.values().apply(locale);
    Composition mail =
        Composition.in(to.language(), text(locale, key + ".subject", values))
            .paragraph(text(locale, key + ".text", values));
    letter.more().apply(locale).forEach(mail::paragraph);
    return letter.page() == null
        ? mail
        : mail.link(text(locale, "directory.telling.open", Map.of()), site.resolve(letter.page()));
  }

  String text(Locale locale, String key, Map<String, Object> values) {
    return messages.text(locale, key, values);
  }

  /// Fictional States exist in exercises alone.
  private static Marking marking(StateCode state) {
    return state.isFictional() ? Marking.EXERCISE : Marking.REAL;
  }
}
