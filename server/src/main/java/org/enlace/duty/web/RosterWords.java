package org.enlace.duty.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.enlace.duty.roster.Forecast;
import org.enlace.duty.roster.Member;
import org.enlace.duty.roster.Shift;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;

/// Puts shifts into the reader's words.
///
/// @param zone by whose clock
/// @param names of the persons
/// @param own the reader's persons
record RosterWords(Page page, ZoneId zone, Map<UUID, String> names, Set<UUID> own) {

  /// What is drawn: which days, from which on.
  record Window(String kind, LocalDate first, LocalDate end) {
    static Window of(String kind, LocalDate around) {
      return switch (kind) {
        case "month" ->
            new Window(kind, around.withDayOfMonth(1), around.withDayOfMonth(1).plusMonths(1));
        case "list" -> new Window(kind, around, around.plusDays(28));
        default -> {
          LocalDate monday = around.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          yield new Window("week", monday, monday.plusDays(7));
        }
      };
    }

    LocalDate before() {
      return switch (kind) {
        case "month" -> first.minusMonths(1);
        case "list" -> first.minusDays(28);
        default -> first.minusDays(7);
      };
    }
  }

  Instant start(LocalDate date) {
    return date.atStartOfDay(zone).toInstant();
  }

  LocalDate today() {
    return LocalDate.ofInstant(page.now(), zone);
  }

  /// The days of the window, each with its shifts by layer and time.
  List<RosterView.Day> days(Window window, Forecast forecast) {
    List<RosterView.Day> days = new ArrayList<>();
    for (LocalDate date = window.first(); date.isBefore(window.end()); date = date.plusDays(1)) {
      Instant from = start(date);
      Instant until = start(date.plusDays(1));
      if (until.isAfter(from)) { // a date that the zone skipped has no hour
        days.add(
            new RosterView.Day(
                page.times().weekday(date),
                date.equals(today()),
                forecast.shifts().stream()
                    .filter(each -> isDrawn(each) && overlaps(each, from, until))
                    .map(each -> shift(each, clocks(each, from, until)))
                    .toList()));
      }
    }
    return days;
  }

  /// Shift after shift, by their start.
  List<RosterView.Shift> list(Forecast forecast) {
    return forecast.shifts().stream()
        .filter(RosterWords::isDrawn)
        .sorted(java.util.Comparator.comparing(Shift::from).thenComparingInt(Shift::layer))
        .map(each -> shift(each, span(each.from(), each.until())))
        .toList();
  }

  List<String> warnings(Forecast forecast) {
    return forecast.warnings().stream().limit(20).map(this::warning).toList();
  }

  private String warning(Forecast.Warning warning) {
    String name = warning.person() == null ? "" : name(warning.person());
    return page.text(
        "duty.roster.warning." + warning.kind().word(),
        Map.of(
            "layer", warning.layer(), "name", name, "time", span(warning.from(), warning.until())));
  }

  /// From when to when, by the clock of the roster; the zone stands above the calendar.
  String span(Instant from, Instant until) {
    return page.text("duty.roster.span", Map.of("from", moment(from), "until", moment(until)));
  }

  String moment(Instant at) {
    var local = at.atZone(zone);
    return page.text(
        "duty.roster.moment",
        Map.of(
            "day",
            page.times().weekday(local.toLocalDate()),
            "time",
            page.times().clock(local.toLocalTime().truncatedTo(ChronoUnit.MINUTES))));
  }

  String name(UUID person) {
    String name = names.get(person);
    return name == null ? page.text("duty.roster.somebody") : name;
  }

  String layer(int number) {
    return page.text("duty.roster.layer", "layer", number);
  }

  private RosterView.Shift shift(Shift shift, String time) {
    Member member = shift.member();
    boolean mine = shift.isCovered() && member != null && own.contains(member.person());
    return new RosterView.Shift(
        layer(shift.layer()), time, who(shift), tone(shift, mine), mine, note(shift));
  }

  String who(Shift shift) {
    Member member = shift.member();
    return shift.isCovered() && member != null
        ? name(member.person())
        : page.text("duty.roster.nobody");
  }

  private @Nullable String note(Shift shift) {
    Member member = shift.member();
    return switch (shift.cause()) {
      case ROTATION -> null;
      case OVERRIDE -> page.text("duty.roster.cause.override");
      case LEAVE ->
          page.text("duty.roster.cause.leave", "name", member == null ? "" : name(member.person()));
      case OUTSIDE_HOURS -> page.text("duty.roster.cause.outside-hours");
      case NOT_BEGUN -> page.text("duty.roster.cause.not-begun");
    };
  }

  private static Tone tone(Shift shift, boolean mine) {
    return switch (shift.cause()) {
      case ROTATION, OVERRIDE -> mine ? Tone.GOOD : Tone.NEUTRAL;
      case LEAVE -> Tone.ATTENTION;
      case OUTSIDE_HOURS, NOT_BEGUN -> Tone.NEUTRAL;
    };
  }

  private String clocks(Shift shift, Instant from, Instant until) {
    Instant start = shift.from().isAfter(from) ? shift.from() : from;
    Instant end = shift.until().isBefore(until) ? shift.until() : until;
    if (start.equals(from) && end.equals(until)) {
      return page.text("duty.roster.whole-day");
    }
    return page.times()
        .clocks(
            start.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES),
            end.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES));
  }

  private static boolean overlaps(Shift shift, Instant from, Instant until) {
    return shift.from().isBefore(until) && from.isBefore(shift.until());
  }

  private static boolean isDrawn(Shift shift) {
    return shift.cause() != Shift.Cause.OUTSIDE_HOURS && shift.cause() != Shift.Cause.NOT_BEGUN;
  }
}
