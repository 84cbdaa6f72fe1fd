package org.enlace.ui.page;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeDateTimeUnit;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Tells times as the reader reads them, and never without their zone: `22 Nov 2026, 03:14
/// (UTC−5)`. Days come before months in every language, and months as words, so that nobody
/// mistakes one for the other.
public final class Times {
  private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();
  private static final Map<Locale, RelativeDateTimeFormatter> RELATIVE = new ConcurrentHashMap<>();
  private static final Duration NOW = Duration.ofSeconds(45);

  private final Page page;
  private final Locale locale;

  Times(Page page) {
    this.page = page;
    this.locale = regional(page.locale());
  }

  /// Day and time in the reader's zone: `22 Nov 2026, 03:14 (UTC−5)`.
  public String moment(Instant at) {
    ZoneId zone = page.reader().zone();
    return page.text(
        "ui.time.with-offset", Map.of("time", bare(at, zone), "offset", offset(zone, at)));
  }

  /// Day and time in another zone, with the place named: `22 Nov 2026, 03:14 in Lima (UTC−5)`.
  public String momentIn(Instant at, ZoneId zone) {
    return inPlace(bare(at, zone), zone, at);
  }

  /// Day and time in another zone, then the time for the reader: `22 Nov 2026, 03:14 in Lima
  /// (UTC−5) · 09:14 for you`. The reader's day is told where it is another one.
  public String both(Instant at, ZoneId zone) {
    boolean sameDay =
        at.atZone(zone).toLocalDate().equals(at.atZone(page.reader().zone()).toLocalDate());
    String here = sameDay ? clock(at) : bare(at, page.reader().zone());
    return page.text("ui.time.both", Map.of("there", momentIn(at, zone), "here", here));
  }

  /// The time alone in another zone, with the place named: `03:14 in Lima (UTC−5)`.
  public String clockIn(Instant at, ZoneId zone) {
    return inPlace(write("Hm", "hm", at.atZone(zone)), zone, at);
  }

  /// The time alone in the reader's zone: `03:14`. Only beside something that names the zone.
  public String clock(Instant at) {
    return write("Hm", "hm", at.atZone(page.reader().zone()));
  }

  /// A time of day that is no moment, such as when an office opens: `09:00`.
  public String clock(LocalTime at) {
    return write("Hm", "hm", at);
  }

  /// Two of them, such as an office's hours: `09:00–17:00`. What lasts to the end of the day ends
  /// at `24:00`.
  public String clocks(LocalTime from, LocalTime until) {
    boolean endOfDay = until.equals(LocalTime.MIDNIGHT) && !page.reader().twelveHours();
    return clock(from) + "–" + (endOfDay ? "24:00" : clock(until));
  }

  /// The day in the reader's zone: `22 Nov 2026`.
  public String day(Instant at) {
    return day(at.atZone(page.reader().zone()).toLocalDate());
  }

  /// A day that is no moment, such as the date of a note: `22 Nov 2026`.
  public String day(LocalDate on) {
    return write("yMMMd", "yMMMd", on);
  }

  /// A day with its weekday: `Sun, 22 Nov 2026`.
  public String weekday(LocalDate on) {
    return write("yMMMEd", "yMMMEd", on);
  }

  /// How long ago or until when, in the greatest unit that fits: `11 days ago`, `in 15 minutes`.
  public String relative(Instant at) {
    Duration until = Duration.between(page.now(), at);
    RelativeDateTimeFormatter format =
        RELATIVE.computeIfAbsent(locale, RelativeDateTimeFormatter::getInstance);
    if (until.abs().compareTo(NOW) < 0) {
      return format.format(0, RelativeDateTimeUnit.SECOND);
    }
    long seconds = until.abs().toSeconds();
    Unit unit = Unit.fitting(seconds);
    double count = Math.max(1, Math.round((double) seconds / unit.seconds));
    return format.formatNumeric(until.isNegative() ? -count : count, unit.relative);
  }

