package org.enlace.duty.roster;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// Somebody who takes over a layer for a time.
public record StandIn(
    UUID id, UUID roster, int layer, Member member, Instant from, Instant until, Source source) {

  /// Whence it comes.
  public enum Source {
    OVERRIDE,
    SWAP,
    IMPORT;

    /// The word on the wire.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
