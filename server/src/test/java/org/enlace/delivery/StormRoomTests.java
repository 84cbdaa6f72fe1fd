package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.enlace.EnlaceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Ten thousand notices that are not urgent, by SMTP on loopback, and one that is.
@EnlaceTest
class StormRoomTests {
  private static final int STORM = 10_000;

  @Autowired DeliveryWorker worker;
  @Autowired DeliveryScene scene;
  @Autowired Notices notices;
  @Autowired Claims claims;
  @Autowired Outbox outbox;

  @BeforeEach
  void stopTheApplicationsWorker() {
    worker.stop();
    scene.begin();
  }

  @AfterEach
  void startItAgain() {
    worker.start();
  }

  @Test
  void letsAnUrgentNoticePass() throws Exception {
    UUID storm = scene.stageStorm(STORM, "storm@delivery.example");
    try (FaultyRelay relay = new FaultyRelay()) {
      DeliveryWorker ours =
          new DeliveryWorker(claims, scene.couriers(scene.mail(relay.settings())), outbox);
      ours.start();
      try {
        await(() -> relay.accepted().size() >= 100);
        int before = relay.accepted().size();
        scene.stageUrgent("urgent@delivery.example");
        await(() -> relay.accepted().contains("urgent@delivery.example"));

        int place = relay.accepted().indexOf("urgent@delivery.example");
        assertThat(place).as("%d had gone before", before).isLessThan(before + 2000);
        assertThat(relay.accepted().size()).isLessThan(STORM);
      } finally {
        scene.write(() -> notices.cancel(storm));
        ours.stop();
      }
    }
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    Instant deadline = Instant.now().plusSeconds(40);
    while (!condition.getAsBoolean() && Instant.now().isBefore(deadline)) {
      Thread.sleep(2);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
