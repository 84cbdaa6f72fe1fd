package org.enlace.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.enlace.delivery.ActionTokens;
import org.enlace.delivery.Issued;
import org.enlace.delivery.LineAddress;
import org.enlace.delivery.Notice;
import org.enlace.delivery.Notices;
import org.enlace.delivery.Wording;
import org.enlace.directory.Contact;
import org.enlace.directory.Holder;
import org.enlace.duty.RingPolicy.Pick;
import org.enlace.duty.Rung.RungContact;
import org.enlace.duty.Rung.RungLine;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.Ids;
import org.enlace.kernel.LanguageTag;
import org.enlace.ui.page.Messages;
import org.springframework.stereotype.Component;

/// Stages a notice with a link of its own for each line that is rung.
@Component
class Staging {
  private static final Duration LINK_HOLDS = Duration.ofDays(7);

  private final Notices notices;
  private final ActionTokens tokens;
  private final Ids ids;

  Staging(Notices notices, ActionTokens tokens, Ids ids) {
    this.notices = notices;
    this.tokens = tokens;
    this.ids = ids;
  }

  /// Stages all of it, and leaves out the lines for which the occasion has no text.
  List<Ringing> stage(Occasion occasion, Map<Escalation.Waiting, List<Pick>> picks, Instant now) {
    List<Prepared> prepared = new ArrayList<>();
    picks.forEach((waiting, chosen) ->
        chosen.forEach(pick -> prepared.add(prepare(occasion, waiting, pick, now))));
    Map<UUID, Wording> wordings =
        prepared.isEmpty()
            ? Map.of()
            : occasion.noticesFor(prepared.stream().map(Prepared::rung).toList());
    List<Ringing> rung = new ArrayList<>();
    for (Prepared each : prepared) {
      Wording wording = wordings.get(each.rung().id());
      if (wording != null) {
        rung.add(stage(each, wording));
      }
    }
    return rung;
  }

  private Prepared prepare(Occasion occasion, Escalation.Waiting waiting, Pick pick, Instant now) {
    Call call = waiting.call();
    Contact contact = pick.contact();
    Holder holder = contact.holder();
    Issued link =
        tokens.issue(
            occasion.purpose(),
            call.subject(),
            holder.kind() == Holder.Kind.PERSON ? holder.id() : null,
            pick.line().id(),
            call.called(),
            now.plus(LINK_HOLDS));
    Rung rung =
        new Rung(
            ids.next(),
            call.subject(),
            call.called(),
            new RungContact(contact.nomination(), holder.id(), contact.category(), pick.why()),
            new RungLine(pick.line().id(), pick.line().kind().name().toLowerCase(Locale.ROOT)),
            language(contact),
            waiting.code(),
            link.link(),
            call.marking(),
            now);
    return new Prepared(waiting, pick, rung, link.id());
  }

  private Ringing stage(Prepared prepared, Wording wording) {
    Call call = prepared.waiting().call();
    UUID escalation = prepared.waiting().id();
    EmailAddress address = new EmailAddress(Objects.requireNonNull(prepared.pick().line().value()));
    Notice notice =
        Notice.of(
                escalation,
                call.occasion() + ".waits",
                call.marking(),
                LineAddress.email(prepared.pick().line().id(), call.called(), address),
                wording)
            .inThread(call.subject())
            .withToken(prepared.token());
    UUID staged = notices.stage(call.urgent() ? notice.urgently() : notice).value();
    return new Ringing(
        prepared.rung(), escalation, prepared.waiting().position(), staged, prepared.token());
  }

  /// The first of the contact's languages in which notices are written.
  private static LanguageTag language(Contact contact) {
    return contact.languages().stream()
        .filter(each ->
            Messages.SHIPPED.stream()
                .anyMatch(shipped -> shipped.getLanguage().equals(each.locale().getLanguage())))
        .findFirst()
        .orElse(new LanguageTag(Locale.ENGLISH.toLanguageTag()));
  }

  private record Prepared(Escalation.Waiting waiting, Pick pick, Rung rung, UUID token) {}
}
