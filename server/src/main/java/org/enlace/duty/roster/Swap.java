package org.enlace.duty.roster;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody asks another to take over a stretch of theirs.
///
/// @param back what the asker takes over in exchange, or null
public record Swap(
    UUID id,
    UUID roster,
    int layer,
    Member asker,
    Member asked,
    Stretch stretch,
    @Nullable Stretch back,
    Phase phase) {

  /// A time, from its start to before its end.
  public record Stretch(Instant from, Instant until) {
    boolean overlaps(Stretch other) {
      return from.isBefore(other.until) && other.from.isBefore(until);
    }
  }

  /// Where it stands.
  public enum Phase {
    ASKED,
    ACCEPTED,
    REFUSED,
    WITHDRAWN;

    /// The word on the wire.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
