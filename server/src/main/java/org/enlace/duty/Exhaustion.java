package org.enlace.duty;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// Nobody is left to ring for this.
///
/// @param subject what waits
/// @param reason why
/// @param at when that was found
public record Exhaustion(UUID subject, Reason reason, Instant at) {

  /// Why nobody is left.
  public enum Reason {
    /// The State has no point of contact in that network.
    NO_CONTACT,
    /// Nobody named is a point of contact any more.
    NOBODY_NAMED,
    /// There are contacts, but no line of theirs is proved to work.
    NO_LINE_WORKS,
    /// Nobody is on duty within two weeks, and nobody agreed to be called at other hours.
    NOBODY_ON_DUTY,
    /// The ladder was climbed to its end, and nobody acknowledged so far.
    NO_ANSWER;

    /// The word on the wire, such as `no-line-works`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
