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
import org.enlace.directory.Keys;
import org.enlace.duty.RingPolicy.Pick;
import org.enlace.duty.Rung.RungContact;
import org.enlace.duty.Rung.RungLine;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.Ids;
import org.enlace.kernel.LanguageTag;
import org.enlace.ui.page.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Stages a notice with a link of its own for each line that is rung.
@Component
class Staging {
  private static final Duration LINK_HOLDS = Duration.ofDays(7);

  private final Notices notices;
  private final ActionTokens tokens;
  private final Keys keys;
  private final Ids ids;

  Staging(Notices notices, ActionTokens tokens, Keys keys, Ids ids) {
    this.notices = notices;
    this.tokens = tokens;
    this.keys = keys;
    this.ids = ids;
  }

  /// Stages all of it, and leaves out the lines for which the occasion has no text.
  List<Ringing> stage(Occasion occasion, Map<Escalation.Waiting, List<Pick>> picks, Instant now) {
    List<Prepared> prepared = new ArrayList<>();
    picks.forEach((waiting, chosen) ->
        chosen.forEach(pick -> prepared.add(prepare(occasion, waiting, pick, now))));
    Map<UUID, Wording> wordings = texts(occasion, prepared.stream().map(Prepared::rung).toList());
    Map<UUID, Wording> bare =
        texts(
            occasion,
            prepared.stream()
                .filter(each -> !each.certificates().isEmpty())
                .map(each -> each.rung().withoutDetails())
                .toList());
    List<Ringing> rung = new ArrayList<>();
    for (Prepared each : prepared) {
      Wording wording = wordings.get(each.rung().id());
      if (wording != null) {
        rung.add(stage(each, wording, bare.get(each.rung().id())));
      }
    }
    return rung;
  }

  private static Map<UUID, Wording> texts(Occasion occasion, List<Rung> rungs) {
    return rungs.isEmpty() ? Map.of() : occasion.noticesFor(rungs);
  }

  /// The certificates to which a notice that tells more is encrypted; none where it does not, or
  /// where its reader has none.
  private List<String> certificates(Pick pick, Instant now) {
    return pick.line().detailed()
        ? pick.contact().keys().stream()
            .filter(key -> key.isUsable(now))
            .flatMap(key -> keys.armoured(key.id()).stream())
            .toList()
        : List.of();
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
            new RungLine(
                pick.line().id(),
                pick.line().kind().name().toLowerCase(Locale.ROOT),
                pick.line().detailed()),
            language(contact),
            waiting.code(),
            link.link(),
            call.marking(),
            now);
    return new Prepared(waiting, pick, rung, link.id(), certificates(pick, now));
  }

  private Ringing stage(Prepared prepared, Wording wording, @Nullable Wording bare) {
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
    Notice secret =
        bare == null
            ? notice
            : notice.encryptedTo(new Notice.Secrecy(prepared.certificates(), bare));
    UUID staged = notices.stage(call.urgent() ? secret.urgently() : secret).value();
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

  private record Prepared(
      Escalation.Waiting waiting, Pick pick, Rung rung, UUID token, List<String> certificates) {}
}
