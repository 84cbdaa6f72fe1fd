package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.enlace.TestActors.actor;
import static org.enlace.TestActors.as;
import static org.enlace.TestActors.secretariat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Ids;
import org.enlace.kernel.Marking;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@EnlaceTest
class LineRecordsRoomTests {
  private static final Instant AT = Instant.parse("2026-08-01T10:00:00Z");

  @Autowired LineRecords records;
  @Autowired LineRecordStore store;
  @Autowired DeliveryWorker worker;
  @Autowired DeliveryScene scene;
  @Autowired MovableClock clock;
  @Autowired Ids ids;

  private UUID line;

  @BeforeEach
  void stopTheWorker() {
    worker.stop();
    scene.begin();
    line = ids.next();
  }

  @AfterEach
  void startItAgain() {
    clock.reset();
    worker.start();
  }

  @Test
  void tellsTheLastSuccessTheLastFailureAndTheLastTen() {
    for (int i = 0; i < 12; i++) {
      remember(i, ids.next(), i % 4 == 3 ? FailureReason.FULL : null);
    }

    assertThat(seen())
        .isEqualTo(
            new LineRecord(
                AT.plusSeconds(10),
                new LineRecord.LastFailure(AT.plusSeconds(11), FailureReason.FULL),
                7,
                10));
  }

  @Test
  void countsANoticeThatCameBackAsOneThatFailed() {
    UUID cameBack = ids.next();
    remember(0, ids.next(), null);
    remember(1, cameBack, null);
    remember(2, cameBack, FailureReason.CLOSED);

    assertThat(seen())
        .isEqualTo(
            new LineRecord(
                AT, new LineRecord.LastFailure(AT.plusSeconds(2), FailureReason.CLOSED), 1, 2));
  }

  @Test
  void isForTheStateOfTheLineAndForTheSecretariatAlone() {
    remember(0, ids.next(), null);

    assertThat(seenBy(actor(DeliveryScene.STATE, Role.NOMINATOR))).containsKey(line);
    assertThat(seenBy(secretariat())).containsKey(line);
    assertThat(seenBy(actor(new StateCode("QH"), Role.CONTACT))).isEmpty();
    assertThat(seenBy(actor(DeliveryScene.STATE, Role.DESK))).isEmpty();
  }

  @Test
  void isWrittenByTasksAlone() {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() ->
            as(
                secretariat(),
                () -> {
                  records.remember(List.of(outcome(0, ids.next(), null)));
                  return line;
                }));
  }

  @Test
  void growsWithEachDeliveryAndLeavesExercisesOut() {
    line = scene.stage("record@delivery.example").line();
    settle(line, new Outcome.Refused("550 5.1.1"));
    assertThat(seen().lastFailure()).isNotNull();
    assertThat(seen().lastFailure().reason()).isEqualTo(FailureReason.NO_SUCH_ADDRESS);
    assertThat(seen().ofLast()).isEqualTo(1);

    scene.stage("record@delivery.example", Marking.EXERCISE, line);
    settle(line, new Outcome.Accepted("250"));

    assertThat(seen().succeeded()).isZero();
    assertThat(seen().ofLast()).isEqualTo(1);
  }

  @Test
  void keepsTheLastTenOfALineHoweverOldTheyAre() {
    for (int i = 0; i < 13; i++) {
      remember(i, ids.next(), null);
    }

    as(Claims.TASK, () -> store.deleteBefore(AT.plus(Duration.ofDays(1)), 500));

    assertThat(
            scene
                .owner()
                .sql("SELECT count(*) FROM delivery.line_outcome WHERE line = ?")
                .param(line)
                .query(Long.class)
                .single())
        .isEqualTo(10);
  }

  private void settle(UUID of, Outcome outcome) {
    Carrier carrier =
        new Carrier() {
          @Override
          public Outcome carry(Claim claim, NoticeBody body) {
            return of.equals(claim.line()) ? outcome : new Outcome.Deferred("451");
          }

          @Override
          public int atOnce() {
            return 1;
          }
        };
    scene.courier(carrier).round(1);
  }

  private void remember(int second, UUID notice, @Nullable FailureReason reason) {
    as(
        Claims.TASK,
        () -> {
          records.remember(List.of(outcome(second, notice, reason)));
          return line;
        });
  }

  private LineRecords.Remembered outcome(int second, UUID notice, @Nullable FailureReason reason) {
    return new LineRecords.Remembered(
        ids.next(),
        notice,
        line,
        LineKind.SMS,
        DeliveryScene.STATE,
        AT.plusSeconds(second),
        reason);
  }

  private LineRecord seen() {
    return seenBy(actor(DeliveryScene.STATE, Role.CONTACT)).get(line);
  }

  private Map<UUID, LineRecord> seenBy(Actor actor) {
    return as(actor, () -> records.of(Set.of(line)));
  }
}
