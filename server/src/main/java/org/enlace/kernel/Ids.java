package org.enlace.kernel;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/// Makes UUIDs of version 7 (RFC 9562 §5.7): milliseconds since 1970 UTC, then 74 random bits. They
/// sort by the time of making, and they tell that time to whoever sees them; what must tell nothing
/// is a random token instead.
public final class Ids {
  private final SecureRandom random;
  private final InstantSource clock;

  public Ids(InstantSource clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /// A new id.
  public UUID next() {
    long millis = clock.instant().toEpochMilli();
    long high = (millis << 16) | 0x7000L | random.nextInt(0x1000);
    long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
