package org.enlace.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.delivery.ActionLinks;
import org.enlace.delivery.ActionTokens;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Grant;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.protocol.RequestEnvelope;
import org.enlace.request.Referrals.Channel;
import org.enlace.request.RequestView.Event;
import org.enlace.request.RequestView.Message;
import org.enlace.request.Requests.Sending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What labels, second persons, links, retention and the database's policies hold to. What links,
/// retention, totals and the database's policies hold to.
@EnlaceTest
class RequestKeepingRoomTests {
  private static final List<String> TABLES =
      List.of(
          "request",
          "own_side",
          "copy",
          "referral",
          "message",
          "attachment",
          "release",
          "event",
          "draft",
          "draft_attachment",
          "counter",
          "practice");

  @Autowired ApplicationContext site;
  @Autowired Requests requests;
  @Autowired Referrals referrals;
  @Autowired RequestTotals totals;
  @Autowired RequestRetention retention;
  @Autowired RequestStore store;
  @Autowired ActionTokens tokens;
  @Autowired ActionLinks links;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

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
  void acknowledgesByALinkOnceAndLetsTheStateUndoIt() {
    RequestView view = parties.sent(mexico, parties.toPeru("AMBER"));
    String ref = view.ref().toString();
    String secret = link(view, "PE");
    assertThat(links.open(secret)).isPresent();
    assertThat(links.press(secret)).isPresent();
    assertThat(links.press(secret)).as("a link that was used").isEmpty();
    RequestView acknowledged = parties.done(mexico, () -> requests.find(ref));
    assertThat(acknowledged.state()).isInstanceOf(RequestState.AcknowledgedByLink.class);
    Event event = acknowledged.timeline().getLast();
    assertThat(event.kind()).isEqualTo("acknowledged");
    assertThat(event.by().link()).isTrue();
    parties.done(peru, () -> requests.undoAcknowledgement(Target.of(ref)));
    assertThat(parties.done(mexico, () -> requests.find(ref)).state().word()).isEqualTo("sent");
    assertThat(links.press(link(view, "BR"))).as("a link for another State").isEmpty();
  }

