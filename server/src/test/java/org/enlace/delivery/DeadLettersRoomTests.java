package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.TestActors.actor;
import static org.enlace.TestActors.as;
import static org.enlace.TestActors.secretariat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.delivery.log.DeadLetter;
import org.enlace.delivery.log.DeadLetters;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Paging;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EnlaceTest
class DeadLettersRoomTests {
  private static final Actor NOMINATOR = actor(DeliveryScene.STATE, Role.NOMINATOR);

  @Autowired DeadLetters letters;
  @Autowired DeliveryUpkeep upkeep;
  @Autowired Notices notices;
  @Autowired DeliveryWorker worker;
  @Autowired DeliveryScene scene;
  @Autowired MovableClock clock;

  @BeforeEach
  void stopTheWorker() {
    worker.stop();
    scene.begin();
  }

  @AfterEach
  void startItAgain() {
    clock.reset();
    worker.start();
  }

  @Test
  void tellsTheStateAndTheSecretariatWhoseLineItIsAndWhy() {
    DeliveryScene.Staged dead = dead(new Outcome.Refused("550 5.1.1"));

    DeadLetter own = found(NOMINATOR, dead).orElseThrow();
    assertThat(own.reason()).isEqualTo(FailureReason.NO_SUCH_ADDRESS);
    assertThat(own.state()).isEqualTo(DeliveryScene.STATE);
    assertThat(own.lineKind()).isEqualTo("email");
    assertThat(own.diedAt()).isNotNull();
    assertThat(own.resendable()).isTrue();
    DeadLetter seen = found(secretariat(), dead).orElseThrow();
    assertThat(seen.reason()).isEqualTo(FailureReason.NO_SUCH_ADDRESS);
    assertThat(seen.diedAt()).as("not when somebody wrote").isNull();
    assertThat(found(actor(new StateCode("QH"), Role.NOMINATOR), dead)).isEmpty();
    assertThat(found(actor(DeliveryScene.STATE, Role.DESK), dead)).isEmpty();
  }

  @Test
  void sendsAgainWhatWasKeptAsANewSeriesOfAttempts() {
    DeliveryScene.Staged dead = dead(new Outcome.Refused("552 5.2.2"));
    UUID letter = found(secretariat(), dead).orElseThrow().id();

    assertThat(as(secretariat(), () -> letters.resend(letter)))
        .isEqualTo(new DeadLetters.Resending.Begun(1));

    assertThat(found(secretariat(), dead)).isEmpty();
    DeliveryStatus again = scene.statusOf(dead);
    assertThat(again.progress()).isEqualTo(Progress.WAITING);
    assertThat(again.attempts()).isZero();
    settle(new Outcome.Accepted("250"));
    assertThat(scene.statusOf(dead).progress()).isEqualTo(Progress.ACCEPTED);
    assertThat(scene.receiptsOf(dead)).containsExactly("refused 552 5.2.2", "accepted 250");
    assertThat(recorded(letter)).isNotNull();
    assertThat(as(secretariat(), () -> letters.resend(letter)))
        .isInstanceOf(DeadLetters.Resending.Refused.class);
  }

  @Test
  void isSentAgainByTheNominatorsOfTheStateAndByNobodyElse() {
    DeliveryScene.Staged dead = dead(new Outcome.Refused("550 5.2.1"));
    UUID letter = found(NOMINATOR, dead).orElseThrow().id();

    for (Actor other :
        List.of(
            actor(DeliveryScene.STATE, Role.CONTACT),
            actor(new StateCode("QH"), Role.NOMINATOR),
            actor(null, Role.AUDITOR))) {
      assertThat(as(other, () -> letters.resend(letter)))
          .isInstanceOf(DeadLetters.Resending.Refused.class);
    }
    assertThat(as(NOMINATOR, () -> letters.resend(letter)))
        .isEqualTo(new DeadLetters.Resending.Begun(1));
  }

