package org.enlace.duty.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.enlace.directory.Availability;
import org.enlace.directory.Availability.Mode;
import org.enlace.directory.Availability.OpenHours;
import org.enlace.ui.page.FormErrors;

/// The form that declares when somebody is on duty, as it was typed.
///
/// @param version the version of the entry that was read
/// @param days the hours of each day, by the day's number from 1, Monday, to 7
public record DutyForm(
    String version, String mode, String zone, Map<Integer, String> days, String closures) {
  public DutyForm {
    days = Map.copyOf(days);
  }

  /// What came of reading the form.
  sealed interface Read {
    /// It says this.
    record Declared(int version, Availability availability) implements Read {}

    /// It cannot be read.
    record Wrong(FormErrors errors) implements Read {}
  }

  /// The form of what is declared now.
  static DutyForm of(int version, Availability declared) {
    Map<Integer, String> days = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day.getValue(), HoursText.hours(declared.weekly(), day));
    }
    return new DutyForm(
        Integer.toString(version),
        word(declared.mode()),
        declared.zone().getId(),
        days,
        HoursText.closures(declared.closures()));
  }

  /// The form as it was posted.
  static DutyForm of(Map<String, String> posted) {
    Map<Integer, String> days = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day.getValue(), text(posted, "day-" + day.getValue(), 200));
    }
    return new DutyForm(
        text(posted, "version", 10),
        text(posted, "mode", 40),
        text(posted, "zone", 80),
        days,
        text(posted, "closures", 8_000));
  }

  /// The same about another version: whoever was overtaken is told, sees what they typed, and may
  /// declare it all the same.
  DutyForm withVersion(int current) {
    return new DutyForm(Integer.toString(current), mode, zone, days, closures);
  }

  Read read() {
    Optional<Mode> declaredMode = mode(mode);
    Optional<ZoneId> declaredZone = zone(zone);
    HoursText.Closures closed = HoursText.closures(closures);
    List<OpenHours> weekly = new ArrayList<>();
    FormErrors errors = FormErrors.none();
    if (declaredMode.isEmpty()) {
      errors = errors.and("mode", "duty.form.mode-missing");
    }
    if (declaredZone.isEmpty()) {
      errors = errors.and("zone", "duty.form.zone-unknown");
    }
    errors = readDays(weekly, errors);
    if (closed.wrongLine() != null) {
      Map<String, Object> line = Map.of("line", closed.wrongLine());
      errors = errors.and("closures", "duty.form.closures-unreadable", line);
    }
    if (errors.isEmpty() && weekly.isEmpty() && declaredMode.get() != Mode.ROUND_THE_CLOCK) {
      errors = errors.and("day-1", "duty.form.hours-missing");
    }
    if (!errors.isEmpty()) {
      return new Read.Wrong(errors);
    }
    return new Read.Declared(
        number(version),
        new Availability(declaredMode.get(), declaredZone.get(), weekly, closed.closures()));
  }

  private FormErrors readDays(List<OpenHours> weekly, FormErrors before) {
    FormErrors errors = before;
    for (DayOfWeek day : DayOfWeek.values()) {
      Optional<List<OpenHours>> hours = HoursText.hours(day, days.getOrDefault(day.getValue(), ""));
      if (hours.isEmpty()) {
        errors = errors.and("day-" + day.getValue(), "duty.form.hours-unreadable");
      }
      weekly.addAll(hours.orElse(List.of()));
    }
    return errors;
  }

  private static int number(String version) {
    try {
      return Integer.parseInt(version);
    } catch (NumberFormatException notOurs) {
      return 0; // no version at all: whoever asks is told that the entry changed meanwhile
    }
  }

  static String word(Mode mode) {
    return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Optional<Mode> mode(String word) {
    for (Mode each : Mode.values()) {
      if (word(each).equals(word)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static Optional<ZoneId> zone(String id) {
    try {
      return ZoneId.getAvailableZoneIds().contains(id)
          ? Optional.of(ZoneId.of(id))
          : Optional.empty();
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private static String text(Map<String, String> posted, String name, int longest) {
    String text = posted.getOrDefault(name, "");
    return text.length() > longest ? text.substring(0, longest) : text;
  }
}
