package org.enlace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.enlace.kernel.Allowed;

/// A clock that tells the real time until a test moves it: every shift adds to the real time.
public final class MovableClock implements InstantSource {
  private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);

  @Override
  @Allowed(reason = "the tests' clock runs with the machine's")
  public Instant instant() {
    return Instant.now().plus(shift.get()).truncatedTo(ChronoUnit.MICROS);
  }

  /// Moves the clock on.
  public void advance(Duration by) {
    shift.updateAndGet(old -> old.plus(by));
  }

  /// Back to the real time.
  public void reset() {
    shift.set(Duration.ZERO);
  }
}
