package org.enlace.request;

import java.util.UUID;
import org.enlace.directory.Authority;
import org.enlace.kernel.Ids;
import org.enlace.request.Journal.Note;
import org.enlace.request.MessageStore.Kind;
import org.enlace.request.ReferralStore.Phase;
import org.enlace.request.Replies.Letter;
import org.enlace.request.RequestForm.Writing;
import org.enlace.request.TimelineStore.About;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The door of referrals: a contact channels a request to competent authorities of its own State;
/// they accept it, return it with a reason, or answer that contact, who passes the answer on. The
/// other State sees that it was referred, and not to whom unless the State wants that.
@Component
public class Referrals {
  private final Work work;
  private final Cases cases;
  private final Desk desk;
  private final ReferralStore store;
  private final Channelling channelling;
  private final Ids ids;
  private final ReferralNotices notices;

  Referrals(
      Work work, Cases cases, Desk desk, ReferralStore store, Channelling channelling, News news) {
    this.work = work;
    this.cases = cases;
    this.desk = desk;
    this.store = store;
    this.channelling = channelling;
    this.ids = news.ids();
    this.notices = news.notices();
  }

  /// What a new referral needs.
  @Component
  record News(Ids ids, ReferralNotices notices) {}

  /// Where a request is channelled.
  ///
  /// @param authority the authority's id; null: the State only says that it acts under its national
  ///   law
  /// @param withContent whether the authority gets what the States wrote, or only that it is there
  /// @param nationalLaw whether the State's national law has it do so, whatever the label; the
  ///   sender sees that
  public record Channel(@Nullable UUID authority, boolean withContent, boolean nationalLaw) {}

  /// Channels a request to an authority, with a note for it.
  public Result<RequestView> refer(Target target, Channel channel, Letter note) {
    return work.write(() -> {
      Case of = cases.toAct(target);
      Writing writing = note.optional();
      Authority authority = channelling.check(of, channel);
      desk.steps().take(of, Act.REFER);
      UUID id = ids.next();
      store.insert(row(of, id, channel));
      if (authority != null) {
        writeNote(of, id, authority.id(), writing, note);
        if (channel.withContent()) {
          channelling.share(of, authority.id());
        }
        notices.tell(of, id, authority.id());
      }
      desk.journal().tellBoth(of, event(channel), channelling.about(of, id, authority));
      return desk.again(of);
    });
  }

  private static String event(Channel channel) {
    return channel.nationalLaw() ? "referred-under-national-law" : "referred";
  }

  private static ReferralStore.Row row(Case of, UUID id, Channel channel) {
    return new ReferralStore.Row(
        id,
        of.row().id(),
        of.state(),
        channel.authority(),
        channel.withContent() && channel.authority() != null,
        channel.nationalLaw(),
        Phase.OPEN,
        of.now(),
        of.now());
  }

  private void writeNote(Case of, UUID referral, UUID authority, Writing writing, Letter letter) {
    if (!letter.isEmpty()) {
      desk.journal()
          .writeInside(
              of, authority, new Note(Kind.REFERRAL, writing, letter.uploads(), null, referral));
    }
  }

  /// The authority takes a referral on.
  public Result<RequestView> accept(Target target, UUID referral, Letter note) {
    return atDesk(target, referral, new Step(Act.ACCEPT_REFERRAL, Kind.ACCEPTANCE, false), note);
  }

  /// The authority gives a referral back; it says why.
  public Result<RequestView> giveBack(Target target, UUID referral, Letter reason) {
    return atDesk(target, referral, new Step(Act.RETURN_REFERRAL, Kind.RETURN, true), reason);
  }

  /// The authority answers its own State's contact, who passes the answer on.
  public Result<RequestView> answer(Target target, UUID referral, Letter answer) {
    return atDesk(target, referral, new Step(Act.ANSWER_REFERRAL, Kind.ANSWER, true), answer);
  }

  /// The authority answers the other State itself, where its own State lets it.
  public Result<RequestView> answerAbroad(Target target, UUID referral, Letter answer) {
    return work.write(() -> {
      Case of = cases.toAct(target);
      Writing writing = answer.required();
      ReferralStore.Row row = inHand(of, referral, Act.ANSWER_REFERRAL);
      UUID authority = channelling.answeringAbroad(row);
      desk.steps().take(of, Act.ANSWER_REFERRAL);
      desk.steps().answeredByDesk(of);
      store.move(referral, Phase.ANSWERED, of.now());
      UUID message =
          desk.journal()
              .writeAbroadFrom(
                  of,
                  authority,
                  new Note(Kind.REPLY, writing, answer.uploads(), Outcome.ANSWERED, referral));
      desk.journal().tellBoth(of, Outcome.ANSWERED.word(), About.referral(referral, message));
      return desk.again(of);
    });
  }

  /// A step of an authority.
  ///
  /// @param saysSomething whether a text must be there
  private record Step(Act act, Kind kind, boolean saysSomething) {
    Phase phase() {
      return switch (act) {
        case ACCEPT_REFERRAL -> Phase.ACCEPTED;
        case RETURN_REFERRAL -> Phase.RETURNED;
        case ANSWER_REFERRAL -> Phase.ANSWERED;
        default -> throw new IllegalStateException(act + " is not an authority's");
      };
    }

    String event() {
      return "referral-" + phase().word();
    }
  }

  private Result<RequestView> atDesk(Target target, UUID referral, Step step, Letter letter) {
    return work.write(() -> {
      Case of = cases.toAct(target);
      Writing writing = step.saysSomething() ? letter.required() : letter.optional();
      ReferralStore.Row row = inHand(of, referral, step.act());
      UUID authority = java.util.Objects.requireNonNull(row.authority());
      desk.steps().take(of, step.act());
      store.move(referral, step.phase(), of.now());
      UUID message =
          letter.isEmpty()
              ? null
              : desk.journal()
                  .writeInside(
                      of,
                      authority,
                      new Note(step.kind(), writing, letter.uploads(), null, referral));
      desk.journal().tellInside(of, authority, step.event(), About.referral(referral, message));
      return desk.again(of);
    });
  }

  /// The referral, if it is in the hands of an authority at whose desk the actor sits.
  private ReferralStore.Row inHand(Case of, UUID referral, Act act) {
    ReferralStore.Row row =
        store.ofRequest(of.row().id()).stream()
            .filter(each -> each.id().equals(referral))
            .findFirst()
            .orElseThrow(() -> Problem.of("request", "referral-unknown", 404).asException());
    UUID authority = row.authority();
    if (authority == null || !of.viewer().authorities().contains(authority)) {
      throw Problems.notOfThisSide(of.possible());
    }
    if (!row.phase().isLive() || (act == Act.ACCEPT_REFERRAL && row.phase() != Phase.OPEN)) {
      throw Problem.of("request", "referral-not-open", 409)
          .with("phase", row.phase().word())
          .asException();
    }
    return row;
  }
}
