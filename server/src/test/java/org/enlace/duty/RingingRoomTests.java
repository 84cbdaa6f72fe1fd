package org.enlace.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.duty.RingingScene.OPEN;
import static org.enlace.duty.RingingScene.await;

import jakarta.mail.internet.MimeMessage;
import java.util.Set;
import org.enlace.EnlaceTest;
import org.enlace.delivery.ActionTokens;
import org.enlace.delivery.Arrival;
import org.enlace.duty.Call.Audience;
import org.enlace.duty.Exhaustion.Reason;
import org.enlace.duty.Standing.Stage;
import org.enlace.kernel.HandlingLabel;
import org.enlace.kernel.Marking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EnlaceTest
class RingingRoomTests {
  @Autowired ApplicationContext site;
  @Autowired Escalations escalations;
  @Autowired EscalationTask task;
  @Autowired SomeOccasion occasion;
  @Autowired ActionTokens tokens;

  private RingingScene scene;

  @BeforeEach
  void listPeru() {
    scene = new RingingScene(site);
  }

  @Test
  void ringsWhoeverIsOnDutyByMailWithACodeAndALink() throws Exception {
    scene.begin(OPEN, Marking.EXERCISE);

    MimeMessage message = scene.awaitMail(scene.deskAddress).getFirst();
    Rung rung = occasion.rungFor(scene.subject).getFirst();
    assertThat(rung.contact().why()).isEqualTo(Choice.ON_DUTY);
    assertThat(rung.marking()).isEqualTo(Marking.EXERCISE);
    assertThat(rung.language().value()).isEqualTo("es");
    assertThat(rung.code()).matches("[2-9A-Z]{4}");
    assertThat(message.getSubject()).contains("A request waits").doesNotStartWith("A request");
    assertThat(scene.mailsTo(scene.personAddress)).isEmpty();
    assertThat(scene.standing()).isEqualTo(new Standing(Stage.RUNG, 1, null));
    await(() -> arrival() == Arrival.NOTIFIED);
  }

  @Test
  void ringsNobodyBeforeTheCallersTransactionHasCommitted() {
    scene.rows.as(
        scene.mexico(),
        () -> {
          escalations.begin(scene.call(scene.subject));
          onAnotherThread(task::ringAllDue);
          assertThat(occasion.rungFor(scene.subject)).isEmpty();
          return scene.subject;
        });

    await(() -> occasion.rungFor(scene.subject).size() == 1);
  }

  @Test
  void ringsThosePersonsAloneWhoAreNamed() {
    scene.begin(new Audience(HandlingLabel.RED, Set.of(scene.person)), Marking.REAL);

    scene.awaitMail(scene.personAddress);
    assertThat(occasion.rungFor(scene.subject))
        .singleElement()
        .satisfies(rung -> assertThat(rung.contact().holder()).isEqualTo(scene.person));
    assertThat(scene.mailsTo(scene.deskAddress)).isEmpty();
  }

  @Test
  void tellsOnceThatNoLineWorks() {
    scene.rows.run(
        "UPDATE directory.line SET proof = 'new' WHERE owner IN (SELECT holder FROM"
            + " directory.nomination WHERE network = '"
            + scene.rows.network()
            + "')");
    scene.begin(OPEN, Marking.REAL);

    await(() -> !occasion.exhaustedFor(scene.subject).isEmpty());
    task.ringAllDue();
    assertThat(occasion.exhaustedFor(scene.subject))
        .extracting(Exhaustion::reason)
        .containsExactly(Reason.NO_LINE_WORKS);
    assertThat(scene.standing()).isEqualTo(new Standing(Stage.EXHAUSTED, 0, Reason.NO_LINE_WORKS));
    assertThat(arrival()).isEqualTo(Arrival.NONE);
  }

  @Test
  void ringsNobodyForWhatEndedMeanwhile() {
    scene.rows.as(
        scene.mexico(),
        () -> {
          escalations.begin(scene.call(scene.subject));
          escalations.end(SomeOccasion.KIND, scene.subject, Ending.WITHDRAWN);
          return scene.subject;
        });
    task.ringAllDue();

    assertThat(occasion.rungFor(scene.subject)).isEmpty();
    assertThat(scene.standing().stage()).isEqualTo(Stage.ENDED);
  }

  @Test
  void ringsNobodyForWhatNoLongerWaits() {
    occasion.settle(scene.subject);
    scene.begin(OPEN, Marking.REAL);

    await(() -> scene.standing().stage() == Stage.ENDED);
    assertThat(occasion.rungFor(scene.subject)).isEmpty();
  }

  @Test
  void endsTheLinksOfAllThatWereRung() {
    scene.begin(new Audience(HandlingLabel.RED, Set.of(scene.person)), Marking.REAL);
    await(() -> occasion.rungFor(scene.subject).size() == 1);
    scene.rows.as(
        scene.peru(),
        () -> {
          escalations.end(SomeOccasion.KIND, scene.subject, Ending.ACKNOWLEDGED);
          return scene.subject;
        });

    assertThat(scene.rows.asTask(() -> tokens.end(occasion.purpose(), scene.subject))).isZero();
  }

  private Arrival arrival() {
    return scene.rows.as(
        scene.mexico(), () -> escalations.arrivalOf(SomeOccasion.KIND, scene.subject));
  }

  private static void onAnotherThread(Runnable work) {
    try {
      Thread.ofVirtual().start(work).join();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }
}
