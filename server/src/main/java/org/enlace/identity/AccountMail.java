package org.enlace.identity;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.enlace.delivery.Composition;
import org.enlace.delivery.LineAddress;
import org.enlace.delivery.Notice;
import org.enlace.delivery.Notices;
import org.enlace.kernel.Marking;
import org.enlace.ui.page.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes to the owner of an account, in the account's language and in the caller's transaction.
@Component
final class AccountMail {
  private final Notices notices;
  private final Messages messages;
  private final URI site;

  AccountMail(
      Notices notices,
      Messages messages,
      @Value("${enlace.base-url:http://localhost:8080}") URI site) {
    this.notices = notices;
    this.messages = messages;
    this.site = site;
  }

  /// What is told; each has a subject, a text and, where there is a link, words for it, under
  /// `identity.mail.<word>`.
  enum Letter {
    INVITATION,
    RECOVERY_ASKED,
    RECOVERY_WAITS,
    RECOVERY_APPROVED,
    RECOVERY_REFUSED,
    RECOVERY_LINK,
    KNOWN_BROWSER,
    LOCKED,
    RECOVERY_CODE_USED,
    PASSWORD_CHANGED,
    DEVICE_CHANGED,
    TOKEN_ISSUED,
    ENROLMENT_WAITS,
    LEDGER_DIFFERS;

    private String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// A page of this site.
  URI page(String path) {
    return site.resolve(path);
  }

  /// Tells something without a link.
  void tell(Account account, Letter letter) {
    String key = "identity.mail." + letter.word();
    Locale locale = Messages.shipped(account.language().locale());
    Composition mail = begin(account, locale, key);
    stage(account, letter, mail, mailbox(account));
  }

  /// Tells something with a link to the account's own mailbox.
  void send(Account account, Letter letter, URI link, Duration life) {
    send(account, letter, link, life, mailbox(account));
  }

  /// Tells something with a link to a given line.
  void send(Account account, Letter letter, URI link, Duration life, LineAddress to) {
    String key = "identity.mail." + letter.word();
    Locale locale = Messages.shipped(account.language().locale());
    Composition mail =
        begin(account, locale, key).link(messages.text(locale, key + ".link", Map.of()), link);
    if (!life.isZero()) {
      mail.paragraph(messages.text(locale, "identity.mail.life", Map.of("hours", life.toHours())));
    }
    stage(account, letter, mail, to);
  }

  private Composition begin(Account account, Locale locale, String key) {
    return Composition.in(account.language(), messages.text(locale, key + ".subject", Map.of()))
        .paragraph(messages.text(locale, "identity.mail.greeting", Map.of("name", account.name())))
        .paragraph(messages.text(locale, key + ".text", Map.of()));
  }

  private void stage(Account account, Letter letter, Composition mail, LineAddress to) {
    notices.stage(
        Notice.of(account.id(), "identity." + letter.word(), Marking.REAL, to, mail.finish())
            .urgently());
  }

  static LineAddress mailbox(Account account) {
    return LineAddress.email(null, account.state(), account.address());
  }
}
