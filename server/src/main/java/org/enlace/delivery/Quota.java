package org.enlace.delivery;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How many notices an adapter is given in a while. Urgent ones go at once and count; the others
/// wait until there is room again.
final class Quota {
  private static final double MINUTE = Duration.ofMinutes(1).toNanos();

  private final int perMinute;
  private final LongSupplier nanos;
  private double room;
  private long since;

  /// @param perMinute how many in a minute; 0: without bound
  /// @param nanos the machine's own clock
  Quota(int perMinute, LongSupplier nanos) {
    this.perMinute = perMinute;
    this.nanos = nanos;
    this.room = burst();
    this.since = nanos.getAsLong();
  }

  /// As many as ten seconds allow may go at once.
  private double burst() {
    return Math.max(1, perMinute / 6.0);
  }

  /// Takes the place of one notice.
  ///
  /// @return zero where it may go, or for how long to wait before asking again
  synchronized Duration take() {
    if (perMinute == 0) {
      return Duration.ZERO;
    }
    refill();
    if (room >= 1) {
      room--;
      return Duration.ZERO;
    }
    return Duration.ofNanos((long) Math.ceil((1 - room) * MINUTE / perMinute)).plusMillis(1);
  }

  /// Counts one that goes in any case. However many do, the others wait a minute at most for it.
  synchronized void spend() {
    if (perMinute > 0) {
      refill();
      room = Math.max(room - 1, -perMinute);
    }
  }

  private void refill() {
    long now = nanos.getAsLong();
    room = Math.min(burst(), room + (now - since) * perMinute / MINUTE);
    since = now;
  }
}
