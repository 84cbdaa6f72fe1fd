package org.enlace.duty.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Times as forms carry them: `2026-11-22T08:00`, by the clock of a zone. One that the clock shows
/// twice is the first; one that it skips is where it jumps.
final class RosterTimes {
  private RosterTimes() {}

  static Optional<Instant> moment(String text, ZoneId zone) {
    try {
      LocalDateTime local = LocalDateTime.parse(text).truncatedTo(ChronoUnit.MINUTES);
      List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
      return Optional.of(
          offsets.isEmpty()
              ? zone.getRules().getTransition(local).getInstant()
              : local.toInstant(offsets.getFirst()));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  static String field(Instant at, ZoneId zone) {
    return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  static Optional<LocalTime> time(String text) {
    try {
      return Optional.of(LocalTime.parse(text).truncatedTo(ChronoUnit.MINUTES));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }
}
