package org.enlace.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SiteClockTests {
  private static final Instant READ = Instant.parse("2026-03-08T08:14:00.123456Z");

  private Instant machine = Instant.parse("2026-03-08T08:00:00.0000005Z");
  private long counter = 5_000;
  private final SiteClock clock = new SiteClock(() -> machine, () -> counter);

  @Test
  void isTheMachinesClockInMicrosecondsUntilItIsToldTheTime() {
    assertThat(clock.instant()).isEqualTo("2026-03-08T08:00:00Z");
  }

  @Test
  void goesOnFromWhatWasReadWhateverTheMachinesClockDoes() {
    clock.take(READ, clock.counted());
    counter += Duration.ofSeconds(90).toNanos();
    machine = machine.minus(Duration.ofHours(1));
    assertThat(clock.instant()).isEqualTo(READ.plusSeconds(90));
    machine = machine.plus(Duration.ofHours(7));
    assertThat(clock.instant()).isEqualTo(READ.plusSeconds(90));
  }

  @Test
  void takesAReadingForTheMiddleOfItsWay() {
    long asked = clock.counted();
    counter += Duration.ofMillis(40).toNanos();
    assertThat(clock.take(READ, asked)).isTrue();
    assertThat(clock.instant()).isEqualTo(READ.plusMillis(20));
  }

  @Test
  void passesOverAReadingThatTookLong() {
    long asked = clock.counted();
    counter += Duration.ofMillis(1_001).toNanos();
    assertThat(clock.take(READ, asked)).isFalse();
    assertThat(clock.instant()).isEqualTo("2026-03-08T08:00:00Z");
  }

  @Test
  void tellsHowFarTheMachineIsAhead() {
    clock.take(READ, clock.counted());
    machine = READ.plus(Duration.ofHours(1)).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    assertThat(clock.machineAhead()).isEqualTo(Duration.ofHours(1));
  }
}
