package org.enlace.directory.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.enlace.directory.Availability;
import org.enlace.directory.Availability.Closure;
import org.enlace.directory.Availability.OpenHours;
import org.enlace.ui.page.Page;
import org.jspecify.annotations.Nullable;

/// Tells declared hours in two zones. The reader's hours are those of this week: where a clock is
/// changed in one of the two places, they move.
final class HoursWords {
  private HoursWords() {}

  static HoursView of(Availability declared, Page page) {
    ZoneId there = declared.zone();
    ZoneId here = page.reader().zone();
    boolean same = offset(there, page).equals(offset(here, page));
    return new HoursView(
        mode(declared.mode(), page),
        page.times().zone(there, page.now()),
        page.times().clockIn(page.now(), there),
        same ? null : page.times().clock(page.now()),
        declared.mode() == Availability.Mode.ROUND_THE_CLOCK
            ? List.of()
            : declared.weekly().stream().map(each -> span(each, there, same, page)).toList(),
        declared.closures().stream().map(each -> closure(each, page)).toList());
  }

  static String mode(Availability.Mode mode, Page page) {
    return page.text("directory.mode." + Words.word(mode));
  }

  private static ZoneId offset(ZoneId zone, Page page) {
    return zone.getRules().getOffset(page.now());
  }

  private static HoursView.Span span(OpenHours hours, ZoneId there, boolean same, Page page) {
    LocalDate day =
        page.now().atZone(there).toLocalDate().with(TemporalAdjusters.nextOrSame(hours.day()));
    boolean overnight = !hours.closes().isAfter(hours.opens());
    ZonedDateTime opens = LocalDateTime.of(day, hours.opens()).atZone(there);
    ZonedDateTime closes =
        LocalDateTime.of(overnight ? day.plusDays(1) : day, hours.closes()).atZone(there);
    return new HoursView.Span(
        name(hours.day(), page.locale()),
        page.times().clocks(hours.opens(), hours.closes()),
        same ? null : here(opens, closes, page));
  }

  private static @Nullable String here(ZonedDateTime opens, ZonedDateTime closes, Page page) {
    ZonedDateTime from = opens.withZoneSameInstant(page.reader().zone());
    ZonedDateTime to = closes.withZoneSameInstant(page.reader().zone());
    String day =
        from.getDayOfWeek() == opens.getDayOfWeek()
            ? ""
            : shortName(from.getDayOfWeek(), page.locale()) + " ";
    boolean later = to.getDayOfWeek() != from.getDayOfWeek() && !isMidnightAfter(from, to);
    if (!later) {
      return day + page.times().clocks(from.toLocalTime(), to.toLocalTime());
    }
    String ends = shortName(to.getDayOfWeek(), page.locale()) + " ";
    return day
        + page.times().clock(from.toLocalTime())
        + "–"
        + ends
        + page.times().clock(to.toLocalTime());
  }

  private static boolean isMidnightAfter(ZonedDateTime from, ZonedDateTime to) {
    return to.toLocalTime().equals(LocalTime.MIDNIGHT)
        && to.toLocalDate().equals(from.toLocalDate().plusDays(1));
  }

  private static String closure(Closure closure, Page page) {
    String days =
        closure.fromOn().equals(closure.untilOn())
            ? page.times().weekday(closure.fromOn())
            : page.text(
                "directory.hours.days",
                Map.of(
                    "from",
                    page.times().day(closure.fromOn()),
                    "until",
                    page.times().day(closure.untilOn())));
    return closure.name() == null ? days : days + " · " + closure.name();
  }

  private static String name(DayOfWeek day, Locale locale) {
    String name = day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  private static String shortName(DayOfWeek day, Locale locale) {
    return day.getDisplayName(TextStyle.SHORT, locale);
  }
}
