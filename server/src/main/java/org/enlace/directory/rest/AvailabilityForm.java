package org.enlace.directory.rest;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.enlace.directory.Availability;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;

/// Hours that are declared, as [ContactDetailJson.DeclaredJson] tells them.
record AvailabilityForm(
    @Nullable String mode,
    @Nullable String zone,
    @Nullable List<HoursForm> weekly,
    @Nullable List<ClosureForm> closures) {

  /// Hours of one day.
  record HoursForm(@Nullable String day, @Nullable String opens, @Nullable String closes) {
    Availability.OpenHours hours() {
      return new Availability.OpenHours(
          Given.required("weekly.day", day, Given.word(DayOfWeek.class)),
          Given.required("weekly.opens", opens, AvailabilityForm::time),
          Given.required("weekly.closes", closes, AvailabilityForm::time));
    }
  }

  /// Days on which the usual week does not hold; one day where `untilOn` is left out.
  record ClosureForm(@Nullable String fromOn, @Nullable String untilOn, @Nullable String name) {
    Availability.Closure closure() {
      LocalDate from = Given.required("closures.fromOn", fromOn, Given::day);
      LocalDate until = Given.optional("closures.untilOn", untilOn, Given::day);
      if (until != null && until.isBefore(from)) {
        throw Problem.invalid("closures.untilOn").asException();
      }
      return new Availability.Closure(from, until == null ? from : until, name);
    }
  }

  Availability availability() {
    return new Availability(
        Given.required("mode", mode, Given.word(Availability.Mode.class)),
        Given.required("zone", zone, AvailabilityForm::zone),
        weekly == null ? List.of() : weekly.stream().map(HoursForm::hours).toList(),
        closures == null ? List.of() : closures.stream().map(ClosureForm::closure).toList());
  }

  private static Optional<ZoneId> zone(String text) {
    return ZoneId.getAvailableZoneIds().contains(text)
        ? Optional.of(ZoneId.of(text))
        : Optional.empty();
  }

  private static Optional<LocalTime> time(String text) {
    try {
      return Optional.of(LocalTime.parse(text));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }
}