  /// A length of time in at most two units: `2 hours, 15 minutes`.
  public String length(Duration length) {
    List<Measure> parts = new ArrayList<>();
    add(parts, length.toDays(), MeasureUnit.DAY);
    add(parts, length.toHoursPart(), MeasureUnit.HOUR);
    add(parts, length.toMinutesPart(), MeasureUnit.MINUTE);
    add(parts, length.toSecondsPart(), MeasureUnit.SECOND);
    if (parts.isEmpty()) {
      parts.add(new Measure(0, MeasureUnit.MINUTE));
    }
    return MeasureFormat.getInstance(locale, FormatWidth.WIDE)
        .formatMeasures(parts.stream().limit(2).toArray(Measure[]::new));
  }

  /// A zone at a moment: `Lima (UTC−5)`, or `UTC−5` where it has no place.
  public String zone(ZoneId zone, Instant at) {
    String place = place(zone);
    return place == null
        ? offset(zone, at)
        : page.text("ui.time.zone", Map.of("place", place, "offset", offset(zone, at)));
  }

  /// The reader's own zone now.
  public String zone() {
    return zone(page.reader().zone(), page.now());
  }

  /// The moment for programs, in UTC.
  public String iso(Instant at) {
    return at.toString();
  }

  private String inPlace(String time, ZoneId zone, Instant at) {
    String place = place(zone);
    return place == null
        ? page.text("ui.time.with-offset", Map.of("time", time, "offset", offset(zone, at)))
        : page.text(
            "ui.time.in-place", Map.of("time", time, "place", place, "offset", offset(zone, at)));
  }

  private String bare(Instant at, ZoneId zone) {
    return write("yMMMdHm", "yMMMdhm", at.atZone(zone));
  }

  private String write(String skeleton24, String skeleton12, TemporalAccessor time) {
    String skeleton = page.reader().twelveHours() ? skeleton12 : skeleton24;
    return FORMATS
        .computeIfAbsent(locale.toLanguageTag() + ' ' + skeleton, _ -> format(locale, skeleton))
        .format(time);
  }

  private static DateTimeFormatter format(Locale locale, String skeleton) {
    String pattern = DateTimePatternGenerator.getInstance(locale).getBestPattern(skeleton);
    return DateTimeFormatter.ofPattern(pattern, locale);
  }

  private @Nullable String place(ZoneId zone) {
    return zone instanceof ZoneOffset || zone.getId().startsWith("Etc/")
        ? null
        : TimeZoneNames.getInstance(locale).getExemplarLocationName(zone.getId());
  }

  private static String offset(ZoneId zone, Instant at) {
    ZoneOffset offset = zone.getRules().getOffset(at);
    int minutes = Math.abs(offset.getTotalSeconds() / 60);
    if (minutes == 0) {
      return "UTC";
    }
    String sign = offset.getTotalSeconds() < 0 ? "\u2212" : "+";
    String hours = "UTC" + sign + minutes / 60;
    return minutes % 60 == 0 ? hours : hours + String.format(Locale.ROOT, ":%02d", minutes % 60);
  }

  private static void add(List<Measure> parts, long count, MeasureUnit unit) {
    if (count > 0) {
      parts.add(new Measure(count, unit));
    }
  }

  // The variety of the language in which the day comes first.
  private static Locale regional(Locale language) {
    return switch (language.getLanguage()) {
      case "en" -> Locale.forLanguageTag("en-001");
      case "es" -> Locale.forLanguageTag("es-419");
      default -> language;
    };
  }

  /// The units of a relative time; each begins where two of it have passed, minutes at once.
  private enum Unit {
    YEAR(31_556_952, 2, RelativeDateTimeUnit.YEAR),
    MONTH(2_629_746, 2, RelativeDateTimeUnit.MONTH),
    DAY(86_400, 2, RelativeDateTimeUnit.DAY),
    HOUR(3_600, 2, RelativeDateTimeUnit.HOUR),
    MINUTE(60, 0, RelativeDateTimeUnit.MINUTE);

    private final long seconds;
    private final int least;
    private final RelativeDateTimeUnit relative;

    Unit(long seconds, int least, RelativeDateTimeUnit relative) {
      this.seconds = seconds;
      this.least = least;
      this.relative = relative;
    }

    static Unit fitting(long seconds) {
      for (Unit each : values()) {
        if (seconds >= each.seconds * each.least) {
          return each;
        }
      }
      return MINUTE;
    }
  }
}