  @Test
  void givesEachOfManySendersAtOnceANumberOfItsOwn() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<RequestView> send = () -> parties.sent(mexico, parties.toPeru("AMBER"));
      TreeSet<Integer> numbers = new TreeSet<>();
      for (var sent : threads.invokeAll(java.util.Collections.nCopies(8, send))) {
        numbers.add(sent.get().ref().number());
      }
      assertThat(numbers).hasSize(8);
      assertThat(numbers.last() - numbers.first()).isEqualTo(7);
    }
  }

  @Test
  void namesTheSealedContentInAnEnvelopeThatNobodyChanges() {
    RequestView view = parties.sent(mexico, parties.toPeru("AMBER"));
    byte[] bytes =
        parties.rows().as(peru, () -> store.envelope(store.find(view.ref()).orElseThrow().id()));
    RequestEnvelope envelope = RequestEnvelope.parse(bytes);
    assertThat(envelope.reference()).isEqualTo(view.ref());
    assertThat(envelope.content().hash()).hasSize(43);
    assertThat(envelope.digest()).isEqualTo(view.envelopeDigest());
  }

  @Test
  void showsTheSecretariatMonthlyTotalsAndNoRow() {
    parties.sent(mexico, parties.toPeru("AMBER"));
    parties.sent(mexico, parties.toPeru("AMBER").marked("exercise"));
    Actor secretariat = parties.actor(null, grant(Role.SECRETARIAT));
    YearMonth month = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    assertThat(parties.done(secretariat, () -> totals.ofNetwork(parties.network(), month)))
        .containsExactly(new RequestTotals.Month(month, 1, 0, 0));
    assertThat(rows(secretariat)).containsOnly(0L);
    assertThat(rows(parties.actor(null, grant(Role.AUDITOR)))).containsOnly(0L);
    assertThat(parties.refusal(mexico, () -> totals.ofNetwork(parties.network(), month)))
        .isEqualTo("totals-not-yours 403");
  }

  @Test
  void showsAThirdStateNoRowAndTheSenderNoneOfTheReceiversInside() {
    Parties.Draft draft = parties.toPeru("AMBER");
    String ref = parties.sent(mexico, draft).ref().toString();
    parties.done(
        peru,
        () ->
            referrals.refer(
                Target.of(ref), new Channel(parties.csirt, true, false), Parties.letter("Note")));
    UUID id = parties.rows().as(mexico, () -> store.find(reference(ref)).orElseThrow().id());
    Actor brazil = parties.contact("BR", Parties.TECHNICAL);
    for (String table : List.of("own_side", "copy", "referral", "message", "release", "event")) {
      assertThat(count(brazil, table, id)).as(table).isZero();
    }
    assertThat(count(mexico, "referral", id)).isZero();
    assertThat(count(mexico, "message", id)).isEqualTo(1);
    assertThat(count(peru, "message", id)).isEqualTo(2);
    assertThat(count(peru, "own_side", id)).isZero();
    assertThat(count(parties.desk("PE", parties.police), "message", id)).isZero();
    assertThat(count(parties.desk("PE", parties.csirt), "message", id)).isEqualTo(2);
  }

  @Test
  void changesNothingOfTheTimelineEvenByTheApplicationsLogin() {
    RequestView view = parties.sent(mexico, parties.toPeru("AMBER"));
    assertThat(view.timeline()).isNotEmpty();
    for (String statement :
        List.of("UPDATE request.event SET kind = 'other'", "DELETE FROM request.event")) {
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> parties.rows().as(mexico, () -> jdbc.sql(statement).update())))
          .hasRootCauseMessage("ERROR: permission denied for table event");
    }
  }

  @Test
  void erasesContentWhenItsTimeIsUpAndSaysSo() {
    Sending sending =
        parties.done(
            mexico,
            () ->
                requests.send(
                    parties.toPeru("AMBER").form(),
                    List.of(Parties.upload("a.txt", new byte[] {1, 2, 3}))));
    String ref = ((Sending.Sent) sending).requests().getFirst().ref().toString();
    String open = parties.sent(mexico, parties.toPeru("AMBER")).ref().toString();
    parties.done(peru, () -> requests.acknowledge(Target.of(ref)));
    parties.done(mexico, () -> requests.close(Target.of(ref)));
    try {
      clock.advance(Duration.ofDays(300));
      retention.run();
      assertThat(parties.done(mexico, () -> requests.find(ref)).head().subject()).isNotNull();
      clock.advance(Duration.ofDays(100));
      retention.run();
    } finally {
      clock.reset();
    }
    RequestView erased = parties.done(mexico, () -> requests.find(ref));
    Message message = erased.messages().getFirst();
    assertThat(message.withheld()).isEqualTo("erased");
    assertThat(message.attachments().getFirst().erased()).isTrue();
    assertThat(erased.timeline().getLast().kind()).isEqualTo("content-erased");
    assertThat(parties.done(mexico, () -> requests.find(open)).head().subject()).isNotNull();
  }

  private Grant grant(Role role) {
    return new Grant(role, parties.network(), null, null, null);
  }

  private String link(RequestView view, String state) {
    Actor task = new Actor.Task("test");
    UUID subject = parties.rows().as(mexico, () -> store.find(view.ref()).orElseThrow().id());
    Instant expires = clock.instant().plus(Duration.ofDays(7));
    return parties
        .rows()
        .as(
            task,
            () ->
                tokens.issue(
                    RequestOccasion.PURPOSE, subject, null, null, new StateCode(state), expires))
        .token()
        .reveal();
  }

  private static org.enlace.protocol.RequestReference reference(String ref) {
    return org.enlace.protocol.RequestReference.parse(ref);
  }

  private List<Long> rows(Actor actor) {
    return parties
        .rows()
        .as(
            actor,
            () ->
                TABLES.stream()
                    .map(table ->
                        jdbc.sql("SELECT count(*) FROM request." + table)
                            .query(Long.class)
                            .single())
                    .toList());
  }

  private long count(Actor actor, String table, UUID request) {
    return parties
        .rows()
        .as(
            actor,
            () ->
                jdbc.sql("SELECT count(*) FROM request." + table + " WHERE request = ?")
                    .param(request)
                    .query(Long.class)
                    .single());
  }
}
