package org.enlace.duty.roster;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stretch of one layer during which nothing changes.
///
/// @param from included
/// @param until not included
/// @param member who is on duty; with [Cause#LEAVE], who would be; null where nobody is
/// @param cover the override by which it is so, or null
public record Shift(
    int layer,
    Instant from,
    Instant until,
    @Nullable Member member,
    Cause cause,
    @Nullable UUID cover) {

  /// Why it is so.
  public enum Cause {
    /// By the order of the rotation.
    ROTATION,
    /// By an override, a swap or an import.
    OVERRIDE,
    /// Nobody is: whose turn it is, is on leave.
    LEAVE,
    /// Nobody is: the layer does not cover these hours of the week, and does not mean to.
    OUTSIDE_HOURS,
    /// Nobody is: no version is in force, or its rotation has not begun.
    NOT_BEGUN;

    /// The word on the wire, such as `outside-hours`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Whether somebody is on duty.
  public boolean isCovered() {
    return cause == Cause.ROTATION || cause == Cause.OVERRIDE;
  }

  /// Who is on duty, or null.
  public @Nullable Member onDuty() {
    return isCovered() ? member : null;
  }

  boolean holds(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }

  boolean overlaps(Instant start, Instant end) {
    return from.isBefore(end) && start.isBefore(until);
  }

  Shift between(Instant start, Instant end) {
    return new Shift(layer, start, end, member, cause, cover);
  }

  boolean continues(Shift earlier) {
    return earlier.until.equals(from)
        && earlier.cause == cause
        && Objects.equals(earlier.member, member)
        && Objects.equals(earlier.cover, cover);
  }
}
