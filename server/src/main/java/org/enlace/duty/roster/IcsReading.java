package org.enlace.duty.roster;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.enlace.ui.api.Problem;

/// Reads shifts out of an iCalendar file: each event is a stretch, one that recurs is as many as
/// fall into the coming year. Times without a zone are by the roster's clock. What could be
/// expanded without end is refused.
final class IcsReading {
  static final int LARGEST = 256 * 1024;
  private static final int MOST = 500;
  private static final int MOST_EVENTS = 200;
  private static final Duration AHEAD = Duration.ofDays(366);
  private static final Duration LONGEST_AGO = Duration.ofDays(5 * 366L);
  private static final Pattern ENDLESS =
      Pattern.compile("FREQ=(SECONDLY|MINUTELY|HOURLY)|BY(SECOND|MINUTE|HOUR)=");

  private IcsReading() {}

  /// What came of reading a file.
  sealed interface Read {
    record Stretches(List<Swap.Stretch> all) implements Read {}

    record Wrong(Problem problem) implements Read {}
  }

  static Read read(String text, ZoneId zone, Instant now) {
    if (text.length() > LARGEST) {
      return wrong("ics-too-large");
    }
    if (ENDLESS.matcher(text.toUpperCase(Locale.ROOT).replaceAll("\\r?\\n[ \\t]", "")).find()) {
      return wrong("ics-too-many");
    }
    try {
      Calendar calendar = new CalendarBuilder().build(new StringReader(text));
      List<VEvent> events = calendar.getComponents(Component.VEVENT);
      return events.size() > MOST_EVENTS ? wrong("ics-too-many") : read(events, zone, now);
    } catch (IOException | ParserException | RuntimeException unreadable) {
      return wrong("ics-unreadable"); // whatever the library stumbles over, the file is at fault
    }
  }

  private static Read read(List<VEvent> events, ZoneId zone, Instant now) {
    List<Swap.Stretch> stretches = new ArrayList<>();
    for (VEvent event : events) {
      DtStart<Temporal> start = event.getDateTimeStart();
      if (start == null) {
        return wrong("ics-unreadable");
      }
      if (instant(start.getDate(), zone).isBefore(now.minus(LONGEST_AGO))) {
        return wrong("ics-too-many");
      }
      for (Period<Temporal> each :
          event.<Temporal>calculateRecurrenceSet(window(start.getDate(), zone, now))) {
        Instant from = instant(each.getStart(), zone);
        Instant until = instant(each.getEnd(), zone);
        if (until.isAfter(now) && from.isBefore(until)) {
          stretches.add(new Swap.Stretch(from, until));
        }
      }
      if (stretches.size() > MOST) {
        return wrong("ics-too-many");
      }
    }
    stretches.sort(Comparator.comparing(Swap.Stretch::from));
    return stretches.isEmpty() ? wrong("ics-empty") : new Read.Stretches(stretches);
  }

  /// From now to a year ahead, told as the event tells its times.
  private static Period<? extends Temporal> window(Temporal start, ZoneId zone, Instant now) {
    Instant from = now.minus(StandIns.LONGEST);
    Instant until = now.plus(AHEAD);
    return switch (start) {
      case LocalDate _ ->
          new Period<>(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(until, zone));
      case LocalDateTime _ ->
          new Period<>(LocalDateTime.ofInstant(from, zone), LocalDateTime.ofInstant(until, zone));
      case ZonedDateTime zoned ->
          new Period<>(from.atZone(zoned.getZone()), until.atZone(zoned.getZone()));
      case OffsetDateTime offset ->
          new Period<>(from.atOffset(offset.getOffset()), until.atOffset(offset.getOffset()));
      default -> new Period<>(from, until);
    };
  }

  private static Instant instant(Temporal time, ZoneId zone) {
    return switch (time) {
      case Instant at -> at;
      case ZonedDateTime at -> at.toInstant();
      case OffsetDateTime at -> at.toInstant();
      case LocalDateTime at -> new WallClock(zone).edge(at);
      case LocalDate at -> new WallClock(zone).edge(at.atStartOfDay());
      default -> throw new DateTimeException("not a time that a shift can have");
    };
  }

  private static Read wrong(String slug) {
    return new Read.Wrong(Problem.of("duty", slug, 422).about("file"));
  }
}
