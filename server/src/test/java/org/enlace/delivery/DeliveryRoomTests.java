package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.delivery.DeliveryScene.Staged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EnlaceTest
class DeliveryRoomTests {
  private static final String ADDRESS = "duty@delivery.example";

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

  /// A carrier that always answers the same and keeps what it carried.
  private record Recording(Outcome outcome, ConcurrentLinkedQueue<NoticeId> carried)
      implements Carrier {
    Recording(Outcome outcome) {
      this(outcome, new ConcurrentLinkedQueue<>());
    }

    @Override
    public Outcome carry(Claim claim, NoticeBody body) {
      carried.add(claim.id());
      return outcome;
    }

    @Override
    public int atOnce() {
      return 4;
    }
  }

  @Test
  void deliversAndReportsAndErasesWhatTheNoticeSaid() {
    Staged staged = scene.stage(ADDRESS);
    Recording carrier = new Recording(new Outcome.Accepted("250"));

    scene.courier(carrier).round(4);

    assertThat(carrier.carried()).containsOnlyOnce(staged.id());
    assertThat(scene.statusOf(staged).progress()).isEqualTo(Progress.ACCEPTED);
    assertThat(scene.receiptsOf(staged)).containsExactly("accepted 250");
    assertThat(scene.reports).contains(staged.line() + " reached 250");
    assertThat(
            scene
                .owner()
                .sql("SELECT body IS NULL FROM delivery.notice WHERE id = ?")
                .param(staged.id().value())
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void endsAtOnceWhatIsRefusedForGood() {
    Staged staged = scene.stage(ADDRESS);

    scene.courier(new Recording(new Outcome.Refused("550 5.1.1"))).round(4);

    assertThat(scene.statusOf(staged).progress()).isEqualTo(Progress.REFUSED);
    assertThat(scene.reports).contains(staged.line() + " failed NO_SUCH_ADDRESS 550 5.1.1");
  }

  @Test
  void givesUpADayLaterWhatIsDeferredEachTime() {
    Staged staged = scene.stage(ADDRESS);
    Recording carrier = new Recording(new Outcome.Deferred("451"));
    Courier courier = scene.courier(carrier);

    courier.round(4);
    assertThat(scene.statusOf(staged).progress()).isEqualTo(Progress.WAITING);
    courier.round(4);
    assertThat(carrier.carried()).as("not before it is due").containsOnlyOnce(staged.id());
    clock.advance(Duration.ofHours(25));
    courier.round(4);

    assertThat(scene.statusOf(staged).progress()).isEqualTo(Progress.GIVEN_UP);
    assertThat(scene.receiptsOf(staged)).containsExactly("deferred 451", "deferred 451");
    assertThat(scene.reports).contains(staged.line() + " failed NOT_IN_TIME 451");
  }

  @Test
  void blamesNoLineWhileTheRelayIsAwayAndTriesOneNoticeOnly() {
    List<Staged> staged = IntStream.range(0, 5).mapToObj(_ -> scene.stage(ADDRESS)).toList();
    Recording carrier = new Recording(new Outcome.Unreachable("connection"));

    scene.courier(carrier).round(1);

    assertThat(carrier.carried()).hasSize(1);
    assertThat(staged)
        .allSatisfy(each -> {
          assertThat(scene.statusOf(each).progress()).isEqualTo(Progress.WAITING);
          assertThat(scene.statusOf(each).attempts()).isLessThan(2);
        });
    assertThat(scene.reports).isEmpty();
    clock.advance(Duration.ofMinutes(2));
    scene.courier(new Recording(new Outcome.Accepted("250"))).round(4);
    assertThat(staged)
        .allSatisfy(
            each -> assertThat(scene.statusOf(each).progress()).isEqualTo(Progress.ACCEPTED));
  }

  @Test
  void takesOverFromAWorkerThatDiedWhenItsClaimRunsOut() {
    Staged staged = scene.stage(ADDRESS);
    Recording other = new Recording(new Outcome.Accepted("250"));
    claims.claim(scene.couriers(other).run().lease(), LineKind.EMAIL, false, 500);

    scene.courier(other).round(4);
    assertThat(other.carried()).doesNotContain(staged.id());
    clock.advance(Claims.HELD.plusSeconds(1));
    scene.courier(other).round(4);

    assertThat(other.carried()).contains(staged.id());
    assertThat(scene.statusOf(staged).attempts()).isEqualTo(2);
  }

  @Test
  void takesUpAgainWhatItClaimedWithoutHearingOfIt() {
    Staged staged = scene.stage(ADDRESS);
    Recording carrier = new Recording(new Outcome.Accepted("250"));
    Run run = scene.couriers(carrier).run();
    claims.claim(run.lease(), LineKind.EMAIL, false, 500);
    clock.advance(Claims.HELD.minusSeconds(5));
    claims.renew(run.lease(), run.inHand());
    clock.advance(Duration.ofSeconds(6));

    scene.courier(carrier).round(4);

    assertThat(carrier.carried()).contains(staged.id());
  }

  @Test
  void takesOverClaimsFromBeforeTheClockWasSetBack() {
    Staged staged = scene.stage(ADDRESS);
    Recording other = new Recording(new Outcome.Accepted("250"));
    clock.advance(Duration.ofHours(1));
    claims.claim(scene.couriers(other).run().lease(), LineKind.EMAIL, false, 500);

    clock.advance(Duration.ofHours(-1));
    scene.courier(other).round(4);

    assertThat(other.carried()).contains(staged.id());
  }

  @Test
  void holdsOnToItsClaimsWhileItLives() {
    Staged staged = scene.stage(ADDRESS);
    Recording other = new Recording(new Outcome.Accepted("250"));
    Run run = scene.couriers(other).run();
    claims.claim(run.lease(), LineKind.EMAIL, false, 500);
    clock.advance(Claims.HELD.minusSeconds(5));
    claims.renew(run.lease(), List.of(staged.id()));
    clock.advance(Claims.HELD.minusSeconds(5));

    scene.courier(other).round(4);

    assertThat(other.carried()).doesNotContain(staged.id());
  }

  @Test
  void sendsNothingTwiceWithTwoWorkers() throws InterruptedException {
    CountDownLatch all = new CountDownLatch(200);
    Carrier counting =
        new Carrier() {
          @Override
          public Outcome carry(Claim claim, NoticeBody body) {
            if (body.address().equals("twice@delivery.example")) {
              all.countDown();
            }
            return new Outcome.Accepted("250");
          }

          @Override
          public int atOnce() {
            return 4;
          }
        };
    DeliveryWorker one = new DeliveryWorker(claims, scene.couriers(counting), outbox);
    DeliveryWorker two = new DeliveryWorker(claims, scene.couriers(counting), outbox);
    one.start();
    two.start();
    List<Staged> staged =
        IntStream.range(0, 200).mapToObj(_ -> scene.stage("twice@delivery.example")).toList();

    assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
    one.stop();
    two.stop();
    assertThat(staged).allSatisfy(each -> assertThat(scene.receiptsOf(each)).hasSize(1));
  }

  @Test
  void sendsUrgentNoticesFirst() {
    Staged ordinary = scene.stage(ADDRESS);
    NoticeId urgent = scene.stageUrgent(ADDRESS).id();
    Recording carrier = new Recording(new Outcome.Accepted("250"));

    scene.courier(carrier, true).round(1);
    assertThat(carrier.carried()).contains(urgent).doesNotContain(ordinary.id());
    scene.courier(carrier).round(1);
    assertThat(carrier.carried()).contains(ordinary.id());
  }

  @Test
  void keepsTheReceiptWhereTheKeeperOfLinesFails() {
    Staged staged = scene.stage(ADDRESS);
    scene.reportsFail = true;

    scene.courier(new Recording(new Outcome.Accepted("250"))).round(4);

    assertThat(scene.statusOf(staged).progress()).isEqualTo(Progress.ACCEPTED);
    assertThat(scene.receiptsOf(staged)).containsExactly("accepted 250");
  }

  @Test
  void endsWhatDoesNotOpenAndSendsNothing() {
    Staged staged = scene.stage(ADDRESS);
    scene
        .owner()
        .sql("UPDATE delivery.notice SET body = sha256(body) WHERE id = ?")
        .param(staged.id().value())
        .update();
    Recording carrier = new Recording(new Outcome.Accepted("250"));

    scene.courier(carrier).round(4);

    assertThat(carrier.carried()).doesNotContain(staged.id());
    assertThat(scene.receiptsOf(staged)).containsExactly("unsendable sealed");
    assertThat(scene.reports).noneMatch(report -> report.startsWith(staged.line().toString()));
  }
}
