package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuotaTests {
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void hasNoBoundUnlessItIsSet() {
    Quota quota = new Quota(0, nanos::get);

    assertThat(IntStream.range(0, 100_000).mapToObj(_ -> quota.take())).containsOnly(Duration.ZERO);
  }

  @Test
  void letsAsManyGoAtOnceAsTenSecondsAllowAndThenOneAfterAnother() {
    Quota quota = new Quota(60, nanos::get);

    assertThat(IntStream.range(0, 10).mapToObj(_ -> quota.take())).containsOnly(Duration.ZERO);
    Duration wait = quota.take();
    assertThat(wait).isBetween(Duration.ofMillis(900), Duration.ofMillis(1100));
    nanos.addAndGet(wait.toNanos());
    assertThat(quota.take()).isZero();
    assertThat(quota.take()).isPositive();
  }

  @Test
  void countsUrgentOnesForWhichTheOthersWait() {
    Quota quota = new Quota(60, nanos::get);
    IntStream.range(0, 15).forEach(_ -> quota.spend());

    assertThat(quota.take()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(7));
    IntStream.range(0, 10_000).forEach(_ -> quota.spend());
    assertThat(quota.take()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(62));
  }
}
