package org.enlace.protocol;

import org.enlace.protocol.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// How the content of a request is to be handled.
///
/// @param trafficLight with whom it may be shared
/// @param permissibleActions what may be done with it, or null where nothing was said
/// @param caveat a national caveat, or null: one line of 1 to 200 UTF-16 code units, not blank
public record HandlingMarks(
    TrafficLight trafficLight,
    @Nullable PermissibleActions permissibleActions,
    @Nullable String caveat) {

  private static final int LONGEST_CAVEAT = 200;

  public HandlingMarks {
    if (caveat != null && !isOneLine(caveat)) {
      throw new Refusal(
          Reason.VALUE_OUTSIDE_RULE, "a caveat must be one line of 1 to 200 characters");
    }
  }

  private static boolean isOneLine(String caveat) {
    UnicodeText.require(caveat);
    return caveat.length() <= LONGEST_CAVEAT
        && !caveat.isBlank()
        && caveat.codePoints().noneMatch(HandlingMarks::breaksLine);
  }

  /// Control characters U+0000 to U+001F and U+007F to U+009F, and the two separators of lines.
  private static boolean breaksLine(int point) {
    return Character.isISOControl(point) || point == 0x2028 || point == 0x2029;
  }
}
