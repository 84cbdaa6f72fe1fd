package org.enlace.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.duty.RingingScene.OPEN;
import static org.enlace.duty.RingingScene.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.enlace.EnlaceTest;
import org.enlace.duty.Standing.Stage;
import org.enlace.kernel.Ids;
import org.enlace.kernel.Marking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What breaks off between taking a step and finishing it.
@EnlaceTest
class BrokenRingingRoomTests {
  @Autowired ApplicationContext site;
  @Autowired Escalations escalations;
  @Autowired EscalationTask task;
  @Autowired SomeOccasion occasion;
  @Autowired JdbcClient jdbc;
  @Autowired Ids ids;

  private RingingScene scene;

  @BeforeEach
  void listPeru() {
    scene = new RingingScene(site);
  }

  @Test
  void ringsOnceThoughTheFirstAttemptBrokeOff() {
    occasion.whenRung(
        scene.subject,
        () -> {
          throw new IllegalStateException("the node stumbles between taking and finishing");
        });
    scene.begin(OPEN, Marking.REAL);

    scene.awaitMail(scene.deskAddress);
    assertRungOnce();
  }

  @Test
  void ringsOnceThoughTheDatabaseCutTheConnectionWhileItRang() {
    occasion.whenRung(
        scene.subject,
        () -> jdbc.sql("SELECT pg_terminate_backend(pg_backend_pid())").query().listOfRows());
    scene.begin(OPEN, Marking.REAL);

    scene.awaitMail(scene.deskAddress);
    assertRungOnce();
  }

  @Test
  void holdsUpNobodyElseWhenOneFails() {
    UUID failing = scene.subject;
    occasion.whenRung(
        failing,
        () -> {
          throw new IllegalStateException("this one fails");
        });
    UUID other = ids.next();
    scene.rows.as(
        scene.mexico(),
        () -> {
          escalations.begin(scene.call(failing));
          return escalations.begin(scene.call(other));
        });

    await(() -> occasion.rungFor(other).size() == 1);
    await(() -> occasion.rungFor(failing).size() == 1);
  }

  @Test
  void ringsOnceHoweverManyNodesLook() throws Exception {
    List<UUID> subjects = Stream.generate(ids::next).limit(40).toList();
    scene.rows.as(
        scene.mexico(),
        () -> {
          for (UUID each : subjects) {
            escalations.begin(scene.call(each));
          }
          return scene.subject;
        });
    try (var nodes = Executors.newFixedThreadPool(3)) {
      List<Callable<Integer>> looks = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        looks.add(task::ringAllDue);
      }
      nodes.invokeAll(looks);
    }

    for (UUID each : subjects) {
      await(() -> !occasion.rungFor(each).isEmpty());
      assertThat(occasion.rungFor(each)).hasSize(1);
    }
  }

  private void assertRungOnce() {
    task.ringAllDue();
    assertThat(occasion.rungFor(scene.subject)).hasSize(1);
    assertThat(scene.mailsTo(scene.deskAddress)).hasSize(1);
    assertThat(scene.standing()).isEqualTo(new Standing(Stage.RUNG, 1, null));
  }
}
