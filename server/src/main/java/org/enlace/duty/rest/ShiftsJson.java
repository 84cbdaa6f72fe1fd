package org.enlace.duty.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.enlace.duty.roster.Forecast;
import org.enlace.duty.roster.Member;
import org.enlace.duty.roster.Shift;
import org.jspecify.annotations.Nullable;

/// What a roster comes to in a time, on the wire.
///
/// @param shifts of every layer, by layer and start, without a hole
record ShiftsJson(Instant from, Instant to, List<ShiftJson> shifts, List<WarningJson> warnings) {

  /// A stretch during which nothing changes.
  ///
  /// @param onDuty whether somebody is
  /// @param cause `rotation`, `override`, `leave`, `outside-hours` or `not-begun`
  /// @param person who is on duty or, with `leave`, would be
  /// @param holder the contact for which they are: themselves, or a desk
  record ShiftJson(
      int layer,
      Instant from,
      Instant to,
      boolean onDuty,
      String cause,
      @Nullable UUID person,
      @Nullable UUID holder,
      @Nullable String name) {}

  /// Something to look at.
  ///
  /// @param kind `gap`, `leave` or `double`
  record WarningJson(
      String kind,
      int layer,
      Instant from,
      Instant to,
      @Nullable UUID person,
      @Nullable String name) {}

  /// The persons of whom it tells.
  static Set<UUID> persons(Forecast forecast) {
    return Stream.concat(
            forecast.shifts().stream()
                .map(Shift::member)
                .filter(Objects::nonNull)
                .map(Member::person),
            forecast.warnings().stream().map(Forecast.Warning::person).filter(Objects::nonNull))
        .collect(Collectors.toSet());
  }

  static ShiftsJson of(Forecast forecast, Map<UUID, String> names) {
    return new ShiftsJson(
        forecast.from(),
        forecast.until(),
        forecast.shifts().stream().map(each -> shift(each, names)).toList(),
        forecast.warnings().stream()
            .map(each ->
                new WarningJson(
                    each.kind().word(),
                    each.layer(),
                    each.from(),
                    each.until(),
                    each.person(),
                    each.person() == null ? null : names.get(each.person())))
            .toList());
  }

  private static ShiftJson shift(Shift shift, Map<UUID, String> names) {
    Member member = shift.member();
    return new ShiftJson(
        shift.layer(),
        shift.from(),
        shift.until(),
        shift.isCovered(),
        shift.cause().word(),
        member == null ? null : member.person(),
        member == null ? null : member.holder(),
        member == null ? null : names.get(member.person()));
  }
}
