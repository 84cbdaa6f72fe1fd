package org.enlace.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.delivery.ActionToken;
import org.enlace.directory.Line;
import org.enlace.kernel.Actor;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Marking;
import org.enlace.kernel.StateCode;
import org.enlace.protocol.Urgency;
import org.enlace.request.RequestView.Calling;
import org.enlace.request.RequestView.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What both States see of a request while the receiver's ladder is climbed.
@EnlaceTest
class RequestLadderRoomTests {
  @Autowired ApplicationContext site;
  @Autowired Requests requests;
  @Autowired AcknowledgementLink link;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private Parties parties;
  private Actor.SignedIn mexico;
  private Actor.SignedIn peru;
  private String ref;

  @BeforeEach
  void sendSomethingUrgent() {
    parties = Parties.in(site);
    mexico = parties.contact("MX", Parties.TECHNICAL);
    UUID person = parties.rows().person("PE", "On duty in Lima");
    parties.rows().nomination("PE", Parties.TECHNICAL, person, 1);
    peru = parties.contact("PE", Parties.TECHNICAL, person);
    parties
        .rows()
        .line("PE", person, Line.Kind.EMAIL, person + "@pe.example", Line.Visibility.MEMBERS);
    ref = parties.sent(mexico, parties.toPeru("AMBER").toPersons(person)).ref().toString();
    await(() -> seenBy(peru).contains("line-called"));
  }

  @AfterEach
  void resetTheClock() {
    clock.reset();
  }

  @Test
  void goesOnCallingWhenNobodySignsInAfterALink() {
    acknowledgeByLink();
    clock.advance(Duration.ofMinutes(21));

    await(() -> seenBy(mexico).contains("calling-goes-on"));
    RequestView view = parties.done(peru, () -> requests.acknowledge(Target.of(ref)));
    assertThat(view.state()).isInstanceOf(RequestState.Acknowledged.class);
    assertThat(view.whatYouCanDo()).doesNotContain(Act.ACKNOWLEDGE);
  }

  @Test
  void tellsBothStatesThatItIsTreatedAsLessUrgentAndAcknowledgesNothing() {
    RequestView lowered =
        parties.done(peru, () -> requests.lowerUrgency(Target.of(ref), "routine"));

    assertThat(lowered.state()).isInstanceOf(RequestState.Sent.class);
    assertThat(lowered.head().urgency()).isEqualTo(Urgency.URGENT);
    assertThat(lowered.head().loweredTo()).isEqualTo(Urgency.ROUTINE);
    assertThat(seenBy(mexico)).contains("urgency-lowered");
    assertThat(parties.refusal(peru, () -> requests.lowerUrgency(Target.of(ref), "urgent")))
        .contains("urgency-not-lower");
    assertThat(parties.refusal(mexico, () -> requests.lowerUrgency(Target.of(ref), "routine")))
        .isNotEmpty();
  }

  @Test
  void showsTheReceiverAloneWhoWasCalledAndWhoFollows() {
    RequestView.Calls calls = parties.done(peru, () -> requests.find(ref)).calls();

    assertThat(calls).isNotNull();
    assertThat(calls.called())
        .singleElement()
        .satisfies(called -> assertThat(called.name()).isEqualTo("On duty in Lima"));
    assertThat(calls.nextAt()).isAfter(clock.instant());
    assertThat(parties.done(mexico, () -> requests.find(ref)).calls()).isNull();
  }

  @Test
  void tellsTheSenderWhenAllWereCalledAndNobodyAcknowledged() {
    for (int i = 0; i < 4; i++) {
      clock.advance(Duration.ofMinutes(31));
      int rounds = i;
      await(() ->
          seenBy(peru).stream().filter("line-called"::equals).count() > rounds + 1
              || seenBy(mexico).contains("no-acknowledgement"));
    }

    await(() -> parties.done(mexico, () -> requests.find(ref)).call() == Calling.NO_ANSWER);
    assertThat(seenBy(mexico)).contains("no-acknowledgement");
  }

  private void acknowledgeByLink() {
    UUID request = id("SELECT id FROM request.request WHERE ref = ?", ref);
    UUID token = id("SELECT id FROM delivery.token WHERE subject = ? LIMIT 1", request);
    StateCode state = new StateCode("PE");
    ActionToken held =
        new ActionToken(
            token,
            RequestOccasion.PURPOSE,
            request,
            null,
            null,
            state,
            new LanguageTag("es"),
            Marking.REAL);
    assertThat(parties.rows().as(new Actor.LinkHolder(token, state), () -> link.act(held)))
        .isPresent();
  }

  private UUID id(String query, Object of) {
    return parties.rows().asTask(() -> jdbc.sql(query).param(of).query(UUID.class).single());
  }

  private List<String> seenBy(Actor.SignedIn actor) {
    return parties.done(actor, () -> requests.find(ref)).timeline().stream()
        .map(Event::kind)
        .toList();
  }

  private static void await(Callable<Boolean> condition) {
    try {
      for (int i = 0; i < 300 && !condition.call(); i++) {
        Thread.sleep(100);
      }
      assertThat(condition.call()).isTrue();
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }
}
