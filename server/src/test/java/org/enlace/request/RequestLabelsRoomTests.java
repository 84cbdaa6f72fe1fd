package org.enlace.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.delivery.Notices;
import org.enlace.directory.Line;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Grant;
import org.enlace.kernel.Role;
import org.enlace.request.Practices.Practice;
import org.enlace.request.Referrals.Channel;
import org.enlace.request.RequestQuery.Box;
import org.enlace.request.RequestView.Event;
import org.enlace.request.Requests.Sending;
import org.enlace.ui.api.Paging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What labels, second persons, links, retention and the database's policies hold to. What labels,
/// second persons and authorities hold to.
@EnlaceTest
class RequestLabelsRoomTests {
  @Autowired ApplicationContext site;
  @Autowired Requests requests;
  @Autowired Replies replies;
  @Autowired Referrals referrals;
  @Autowired Drafts drafts;
  @Autowired Practices practices;
  @Autowired Notices notices;

  Parties parties;
  Actor.SignedIn mexico;
  Actor.SignedIn peru;

  @BeforeEach
  void gather() {
    parties = Parties.in(site);
    mexico = parties.contact("MX", Parties.TECHNICAL);
    peru = parties.contact("PE", Parties.TECHNICAL);
  }

  @Test
  void opensRedToTheNamedPersonAlone() {
    Actor.SignedIn colleague = parties.contact("PE", Parties.TECHNICAL);
    Parties.Draft red = parties.toPeru("RED").confirmed().toPersons(Parties.personOf(peru));
    String ref = parties.sent(mexico, red).ref().toString();
    assertThat(parties.done(peru, () -> requests.find(ref)).messages().getFirst().content().text())
        .isEqualTo("Please look at 192.0.2.7.");
    RequestView seen = parties.done(colleague, () -> requests.find(ref));
    assertThat(seen.messages().getFirst().withheld()).isEqualTo("not-named");
    assertThat(seen.head().subject()).isNull();
    assertThat(seen.whatYouCanDo())
        .containsExactly(Act.ACKNOWLEDGE, Act.HAND_OVER, Act.LOWER_URGENCY);
    assertThat(subjects(colleague)).containsOnlyNulls();
    assertThat(subjects(peru)).containsExactly("Command server in Lima");
    assertThat(
            parties.refusal(colleague, () -> replies.message(Target.of(ref), Parties.letter("I"))))
        .isEqualTo("content-not-named 403");
    assertThat(
            parties.refusal(
                peru,
                () ->
                    requests.handOver(
                        Target.of(ref), Parties.personOf(colleague), Parties.nothing())))
        .isEqualTo("label-forbids-colleague 403");
  }

  @Test
  void wantsConfirmationThatTheOperatorCouldReadRed() {
    Parties.Draft red = parties.toPeru("RED").toPersons(Parties.personOf(peru));
    assertThat(parties.refusal(mexico, () -> requests.send(red.form(), List.of())))
        .isEqualTo("operator-can-read 422");
    assertThat(
            parties.refusal(
                mexico, () -> requests.send(red.confirmed().onward("police").form(), List.of())))
        .isEqualTo("red-goes-no-further 422");
  }

  @Test
  void letsFictionalStatesWriteInExercisesAlone() {
    parties.rows().nomination("XA", Parties.TECHNICAL, parties.rows().person("XA", "Xa"), 1);
    Parties.Draft draft = parties.toPeru("GREEN").to("XA");
    assertThat(parties.refusal(mexico, () -> requests.send(draft.form(), List.of())))
        .isEqualTo("fictional-state 422");
    RequestView view = parties.sent(mexico, draft.marked("exercise"));
    assertThat(view.terms().marking().word()).isEqualTo("exercise");
  }

  @Test
  void hasASecondPersonLetGoWhatGoesAbroad() {
    wantSecondPerson();
    Actor.SignedIn colleague = parties.contact("MX", Parties.TECHNICAL);
    Sending sending =
        parties.done(
            mexico,
            () ->
                requests.send(
                    parties.toPeru("AMBER").form(),
                    List.of(Parties.upload("a.txt", new byte[] {1, 2, 3}))));
    UUID draft = ((Sending.Waiting) sending).draft();
    assertThat(parties.refusal(mexico, () -> drafts.release(draft)))
        .isEqualTo("second-person-needed 403");
    assertThat(parties.refusal(peru, () -> drafts.find(draft))).isEqualTo("draft-unknown 404");
    assertThat(parties.done(colleague, () -> drafts.find(draft)).mayRelease()).isTrue();
    Sending released = parties.done(colleague, () -> drafts.release(draft));
    RequestView view = ((Sending.Sent) released).requests().getFirst();
    assertThat(view.messages().getFirst().attachments().getFirst().name()).isEqualTo("a.txt");
    assertThat(parties.refusal(colleague, () -> drafts.find(draft))).isEqualTo("draft-unknown 404");
    assertThat(parties.done(mexico, () -> requests.find(view.ref().toString())).state().word())
        .isEqualTo("sent");
    UUID nobody = Parties.personOf(peru);
    assertThat(
            parties.refusal(
                mexico,
                () ->
                    requests.send(
                        parties.toPeru("RED").confirmed().toPersons(nobody).form(), List.of())))
        .isEqualTo("red-needs-second-person 422");
  }

