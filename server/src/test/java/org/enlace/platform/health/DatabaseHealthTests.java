package org.enlace.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.enlace.MovableClock;
import org.enlace.platform.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.health.contributor.Status;

class DatabaseHealthTests {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final MovableClock clock = new MovableClock();

  @Test
  void isUpWhereEveryLoginGetsAnAnswer() {
    DatabaseHealth health =
        new DatabaseHealth(
            Map.of("owner", DATABASE.owner()::connect, "worker", DATABASE.worker()::connect),
            clock);

    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void isDownWhereOneLoginIsRefused() {
    DatabaseHealth health =
        new DatabaseHealth(
            Map.of(
                "owner",
                DATABASE.owner()::connect,
                "worker",
                () -> {
                  throw new SQLException("password authentication failed");
                }),
            clock);

    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.health().getDetails())
        .containsEntry("owner", "answers")
        .containsEntry("worker", "does not answer");
  }

  @Test
  @Timeout(30)
  void isDownWhereNoAnswerComes() {
    CountDownLatch never = new CountDownLatch(1);
    DatabaseHealth health =
        new DatabaseHealth(
            Map.of(
                "owner",
                () -> {
                  try {
                    never.await();
                  } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                  }
                  throw new SQLException("gone");
                }),
            clock);

    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    never.countDown();
  }

  @Test
  void asksAtMostEveryTenSeconds() {
    AtomicInteger asked = new AtomicInteger();
    DatabaseHealth health =
        new DatabaseHealth(
            Map.of(
                "owner",
                () -> {
                  asked.incrementAndGet();
                  return DATABASE.owner().connect();
                }),
            clock);

    health.health();
    health.health();
    assertThat(asked).hasValue(1);
    clock.advance(Duration.ofSeconds(11));
    health.health();
    assertThat(asked).hasValue(2);
  }
}
