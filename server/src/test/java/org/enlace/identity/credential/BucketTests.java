package org.enlace.identity.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.enlace.identity.credential.Bucket.Attempt;
import org.enlace.identity.credential.Bucket.Level;
import org.junit.jupiter.api.Test;

class BucketTests {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final Bucket bucket = new Bucket(3, Duration.ofMinutes(6));

  @Test
  void letsAsManyAttemptsAtOnceAsItHolds() {
    assertThat(bucket.attempt(after(2), NOON)).isInstanceOf(Attempt.Let.class);
    assertThat(bucket.attempt(after(3), NOON))
        .isEqualTo(new Attempt.Refused(Duration.ofMinutes(6)));
  }

  @Test
  void letsOneMoreForEachLeak() {
    Instant later = NOON.plus(Duration.ofMinutes(6));
    var let = (Attempt.Let) bucket.attempt(after(3), later);
    assertThat(let.level().used()).isEqualTo(3);
    assertThat(bucket.attempt(let.level(), later)).isInstanceOf(Attempt.Refused.class);
  }

  @Test
  void tellsHowLongToWait() {
    Instant later = NOON.plus(Duration.ofMinutes(2));
    assertThat(bucket.attempt(after(3), later))
        .isEqualTo(new Attempt.Refused(Duration.ofMinutes(4)));
  }

  @Test
  void doesNotFillWithAnAttemptThatItRefused() {
    assertThat(bucket.attempt(after(3), NOON.plus(bucket.emptyAfter())))
        .isEqualTo(new Attempt.Let(new Level(1, NOON.plus(bucket.emptyAfter()))));
  }

  @Test
  void givesAnAttemptBackAndNeverMore() {
    assertThat(bucket.giveBack(after(3), NOON).used()).isEqualTo(2);
    assertThat(bucket.giveBack(Level.empty(NOON), NOON).used()).isZero();
  }

  @Test
  void doesNotFillWhenTheClockGoesBack() {
    assertThat(bucket.attempt(after(2), NOON.minusSeconds(3600))).isInstanceOf(Attempt.Let.class);
  }

  private Level after(int attempts) {
    return new Level(attempts, NOON);
  }
}
