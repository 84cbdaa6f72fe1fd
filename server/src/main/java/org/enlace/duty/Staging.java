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
import org.enlace.delivery.LineKind;
import org.enlace.delivery.Notice;
import org.enlace.delivery.NoticeId;
import org.enlace.delivery.Notices;
import org.enlace.delivery.Wording;
import org.enlace.directory.Contact;
import org.enlace.directory.Holder;
import org.enlace.directory.Keys;
import org.enlace.duty.Rung.RungContact;
import org.enlace.duty.Rung.RungLine;
import org.enlace.duty.ladder.Kinds;
import org.enlace.duty.ladder.Move;
import org.enlace.duty.ladder.Pick;
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
  List<Ringing> stage(Occasion occasion, Map<Escalation.Armed, Move.Rings> rings, Instant now) {
    List<Prepared> prepared = prepare(occasion, rings, now);
    Map<UUID, Wording> wordings = texts(occasion, prepared.stream().map(Prepared::rung).toList());
    Map<UUID, Wording> bare =
        texts(
            occasion,
            prepared.stream()
                .filter(each -> !each.certificates().isEmpty())
                .map(each -> each.rung().withoutDetails())
                .toList());
    List<Prepared> told =
        prepared.stream().filter(each -> each.isFor(wordings.get(each.rung().id()))).toList();
    List<Notice> finished = new ArrayList<>();
    for (Prepared each : told) {
      UUID id = each.rung().id();
      finished.add(notice(each, Objects.requireNonNull(wordings.get(id)), bare.get(id)));
    }
    List<NoticeId> staged = notices.stageAll(finished);
    List<Ringing> rung = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      rung.add(told.get(i).ringing(staged.get(i)));
    }
    return rung;
  }

  /// Gives each line a link of its own.
  private List<Prepared> prepare(
      Occasion occasion, Map<Escalation.Armed, Move.Rings> rings, Instant now) {
    List<Due> due = new ArrayList<>();
    rings.forEach(
        (armed, move) -> move.picks().forEach(pick -> due.add(new Due(armed, move.place(), pick))));
    List<Issued> links =
        tokens.issueAll(due.stream().map(each -> order(occasion, each, now)).toList());
    List<Prepared> prepared = new ArrayList<>();
    for (int i = 0; i < due.size(); i++) {
      prepared.add(prepare(due.get(i), links.get(i), now));
    }
    return prepared;
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

  /// A line that is to be rung for an escalation, at a place of its ladder.
  private record Due(Escalation.Armed armed, int place, Pick pick) {}

  private static ActionTokens.Order order(Occasion occasion, Due due, Instant now) {
    Call call = due.armed().call();
    Pick pick = due.pick();
    Holder holder = pick.contact().holder();
    boolean isDesk = holder.kind() == Holder.Kind.DESK && holder.id().equals(pick.who());
    return new ActionTokens.Order(
        occasion.purpose(),
        call.subject(),
        isDesk ? null : pick.who(),
        pick.line().id(),
        call.called(),
        now.plus(LINK_HOLDS));
  }

  private Prepared prepare(Due due, Issued link, Instant now) {
    Call call = due.armed().call();
    Pick pick = due.pick();
    Contact contact = pick.contact();
    Rung rung =
        new Rung(
            ids.next(),
            call.subject(),
            call.called(),
            new RungContact(contact.nomination(), pick.who(), contact.category(), pick.why()),
            new RungLine(pick.line().id(), Kinds.word(pick.kind()), pick.line().detailed()),
            language(contact),
            due.armed().code(),
            link.link(),
            call.marking(),
            now);
    return new Prepared(due, rung, link.id(), certificates(pick, now));
  }

  private static Notice notice(Prepared prepared, Wording wording, @Nullable Wording bare) {
    Call call = prepared.due().armed().call();
    UUID escalation = prepared.due().armed().id();
    Pick pick = prepared.due().pick();
    Notice notice =
        Notice.of(
                escalation,
                call.occasion() + ".waits",
                call.marking(),
                Addresses.of(pick.line(), pick.kind(), call.called()),
                wording)
            .inThread(call.subject())
            .withToken(prepared.token());
    Notice secret =
        bare == null
            ? notice
            : notice.encryptedTo(new Notice.Secrecy(prepared.certificates(), bare));
    return call.urgent() ? secret.urgently() : secret;
  }

  /// The first of the contact's languages in which notices are written.
  static LanguageTag language(Contact contact) {
    return contact.languages().stream()
        .filter(each ->
            Messages.SHIPPED.stream()
                .anyMatch(shipped -> shipped.getLanguage().equals(each.locale().getLanguage())))
        .findFirst()
        .orElse(new LanguageTag(Locale.ENGLISH.toLanguageTag()));
  }

  private record Prepared(Due due, Rung rung, UUID token, List<String> certificates) {
    /// A text without a brief one goes by mail alone.
    boolean isFor(@Nullable Wording wording) {
      return wording != null && (due.pick().kind() == LineKind.EMAIL || wording.brief() != null);
    }

    Ringing ringing(NoticeId notice) {
      return new Ringing(
          rung,
          due.armed().id(),
          due.armed().step().position(),
          due.place(),
          due.pick().woken(),
          notice.value(),
          token);
    }
  }
}
