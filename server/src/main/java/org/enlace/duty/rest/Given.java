package org.enlace.duty.rest;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;

/// Reads what came in parameters and members, or refuses it by its name.
final class Given {
  private Given() {}

  static <T> @Nullable T optional(
      String name, @Nullable String text, Function<String, Optional<T>> parse) {
    return text == null
        ? null
        : parse.apply(text).orElseThrow(() -> Problem.invalid(name).asException());
  }

  static <T> T required(String name, @Nullable String text, Function<String, Optional<T>> parse) {
    if (text == null || text.isBlank()) {
      throw Problem.missing(name).asException();
    }
    return parse.apply(text).orElseThrow(() -> Problem.invalid(name).asException());
  }

  static <T> T present(String name, @Nullable T value) {
    if (value == null) {
      throw Problem.missing(name).asException();
    }
    return value;
  }

  static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /// An id out of a path: what is none is not there.
  static UUID path(String text) {
    return id(text).orElseThrow(() -> Problem.notFound().asException());
  }

  static Optional<Instant> instant(String text) {
    return read(() -> Instant.parse(text).truncatedTo(ChronoUnit.SECONDS));
  }

  static Optional<LocalDate> day(String text) {
    return read(() -> LocalDate.parse(text));
  }

  /// A time of day, to the minute.
  static Optional<LocalTime> time(String text) {
    return read(() -> LocalTime.parse(text)).filter(each -> each.getSecond() == 0);
  }

  static Optional<DayOfWeek> weekday(String text) {
    return read(() -> DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT)));
  }

  static Optional<ZoneId> zone(String text) {
    return ZoneId.getAvailableZoneIds().contains(text)
        ? Optional.of(ZoneId.of(text))
        : Optional.empty();
  }

  /// The version that `If-Match` names, which must be given where a change could be lost.
  static int version(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw Problem.of("ui", "if-match-required", 428).asException();
    }
    try {
      return Integer.parseInt(ifMatch.replace("\"", "").strip());
    } catch (NumberFormatException malformed) {
      return -1; // matches no version: the door answers that it is stale
    }
  }

  private static <T> Optional<T> read(Supplier<T> parse) {
    try {
      return Optional.of(parse.get());
    } catch (DateTimeException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
