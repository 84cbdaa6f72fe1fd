package org.enlace.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.kernel.Actor;
import org.enlace.request.Referrals.Channel;
import org.enlace.request.RequestView.Calling;
import org.enlace.request.RequestView.Message;
import org.enlace.request.Requests.Sending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EnlaceTest
class RequestsRoomTests {
  @Autowired ApplicationContext site;
  @Autowired Requests requests;
  @Autowired Replies replies;
  @Autowired Referrals referrals;

  Parties parties;
  Actor.SignedIn mexico;
  Actor.SignedIn peru;
  Actor.SignedIn csirt;

  @BeforeEach
  void gather() {
    parties = Parties.in(site);
    mexico = parties.contact("MX", Parties.TECHNICAL);
    peru = parties.contact("PE", Parties.TECHNICAL);
    csirt = parties.desk("PE", parties.csirt);
  }

  @Test
  void goesFromSendingToClosingThroughAnAuthority() {
    String ref = sent(parties.toPeru("AMBER")).ref().toString();
    as(peru, () -> requests.acknowledge(Target.of(ref)));
    RequestView referred =
        as(
            peru,
            () ->
                referrals.refer(
                    Target.of(ref),
                    new Channel(parties.csirt, true, false),
                    Parties.letter("Please look.")));
    UUID referral = referred.referrals().getFirst().id();
    as(csirt, () -> referrals.accept(Target.of(ref), referral, Parties.nothing()));
    as(csirt, () -> referrals.answer(Target.of(ref), referral, Parties.letter("Taken down.")));
    as(peru, () -> replies.reply(Target.of(ref), "answered", referral, Parties.letter(null)));
    as(mexico, () -> requests.close(Target.of(ref)));

    RequestView closed = as(mexico, () -> requests.find(ref));
    assertThat(closed.state().word()).isEqualTo("closed");
    assertThat(Parties.acts(closed))
        .containsExactly("sent", "acknowledged", "referred", "answered", "closed");
    assertThat(closed.messages().getLast().content().text()).isEqualTo("Taken down.");
    assertThat(closed.referrals()).isEmpty();
  }

  @Test
  void showsTheReceiverItsInsideAndTheSenderNothingOfIt() {
    String ref = sent(parties.toPeru("AMBER")).ref().toString();
    as(
        peru,
        () ->
            referrals.refer(
                Target.of(ref),
                new Channel(parties.csirt, false, false),
                Parties.letter("A note")));
    RequestView inside = as(peru, () -> requests.find(ref));
    RequestView outside = as(mexico, () -> requests.find(ref));
    assertThat(inside.messages()).extracting(Message::kind).containsExactly("request", "referral");
    assertThat(outside.messages()).extracting(Message::kind).containsExactly("request");
    assertThat(Parties.acts(outside)).containsExactly("sent", "acknowledged", "referred");
    assertThat(outside.timeline())
        .allMatch(event -> event.referral() == null && event.authority() == null);
    assertThat(outside.timeline().getLast().by().person()).isNull();
    assertThat(inside.timeline().getLast().by().personName()).isEqualTo("Contact of PE");
  }

  @Test
  void doesNotExistForAThirdState() {
    String ref = sent(parties.toPeru("GREEN")).ref().toString();
    Actor.SignedIn brazil = parties.contact("BR", Parties.TECHNICAL);
    assertThat(refusal(brazil, () -> requests.find(ref))).isEqualTo("request-unknown 404");
    assertThat(refusal(brazil, () -> requests.acknowledge(Target.of(ref))))
        .isEqualTo("request-unknown 404");
    assertThat(refusal(brazil, () -> replies.message(Target.of(ref), Parties.letter("Hello"))))
        .isEqualTo("request-unknown 404");
  }

  @Test
  void refusesThatTheSenderAcknowledges() {
    String ref = sent(parties.toPeru("AMBER")).ref().toString();
    assertThat(refusal(mexico, () -> requests.acknowledge(Target.of(ref))))
        .isEqualTo("of-the-other-side 403");
  }

  @Test
  void countsReferencesByPair() {
    RequestView first = sent(parties.toPeru("AMBER"));
    RequestView second = sent(parties.toPeru("AMBER"));
    assertThat(second.ref().number()).isEqualTo(first.ref().number() + 1);
    assertThat(first.ref().sender() + first.ref().receiver()).isEqualTo("MXPE");
  }

  @Test
  void tellsTheSenderThatNobodyWasCalledYet() {
    assertThat(sent(parties.toPeru("AMBER")).call()).isIn(Calling.NOT_YET, Calling.NOTIFIED);
  }

  @Test
  void handsOutAnAttachmentUnchanged() throws Exception {
    byte[] bytes = "x".repeat(200_000).getBytes(StandardCharsets.UTF_8);
    Sending sending =
        as(
            mexico,
            () ->
                requests.send(
                    parties.toPeru("AMBER").form(),
                    List.of(Parties.upload("../evil\u202etxt.exe", bytes))));
    RequestView view = ((Sending.Sent) sending).requests().getFirst();
    Message opening = view.messages().getFirst();
    assertThat(opening.attachments().getFirst().name()).isEqualTo("eviltxt.exe");
    Requests.Download download =
        as(peru, () -> requests.attachment(view.ref().toString(), opening.id(), 1));
    byte[] read = parties.as(peru, () -> bytes(download));
    assertThat(read).isEqualTo(bytes);
  }

  static byte[] bytes(Requests.Download download) {
    try (var stream = download.bytes()) {
      return stream.readAllBytes();
    } catch (java.io.IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private RequestView sent(Parties.Draft draft) {
    Sending sending = as(mexico, () -> requests.send(draft.form(), List.of()));
    return ((Sending.Sent) sending).requests().getFirst();
  }

  private <T> T as(Actor actor, java.util.function.Supplier<Result<T>> act) {
    return parties.as(actor, act).orThrow();
  }

  private <T> String refusal(Actor actor, java.util.function.Supplier<Result<T>> act) {
    return switch (parties.as(actor, act)) {
      case Result.Done<T> done -> "done: " + done.value();
      case Result.Refused<T>(var problem) -> problem.slug() + " " + problem.status();
    };
  }
}
