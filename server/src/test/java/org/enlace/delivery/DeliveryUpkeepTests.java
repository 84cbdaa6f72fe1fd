package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.delivery.DeliveryScene.Staged;
import org.enlace.kernel.ActorScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EnlaceTest
class DeliveryUpkeepTests {
  @Autowired DeliveryUpkeep upkeep;
  @Autowired DeliveryWorker worker;
  @Autowired DeliveryScene scene;
  @Autowired ActionTokens tokens;
  @Autowired MovableClock clock;

  @BeforeEach
  void stopTheWorker() {
    worker.stop();
    clock.reset();
  }

  @AfterEach
  void startItAgain() {
    clock.reset();
    worker.start();
  }

  @Test
  void erasesWhatEndedAndExpiredBeforeATime() {
    Staged ended = scene.stage("ended@upkeep.example");
    scene.courier(accepting()).round(4);
    Staged waiting = scene.stage("waiting@upkeep.example");
    UUID subject = UUID.randomUUID();
    Issued expired =
        scene.write(() ->
            tokens.issue(
                "test.purpose", subject, null, null, null, clock.instant().plusSeconds(1)));
    clock.advance(Duration.ofHours(1));

    assertThat(upkeep.eraseBefore(clock.instant().minus(Duration.ofDays(1))).notices()).isZero();
    DeliveryUpkeep.Erased erased = upkeep.eraseBefore(clock.instant());

    assertThat(erased.notices()).isPositive();
    assertThat(erased.tokens()).isPositive();
    assertThat(rows("delivery.notice", ended.id().value())).isZero();
    assertThat(scene.receiptsOf(ended)).isEmpty();
    assertThat(rows("delivery.notice", waiting.id().value())).isEqualTo(1);
    assertThat(rows("delivery.token", expired.id())).isZero();
  }

  @Test
  void sealsNothingAgainThatHasTheNewestKey() {
    scene.stage("sealed@upkeep.example");

    assertThat(ActorScope.as(Claims.TASK, upkeep::resealAll)).isZero();
  }

  private static Carrier accepting() {
    return new Carrier() {
      @Override
      public Outcome carry(Claim claim, NoticeBody body) {
        return new Outcome.Accepted("250");
      }

      @Override
      public int atOnce() {
        return 4;
      }
    };
  }

  private long rows(String table, UUID id) {
    return scene
        .owner()
        .sql("SELECT count(*) FROM " + table + " WHERE id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }
}
