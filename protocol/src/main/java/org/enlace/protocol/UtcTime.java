package org.enlace.protocol;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.enlace.protocol.Refusal.Reason;

/// Times as RFC 3339 in UTC with exactly three decimals: `2026-11-22T03:14:00.000Z`.
final class UtcTime {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private UtcTime() {}

  /// Returns the time cut to the millisecond; refuses years without four digits.
  static Instant require(Instant time) {
    if (time.isBefore(FIRST) || time.isAfter(LAST)) {
      throw new Refusal(Reason.VALUE_OUTSIDE_RULE, "a time must lie in the years 0000 to 9999");
    }
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  static String print(Instant time) {
    return FORMAT.format(time.atOffset(ZoneOffset.UTC));
  }

  /// Refuses other spellings of a time, and times that do not exist.
  static Instant parse(String text) {
    try {
      Instant time = LocalDateTime.parse(text, FORMAT).toInstant(ZoneOffset.UTC);
      if (print(time).equals(text)) {
        return time;
      }
    } catch (DateTimeException _) {
      // refused below, together with what reads as a time but is not its one spelling
    }
    throw new Refusal(
        Reason.VALUE_OUTSIDE_RULE, "a time is written as in 2026-11-22T03:14:00.000Z");
  }
}