  @Test
  void keepsADraftForItsAuthorAlone() {
    DraftView made = parties.done(mexico, () -> drafts.create(parties.toPeru("AMBER").form()));
    Actor.SignedIn colleague = parties.contact("MX", Parties.TECHNICAL);
    assertThat(parties.refusal(colleague, () -> drafts.find(made.id())))
        .isEqualTo("draft-unknown 404");
    parties.done(mexico, () -> drafts.attach(made.id(), Parties.upload("b.bin", new byte[10])));
    DraftView saved =
        parties.done(mexico, () -> drafts.save(made.id(), parties.toPeru("GREEN").form(), null));
    assertThat(saved.outline().handling().tlp()).isEqualTo("GREEN");
    assertThat(saved.attachments()).hasSize(1);
    assertThat(
            parties.refusal(
                mexico, () -> drafts.save(made.id(), parties.toPeru("GREEN").form(), "\"1\"")))
        .isEqualTo("stale 412");
    Sending sending = parties.done(mexico, () -> drafts.send(made.id()));
    assertThat(((Sending.Sent) sending).requests().getFirst().terms().label().label())
        .isEqualTo("GREEN");
    assertThat(parties.done(mexico, () -> drafts.list())).isEmpty();
  }

  @Test
  void refusesAttachmentsBeyondTheirBound() {
    Upload large = new Upload("large.bin", () -> zeros(Seals.LARGEST_ATTACHMENTS + 1));
    assertThat(
            parties.refusal(
                mexico, () -> requests.send(parties.toPeru("AMBER").form(), List.of(large))))
        .isEqualTo("attachments-too-large 413");
    assertThat(parties.done(mexico, () -> requests.list(query(Box.OUT))).items()).isEmpty();
  }

  @Test
  void passesOnAnAuthoritysAnswerAbroadOnlyWhereItsStateLetsIt() {
    String ref = parties.sent(mexico, parties.toPeru("AMBER")).ref().toString();
    UUID toPolice = referred(ref, parties.police);
    Actor police = parties.desk("PE", parties.police);
    assertThat(
            parties.refusal(
                police,
                () -> referrals.answerAbroad(Target.of(ref), toPolice, Parties.letter("Done"))))
        .isEqualTo("answers-at-home-only 403");
    UUID toCsirt = referred(ref, parties.csirt);
    Actor csirt = parties.desk("PE", parties.csirt);
    parties.done(
        csirt, () -> referrals.answerAbroad(Target.of(ref), toCsirt, Parties.letter("Done")));
    RequestView answered = parties.done(mexico, () -> requests.find(ref));
    assertThat(answered.state().word()).isEqualTo("answered");
    assertThat(answered.messages().getLast().content().text()).isEqualTo("Done");
    assertThat(answered.messages().getLast().authority()).isNull();
  }

  @Test
  void takesAReferralBackWithItsContent() {
    String ref = parties.sent(mexico, parties.toPeru("AMBER")).ref().toString();
    UUID referral = referred(ref, parties.csirt);
    Actor csirt = parties.desk("PE", parties.csirt);
    parties.done(
        csirt, () -> referrals.giveBack(Target.of(ref), referral, Parties.letter("Not ours")));
    assertThat(parties.done(csirt, () -> requests.find(ref)).messages().getFirst().withheld())
        .isEqualTo("without-content");
    assertThat(
            parties.refusal(
                csirt,
                () -> referrals.answer(Target.of(ref), referral, Parties.letter("After all"))))
        .isEqualTo("referral-not-open 409");
    assertThat(parties.done(peru, () -> requests.find(ref)).messages().getLast().content().text())
        .isEqualTo("Not ours");
    assertThat(parties.done(mexico, () -> requests.find(ref)).timeline())
        .extracting(Event::kind)
        .doesNotContain("referral-returned");
  }

  @Test
  void tellsAnAuthorityByItsOwnMailboxThatSomethingWasReferredToIt() {
    parties
        .rows()
        .line(
            "PE", parties.csirt, Line.Kind.EMAIL, "csirt@team.example", Line.Visibility.OWN_STATE);
    String ref = parties.sent(mexico, parties.toPeru("AMBER")).ref().toString();
    UUID referral = referred(ref, parties.csirt);
    assertThat(parties.as(peru, () -> notices.ofCause(referral))).hasSize(1);
  }

  private UUID referred(String ref, UUID authority) {
    return parties
        .done(
            peru,
            () ->
                referrals.refer(
                    Target.of(ref), new Channel(authority, true, false), Parties.nothing()))
        .referrals()
        .getLast()
        .id();
  }

  private void wantSecondPerson() {
    Actor nominator =
        parties.actor("MX", new Grant(Role.NOMINATOR, parties.network(), null, null, null));
    parties.done(nominator, () -> practices.change(new Practice(true, false, 0), null));
    restoreAfterwards(nominator);
  }

  private Actor nominatorToRestore;

  private void restoreAfterwards(Actor nominator) {
    nominatorToRestore = nominator;
  }

  @org.junit.jupiter.api.AfterEach
  void restorePractice() {
    if (nominatorToRestore != null) {
      Actor nominator = nominatorToRestore;
      nominatorToRestore = null;
      parties.done(nominator, () -> practices.change(Practice.STANDARD, null));
    }
  }

  private List<String> subjects(Actor actor) {
    return parties.done(actor, () -> requests.list(query(Box.IN))).items().stream()
        .map(RequestSummary::subject)
        .toList();
  }

  private static RequestQuery query(Box box) {
    return new RequestQuery(box, null, null, null, new Paging(50, null));
  }

  /// As many zeros as asked for, without holding them.
  private static InputStream zeros(long size) {
    return new InputStream() {
      private long left = size;

      @Override
      public int read() {
        return left-- > 0 ? 0 : -1;
      }

      @Override
      public int read(byte[] into, int from, int length) {
        if (left <= 0) {
          return -1;
        }
        int some = (int) Math.min(left, length);
        java.util.Arrays.fill(into, from, from + some, (byte) 0);
        left -= some;
        return some;
      }
    };
  }
}