  @Test
  void sendsAgainTogetherWhatWaitsForOneReason() {
    DeliveryScene.Staged one = scene.stage("dead@delivery.example");
    DeliveryScene.Staged two = scene.stage("dead@delivery.example");
    DeliveryScene.Staged other = dead(new Outcome.Refused("552 5.3.4"));
    assertThat(found(NOMINATOR, one)).isPresent();

    assertThat(as(NOMINATOR, () -> letters.resendAll(FailureReason.TOO_LARGE)))
        .isInstanceOf(DeadLetters.Resending.Begun.class);

    assertThat(List.of(one, two, other))
        .allSatisfy(
            each -> assertThat(scene.statusOf(each).progress()).isEqualTo(Progress.WAITING));
    assertThat(as(NOMINATOR, () -> letters.resendAll(FailureReason.TOO_LARGE)))
        .isInstanceOf(DeadLetters.Resending.Refused.class);
  }

  @Test
  void diesAgainWhereTheLineRefusesAgain() {
    DeliveryScene.Staged dead = dead(new Outcome.Refused("550 5.2.1"));
    UUID first = found(NOMINATOR, dead).orElseThrow().id();
    as(NOMINATOR, () -> letters.resend(first));

    settle(new Outcome.Refused("550 5.1.1"));

    DeadLetter second = found(NOMINATOR, dead).orElseThrow();
    assertThat(second.id()).isNotEqualTo(first);
    assertThat(second.reason()).isEqualTo(FailureReason.NO_SUCH_ADDRESS);
  }

  @Test
  void isOverWhereItsCauseIsCancelled() {
    DeliveryScene.Staged dead = dead(new Outcome.Refused("550 5.2.1"));

    scene.write(() -> notices.cancel(dead.cause()));

    assertThat(found(NOMINATOR, dead)).isEmpty();
    assertThat(says(dead)).isFalse();
  }

  @Test
  void keepsWhatItSaidForAWeekAndThenTellsThatItCannotBeSentAgain() {
    DeliveryScene.Staged dead = dead(new Outcome.Refused("550 5.2.1"));
    assertThat(says(dead)).isTrue();

    clock.advance(Duration.ofDays(8));
    upkeep.eraseDeadLetters(clock.instant());

    assertThat(says(dead)).isFalse();
    DeadLetter letter = found(NOMINATOR, dead).orElseThrow();
    assertThat(letter.resendable()).isFalse();
    assertThat(as(NOMINATOR, () -> letters.resend(letter.id())))
        .isInstanceOf(DeadLetters.Resending.Refused.class);
  }

  @Test
  void holdsNothingThatTheStateSwitchedOff() {
    DeliveryScene.Staged off = dead(new Outcome.Unsendable(Outcome.Unsendable.SWITCHED_OFF));

    assertThat(found(NOMINATOR, off)).isEmpty();
    assertThat(scene.statusOf(off).progress()).isEqualTo(Progress.CANCELLED);
    assertThat(says(off)).isFalse();
  }

  private DeliveryScene.Staged dead(Outcome outcome) {
    DeliveryScene.Staged staged = scene.stage("dead@delivery.example");
    settle(outcome);
    return staged;
  }

  private void settle(Outcome outcome) {
    Carrier carrier =
        new Carrier() {
          @Override
          public Outcome carry(Claim claim, NoticeBody body) {
            return outcome;
          }

          @Override
          public int atOnce() {
            return 1;
          }
        };
    scene.courier(carrier).round(1);
  }

  private Optional<DeadLetter> found(Actor actor, DeliveryScene.Staged staged) {
    return as(actor, () -> letters.open(null, new Paging(200, null))).items().stream()
        .filter(each -> staged.line().equals(each.line()))
        .findFirst();
  }

  private UUID recorded(UUID letter) {
    return scene
        .owner()
        .sql("SELECT resent_by FROM delivery.dead_letter WHERE id = ?")
        .param(letter)
        .query(UUID.class)
        .single();
  }

  private boolean says(DeliveryScene.Staged staged) {
    return scene
        .owner()
        .sql("SELECT body IS NOT NULL FROM delivery.notice WHERE id = ?")
        .param(staged.id().value())
        .query(Boolean.class)
        .single();
  }
}
