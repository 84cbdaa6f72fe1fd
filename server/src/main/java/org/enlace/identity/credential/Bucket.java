package org.enlace.identity.credential;

import java.time.Duration;
import java.time.Instant;

/// A bucket that fills by one with each attempt and leaks at an even rate. An attempt that would
/// make it run over is refused.
///
/// @param capacity the attempts that fit at once
/// @param leak the time in which one attempt leaks out
public record Bucket(int capacity, Duration leak) {
  public Bucket {
    if (capacity < 1 || leak.isZero() || leak.isNegative()) {
      throw new IllegalArgumentException("a bucket holds at least one attempt and leaks");
    }
  }

  /// How full it is.
  ///
  /// @param used attempts inside, in fractions while they leak
  /// @param at when that was so
  public record Level(double used, Instant at) {
    /// An empty bucket.
    public static Level empty(Instant now) {
      return new Level(0, now);
    }
  }

  /// What came of an attempt: the level afterwards, and how long to wait where it was refused.
  public sealed interface Attempt {
    record Let(Level level) implements Attempt {}

    record Refused(Duration retryAfter) implements Attempt {}
  }

  /// Puts an attempt in.
  public Attempt attempt(Level before, Instant now) {
    double used = leaked(before, now);
    double over = used + 1 - capacity;
    if (over > 1e-9) {
      long millis = (long) Math.ceil(over * leak.toMillis());
      return new Attempt.Refused(Duration.ofMillis(millis));
    }
    return new Attempt.Let(new Level(used + 1, now));
  }

  /// Takes an attempt out again, because it succeeded.
  public Level giveBack(Level before, Instant now) {
    return new Level(Math.max(0, leaked(before, now) - 1), now);
  }

  /// The time after which a full bucket is empty.
  public Duration emptyAfter() {
    return leak.multipliedBy(capacity);
  }

  private double leaked(Level before, Instant now) {
    long millis = Math.max(0, Duration.between(before.at(), now).toMillis());
    return Math.max(0, before.used() - (double) millis / leak.toMillis());
  }
}
