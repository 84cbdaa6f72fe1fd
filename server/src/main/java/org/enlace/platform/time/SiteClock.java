package org.enlace.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.enlace.kernel.Allowed;
import org.jspecify.annotations.Nullable;

/// The time in microseconds, as the database keeps it: what is answered at once and what is read
/// again later are the same.
///
/// It is the time of the database's clock, which all nodes share, carried on from the last reading
/// by a counter that nobody sets. A node whose own clock is wrong, or jumps, rings nobody early or
/// late. Before the first reading it is the machine's own.
public final class SiteClock implements InstantSource {
  private static final Duration LONGEST_READING = Duration.ofSeconds(1);

  private final InstantSource machine;
  private final LongSupplier counter;
  private final AtomicReference<@Nullable Reading> last = new AtomicReference<>();

  /// @param machine the machine's clock
  /// @param counter nanoseconds since some moment, never set
  SiteClock(InstantSource machine, LongSupplier counter) {
    this.machine = machine;
    this.counter = counter;
  }

  /// What the database's clock showed when the counter stood there.
  private record Reading(Instant at, long counted) {}

  /// A clock that nobody has told the time yet.
  @Allowed(reason = "the one place that reads the machine's clock")
  public static SiteClock ofThisMachine() {
    return new SiteClock(InstantSource.system(), System::nanoTime);
  }

  @Override
  public Instant instant() {
    Reading reading = last.get();
    Instant now =
        reading == null
            ? machine.instant()
            : reading.at().plusNanos(counter.getAsLong() - reading.counted());
    return now.truncatedTo(ChronoUnit.MICROS);
  }

  /// Where the counter stands, to be told again with what was read.
  long counted() {
    return counter.getAsLong();
  }

  /// Takes over a reading that was asked for when the counter stood at `asked` and has just come.
  ///
  /// @return false where it took so long that it says too little; then nothing changes
  boolean take(Instant read, long asked) {
    long came = counter.getAsLong();
    if (came - asked > LONGEST_READING.toNanos()) {
      return false;
    }
    last.set(new Reading(read, asked + (came - asked) / 2));
    return true;
  }

  /// How far the machine's clock is ahead of this one; negative where it is behind.
  Duration machineAhead() {
    return Duration.between(instant(), machine.instant());
  }
}
