package org.enlace.request;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.enlace.delivery.Composition;
import org.enlace.delivery.LineAddress;
import org.enlace.delivery.Notice;
import org.enlace.delivery.Notices;
import org.enlace.delivery.Wording;
import org.enlace.directory.Line;
import org.enlace.directory.Lines;
import org.enlace.directory.States;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.StateCode;
import org.enlace.ui.page.Messages;
import org.springframework.stereotype.Component;

/// Tells an authority that its State's contact referred something to it: that, a link, and nothing
/// else. It goes to the authority's own mailboxes, in the transaction of the referral.
@Component
final class ReferralNotices {
  private static final String KIND = "request.referral";

  private final Lines lines;
  private final Notices notices;
  private final States states;
  private final Messages texts;
  private final RequestSettings settings;

  ReferralNotices(
      Lines lines, Notices notices, States states, Messages texts, RequestSettings settings) {
    this.lines = lines;
    this.notices = notices;
    this.states = states;
    this.texts = texts;
    this.settings = settings;
  }

  void tell(Case of, UUID referral, UUID authority) {
    Wording wording = wording(language(of.state()));
    for (Lines.Kept kept : lines.of(authority)) {
      String address = kept.line().value();
      if (address != null && isRung(kept)) {
        LineAddress to = LineAddress.email(kept.line().id(), of.state(), new EmailAddress(address));
        Notice notice =
            Notice.of(referral, KIND, of.row().nature().marking(), to, wording)
                .inThread(of.row().id());
        notices.stage(isUrgent(of) ? notice.urgently() : notice);
      }
    }
  }

  private static boolean isRung(Lines.Kept kept) {
    Line line = kept.line();
    return line.kind() == Line.Kind.EMAIL
        && line.phase() == Line.Phase.IN_FORCE
        && line.proof() == Line.Proof.PROVED
        && !kept.quiet();
  }

  private static boolean isUrgent(Case of) {
    return of.row().isUrgent();
  }

  private LanguageTag language(StateCode state) {
    List<LanguageTag> languages =
        states.find(state).map(found -> found.languages()).orElse(List.of());
    Locale first =
        languages.isEmpty() ? Locale.ENGLISH : Locale.forLanguageTag(languages.getFirst().value());
    return new LanguageTag(Messages.shipped(first).getLanguage());
  }

  private Wording wording(LanguageTag language) {
    Locale locale = Locale.forLanguageTag(language.value());
    return Composition.in(language, text(locale, "request.referred.subject"))
        .paragraph(text(locale, "request.referred.says"))
        .link(text(locale, "request.referred.open"), page())
        .finish();
  }

  private URI page() {
    return settings.page("/requests");
  }

  private String text(Locale locale, String key) {
    return texts.text(locale, key, Map.of());
  }
}
