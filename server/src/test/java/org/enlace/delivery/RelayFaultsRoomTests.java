package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.delivery.DeliveryScene.Staged;
import org.enlace.delivery.FaultyRelay.Stage;
import org.enlace.kernel.EmailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What becomes of a notice when our relay goes wrong.
@EnlaceTest
class RelayFaultsRoomTests {
  @Autowired DeliveryWorker worker;
  @Autowired DeliveryScene scene;
  @Autowired Claims claims;
  @Autowired Outbox outbox;
  @Autowired MovableClock clock;

  @BeforeEach
  void stopTheApplicationsWorker() {
    worker.stop();
    scene.begin();
  }

  @AfterEach
  void startItAgain() {
    clock.reset();
    worker.start();
  }

  @ParameterizedTest
  @CsvSource({
    "CONNECT, 554 5.3.2 not now, unreachable connection",
    "CONNECT, 421 4.3.2 busy, unreachable connection",
    "CONNECT, hang up, unreachable connection",
    "MAIL, 451 4.3.0 later, unreachable sender 451 4.3.0",
    "MAIL, 550 5.7.1 not you, unreachable sender 550 5.7.1",
    "MAIL, hang up, unreachable connection",
    "RCPT, 450 4.2.0 later, deferred 450 4.2.0",
    "RCPT, 550 5.1.1 nobody, refused 550 5.1.1",
    "RCPT, 421 4.3.2 going down, unreachable 421 4.3.2",
    "RCPT, hang up, unreachable connection",
    "DATA, 451 4.3.0 later, deferred 451 4.3.0",
    "DATA, 554 5.7.1 unwanted, refused 554 5.7.1",
    "DATA, hang up, unreachable connection",
    "CONTENT, hang up, unreachable connection",
    "DOT, 452 4.3.1 full, deferred 452 4.3.1",
    "DOT, 554 5.6.0 unreadable, refused 554 5.6.0",
    "DOT, hang up, unreachable connection"
  })
  void isNotedAndTriedAgainUnlessItIsForGood(Stage stage, String answer, String receipt) {
    try (FaultyRelay relay = new FaultyRelay()) {
      relay.fault(stage, answer);
      Staged staged = scene.stage("fault@delivery.example");

      MailCarrier mail = scene.mail(relay.settings());
      scene.courier(mail).round(1);

      assertThat(scene.receiptsOf(staged)).containsExactly(receipt);
      clock.advance(Duration.ofMinutes(10));
      scene.courier(mail).round(1);
      mail.close();
      boolean refused = receipt.startsWith("refused");
      assertThat(scene.statusOf(staged).progress())
          .isEqualTo(refused ? Progress.REFUSED : Progress.ACCEPTED);
      assertThat(relay.accepted()).hasSize(refused ? 0 : 1);
      assertThat(relay.content().stream().map(RelayFaultsRoomTests::messageId).distinct())
          .hasSizeLessThanOrEqualTo(1);
      assertThat(scene.reports.stream().filter(each -> each.contains("failed")).count())
          .isEqualTo(refused ? 1 : 0);
    }
  }

  @Test
  void asksForReportsAndNamesTheNoticeInItsReturnPath() {
    try (FaultyRelay relay = new FaultyRelay()) {
      scene.stage("report@delivery.example");
      MailCarrier mail = scene.mail(relay.settings());
      scene.courier(mail).round(1);
      mail.close();

      assertThat(relay.commands())
          .anyMatch(line ->
              line.matches(
                  "MAIL FROM:<bounce\\+[a-z2-7]{48}@site\\.example>.* RET=HDRS"
                      + " ENVID=[0-9a-f]{40}"))
          .contains(
              "RCPT TO:<report@delivery.example> NOTIFY=FAILURE,DELAY"
                  + " ORCPT=rfc822;report@delivery.example");
    }
  }

  @Test
  void losesNothingWhileItIsDownForMinutes() {
    int port;
    try (FaultyRelay gone = new FaultyRelay()) {
      port = gone.port();
    }
    MailSettings settings = MailSettings.onThisMachine(port, new EmailAddress("e@site.example"));
    List<Staged> staged =
        IntStream.range(0, 20).mapToObj(_ -> scene.stage("down@delivery.example")).toList();
    MailCarrier mail = scene.mail(settings);
    for (int minute = 0; minute < 10; minute++) {
      scene.courier(mail).round(4);
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(scene.reports).isEmpty();

    try (FaultyRelay back = new FaultyRelay(port)) {
      clock.advance(Duration.ofMinutes(2));
      scene.courier(mail).round(4);
      mail.close();
      assertThat(back.accepted()).hasSize(20);
    }
    assertThat(staged)
        .allSatisfy(
            each -> assertThat(scene.statusOf(each).progress()).isEqualTo(Progress.ACCEPTED));
  }

  @Test
  void holdsUpNeitherOtherUrgentNoticesNorOtherKindsOfLineWhereItIsSlow() throws Exception {
    List<String> brief = new CopyOnWriteArrayList<>();
    try (FaultyRelay relay = new FaultyRelay()) {
      MailCarrier mail = scene.mail(relay.settings());
      DeliveryWorker ours =
          new DeliveryWorker(claims, scene.couriers(mail, new Brief(brief)), outbox);
      ours.start();
      try {
        List<Staged> all = new ArrayList<>(stageUrgent("slow", 12));
        await(() -> relay.content().size() >= 8);
        all.addAll(stageUrgent("quick", 40));
        String number = scene.stageBrief("+51999000111").toString();

        await(() -> relay.accepted().size() >= 40 && brief.contains(number));

        assertThat(relay.accepted()).allMatch(address -> address.startsWith("quick"));
        relay.release();
        await(() ->
            all.stream().allMatch(each -> scene.statusOf(each).progress() == Progress.ACCEPTED));
        assertThat(relay.accepted()).doesNotHaveDuplicates();
      } finally {
        relay.release();
        ours.stop();
      }
    }
  }

  private List<Staged> stageUrgent(String name, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> scene.stageUrgent(name + i + "@delivery.example"))
        .toList();
  }

  /// A carrier of short messages that keeps which lines it reached.
  private record Brief(List<String> reached) implements Carrier {
    @Override
    public LineKind kind() {
      return LineKind.SMS;
    }

    @Override
    public Outcome carry(Claim claim, NoticeBody body) {
      reached.add(String.valueOf(claim.line()));
      return new Outcome.Accepted("202");
    }

    @Override
    public int atOnce() {
      return 1;
    }
  }

  private static String messageId(String message) {
    return message.lines().filter(line -> line.startsWith("Message-ID")).findFirst().orElseThrow();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    Instant deadline = Instant.now().plusSeconds(40);
    while (!condition.getAsBoolean() && Instant.now().isBefore(deadline)) {
      Thread.sleep(20);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
