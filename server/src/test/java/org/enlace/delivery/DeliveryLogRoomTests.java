package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.enlace.TestActors.actor;
import static org.enlace.TestActors.as;
import static org.enlace.TestActors.secretariat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.delivery.log.DeliveryEntry;
import org.enlace.delivery.log.DeliveryLog;
import org.enlace.delivery.log.DeliveryQuery;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Ids;
import org.enlace.kernel.Marking;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Paging;
import org.enlace.ui.api.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EnlaceTest
class DeliveryLogRoomTests {
  private static final Actor OWNER = actor(DeliveryScene.STATE, Role.CONTACT);

  @Autowired DeliveryLog log;
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
  void tellsWhatBecameOfEachNoticeToTheStateOfItsLine() {
    DeliveryScene.Staged staged = scene.stage("log@delivery.example", Marking.CHECK, line);
    DeliveryEntry waiting = list(OWNER, ofLine()).getFirst();
    assertThat(waiting.id()).isEqualTo(staged.id().value());
    assertThat(waiting.kind()).isEqualTo("test.arrived");
    assertThat(waiting.lineKind()).isEqualTo("email");
    assertThat(waiting.marking()).isEqualTo(Marking.CHECK);
    assertThat(waiting.progress()).isEqualTo(Progress.WAITING);
    assertThat(waiting.dueAt()).isNotNull();
    assertThat(waiting.reply()).isNull();

    scene.courier(answering(new Outcome.Refused("552 5.2.2"))).round(1);

    DeliveryEntry refused = list(OWNER, ofLine()).getFirst();
    assertThat(refused.progress()).isEqualTo(Progress.REFUSED);
    assertThat(refused.reason()).isEqualTo(FailureReason.FULL);
    assertThat(refused.reply()).isEqualTo("552 5.2.2");
    assertThat(refused.attempts()).isEqualTo(1);
    assertThat(refused.endedAt()).isNotNull();
    assertThat(refused.dueAt()).isNull();
  }

  @Test
  void tellsNobodyElse() {
    scene.stage("log@delivery.example", Marking.REAL, line);

    assertThat(list(actor(new StateCode("QH"), Role.CONTACT), ofLine())).isEmpty();
    assertThat(list(actor(DeliveryScene.STATE, Role.DESK), ofLine())).isEmpty();
    assertThat(list(secretariat(), ofLine())).isEmpty();
    assertThat(list(new Actor.Anonymous(), ofLine())).isEmpty();
  }

  @Test
  void narrowsByKindProgressSortAndTime() {
    scene.stage("log@delivery.example", Marking.REAL, line);
    Instant now = clock.instant();

    assertThat(list(OWNER, ask(LineKind.EMAIL, Progress.WAITING, "test.arrived", null, null)))
        .hasSize(1);
    assertThat(list(OWNER, ask(null, null, "test.", now.minusSeconds(60), now.plusSeconds(60))))
        .hasSize(1);
    assertThat(list(OWNER, ask(LineKind.SMS, null, null, null, null))).isEmpty();
    assertThat(list(OWNER, ask(null, Progress.CANCELLED, null, null, null))).isEmpty();
    assertThat(list(OWNER, ask(null, null, "test", null, null))).isEmpty();
    assertThat(list(OWNER, ask(null, null, null, now.plusSeconds(60), null))).isEmpty();
    assertThat(list(OWNER, ask(null, null, null, null, now.minusSeconds(60)))).isEmpty();
    assertThat(as(OWNER, log::kinds)).contains("test.arrived");
  }

  @Test
  void listsTheNewestFirstPageByPage() {
    List<UUID> staged =
        List.of(1, 2, 3, 4, 5).stream()
            .map(minute -> {
              clock.advance(Duration.ofMinutes(1));
              return scene.stage("log@delivery.example", Marking.REAL, line).id().value();
            })
            .toList();

    PageOf<DeliveryEntry> first = as(OWNER, () -> log.list(page(2, null)));
    PageOf<DeliveryEntry> second = as(OWNER, () -> log.list(page(2, first.next())));
    PageOf<DeliveryEntry> last = as(OWNER, () -> log.list(page(2, second.next())));

    assertThat(first.items())
        .extracting(DeliveryEntry::id)
        .containsExactly(staged.get(4), staged.get(3));
    assertThat(second.items())
        .extracting(DeliveryEntry::id)
        .containsExactly(staged.get(2), staged.get(1));
    assertThat(last.items()).extracting(DeliveryEntry::id).containsExactly(staged.getFirst());
    assertThat(last.next()).isNull();
  }

  @Test
  void refusesACursorThatItDidNotGive() {
    for (String cursor :
        List.of("x", UUID.randomUUID() + ".", UUID.randomUUID() + ".9x", "9".repeat(80))) {
      assertThatExceptionOfType(ProblemException.class)
          .isThrownBy(() -> as(OWNER, () -> log.list(page(2, cursor))));
    }
  }

  private static Carrier answering(Outcome outcome) {
    return new Carrier() {
      @Override
      public Outcome carry(Claim claim, NoticeBody body) {
        return outcome;
      }

      @Override
      public int atOnce() {
        return 1;
      }
    };
  }

  private List<DeliveryEntry> list(Actor actor, DeliveryQuery query) {
    return as(actor, () -> log.list(query)).items();
  }

  private DeliveryQuery ofLine() {
    return ask(null, null, null, null, null);
  }

  private DeliveryQuery page(int limit, @Nullable String after) {
    return new DeliveryQuery(line, null, null, null, null, null, new Paging(limit, after));
  }

  private DeliveryQuery ask(
      @Nullable LineKind kind,
      @Nullable Progress progress,
      @Nullable String sort,
      @Nullable Instant from,
      @Nullable Instant to) {
    return new DeliveryQuery(line, kind, progress, sort, from, to, new Paging(50, null));
  }
}
