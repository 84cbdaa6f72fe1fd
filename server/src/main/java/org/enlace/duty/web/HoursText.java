package org.enlace.duty.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.enlace.directory.Availability.Closure;
import org.enlace.directory.Availability.OpenHours;
import org.jspecify.annotations.Nullable;

/// Hours and closures as people write them: `09:00–13:00, 15:00–18:00` and, a line each,
/// `2026-12-24 – 2026-12-26 Navidad`.
final class HoursText {
  private static final String DASH = "\\s*(?:-|–|—|a|to|hasta)\\s*";
  private static final Pattern SPAN =
      Pattern.compile("(\\d{1,2})(?:[:.h](\\d{2}))?" + DASH + "(\\d{1,2})(?:[:.h](\\d{2}))?");
  private static final String DATE = "(\\d{4}-\\d{2}-\\d{2})";
  private static final Pattern CLOSED =
      Pattern.compile(DATE + "(?:\\s*(?:-|–|—|/|a|to|hasta)\\s*" + DATE + ")?(?:\\s+(.+))?");
  private static final int LONGEST_NAME = 100;

  private HoursText() {}

  /// The spans of one day; empty where they cannot be read or overlap.
  static Optional<List<OpenHours>> hours(DayOfWeek day, String text) {
    List<OpenHours> spans = new ArrayList<>();
    for (String each : parts(text, "[,;\\n]")) {
      Matcher matcher = SPAN.matcher(each.toLowerCase(Locale.ROOT));
      if (!matcher.matches()) {
        return Optional.empty();
      }
      Optional<LocalTime> opens = time(matcher.group(1), matcher.group(2));
      Optional<LocalTime> closes = time(matcher.group(3), matcher.group(4));
      if (opens.isEmpty() || closes.isEmpty()) {
        return Optional.empty();
      }
      spans.add(new OpenHours(day, opens.get(), closes.get()));
    }
    spans.sort(Comparator.comparing(OpenHours::opens));
    return doOverlap(spans) ? Optional.empty() : Optional.of(spans);
  }

  /// The spans of one day of a week, as they are written.
  static String hours(List<OpenHours> weekly, DayOfWeek day) {
    return weekly.stream()
        .filter(each -> each.day() == day)
        .map(each -> each.opens() + "–" + (isMidnight(each.closes()) ? "24:00" : each.closes()))
        .collect(Collectors.joining(", "));
  }

  /// The closures, a line each; where a line cannot be read, its number.
  static Closures closures(String text) {
    List<Closure> closures = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      number++;
      if (!line.isBlank()) {
        Optional<Closure> closure = closure(line.strip());
        if (closure.isEmpty()) {
          return new Closures(List.of(), number);
        }
        closures.add(closure.get());
      }
    }
    closures.sort(Comparator.comparing(Closure::fromOn));
    return new Closures(closures, null);
  }

  /// Closures as they are written.
  static String closures(List<Closure> closures) {
    Function<Closure, String> dates =
        each ->
            each.fromOn().equals(each.untilOn())
                ? each.fromOn().toString()
                : each.fromOn() + " – " + each.untilOn();
    return closures.stream()
        .map(each -> dates.apply(each) + (each.name() == null ? "" : " " + each.name()))
        .collect(Collectors.joining("\n"));
  }

  /// What was read.
  ///
  /// @param wrongLine the number of the line that cannot be read, or null
  record Closures(List<Closure> closures, @Nullable Integer wrongLine) {}

  private static Optional<Closure> closure(String line) {
    Matcher matcher = CLOSED.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate from = LocalDate.parse(matcher.group(1));
      LocalDate until = matcher.group(2) == null ? from : LocalDate.parse(matcher.group(2));
      String name = matcher.group(3);
      return until.isBefore(from) || (name != null && name.length() > LONGEST_NAME)
          ? Optional.empty()
          : Optional.of(new Closure(from, until, name));
    } catch (DateTimeParseException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<LocalTime> time(String hour, @Nullable String minute) {
    int hours = Integer.parseInt(hour);
    int minutes = minute == null ? 0 : Integer.parseInt(minute);
    if (hours == 24 && minutes == 0) {
      return Optional.of(LocalTime.MIDNIGHT);
    }
    return hours > 23 || minutes > 59
        ? Optional.empty()
        : Optional.of(LocalTime.of(hours, minutes));
  }

  private static boolean doOverlap(List<OpenHours> spans) {
    for (int i = 1; i < spans.size(); i++) {
      LocalTime before = spans.get(i - 1).closes();
      boolean runsOver = !before.isAfter(spans.get(i - 1).opens());
      if (runsOver || before.isAfter(spans.get(i).opens())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMidnight(LocalTime time) {
    return time.equals(LocalTime.MIDNIGHT);
  }

  private static List<String> parts(String text, String separator) {
    return Pattern.compile(separator)
        .splitAsStream(text)
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }
}
