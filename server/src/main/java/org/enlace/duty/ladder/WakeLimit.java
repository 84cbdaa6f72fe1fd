package org.enlace.duty.ladder;

import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// How often another State may wake somebody of this one.
///
/// @param caller the other State; null is each one that has no limit of its own
/// @param most how many calls, 0 to 1000; 0 is never
/// @param hours within how many hours, 1 to 8760
/// @param version counts the changes
public record WakeLimit(@Nullable StateCode caller, int most, int hours, int version) {
  static final int MOST = 1_000;
  static final int LONGEST = 8_760;

  public WakeLimit {
    if (most < 0 || most > MOST || hours < 1 || hours > LONGEST) {
      throw new IllegalArgumentException("a limit is 0 to 1000 calls within 1 to 8760 hours");
    }
  }
}
