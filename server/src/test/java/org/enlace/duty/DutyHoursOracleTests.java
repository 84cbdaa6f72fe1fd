package org.enlace.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.enlace.duty.DutyHours.Closure;
import org.enlace.duty.DutyHours.Shift;

/// Compares the hours with an oracle that knows nothing of transitions: it walks minute by minute,
/// reads the zone's clock, keeps the latest time it has shown, and looks that up in the week.
class DutyHoursOracleTests {
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2036-01-01T00:00:00Z");
  private static final int MINUTES = 12 * 24 * 60;

  @Property(tries = 400)
  void agreesWithAWalkMinuteByMinute(
      @ForAll("moments") Moment moment,
      @ForAll("weeks") List<Shift> week,
      @ForAll("closedDays") List<Integer> closedDays) {
    LocalDate today = LocalDateTime.ofInstant(moment.at(), moment.zone()).toLocalDate();
    List<Closure> closures =
        closedDays.stream()
            .map(each -> new Closure(today.plusDays(each), today.plusDays(each + each % 2)))
            .toList();
    DutyHours hours = new DutyHours(moment.zone(), week, false, closures);
    boolean[] walked = walk(hours, moment.at());

    Presence presence = hours.at(moment.at());

    assertThat(presence.onDuty()).isEqualTo(walked[0]);
    assertThat(minutesUntil(moment.at(), presence)).isEqualTo(firstChange(walked));
  }

  private static int minutesUntil(Instant at, Presence presence) {
    Instant until = presence.until();
    if (until == null) {
      return MINUTES;
    }
    Duration duration = Duration.between(at, until);
    assertThat(duration.getSeconds() % 60).isZero();
    return Math.toIntExact(Math.min(duration.toMinutes(), MINUTES));
  }

  private static int firstChange(boolean[] walked) {
    for (int minute = 1; minute < walked.length; minute++) {
      if (walked[minute] != walked[0]) {
        return minute;
      }
    }
    return walked.length;
  }

  private static boolean[] walk(DutyHours hours, Instant from) {
    int before = 4 * 24 * 60;
    boolean[] onDuty = new boolean[MINUTES];
    LocalDateTime shown = LocalDateTime.MIN;
    for (int minute = -before; minute < MINUTES; minute++) {
      LocalDateTime clock =
          LocalDateTime.ofInstant(from.plus(minute, ChronoUnit.MINUTES), hours.zone());
      shown = clock.isAfter(shown) ? clock : shown;
      if (minute >= 0) {
        onDuty[minute] = isOnDuty(hours, shown);
      }
    }
    return onDuty;
  }

  private static boolean isOnDuty(DutyHours hours, LocalDateTime shown) {
    LocalDate date = shown.toLocalDate();
    return !isClosed(hours, date)
        && (isInShiftOf(hours, date, shown) || isInShiftOf(hours, date.minusDays(1), shown));
  }

  private static boolean isInShiftOf(DutyHours hours, LocalDate date, LocalDateTime shown) {
    long minute = ChronoUnit.MINUTES.between(date.atStartOfDay(), shown);
    return !isClosed(hours, date)
        && hours.shifts().stream()
            .filter(shift -> shift.day() == date.getDayOfWeek())
            .anyMatch(shift -> {
              int from = shift.from().toSecondOfDay() / 60;
              int to = shift.to().toSecondOfDay() / 60;
              return from <= minute && minute < (to > from ? to : to + 1440);
            });
  }

  private static boolean isClosed(DutyHours hours, LocalDate date) {
    return hours.closures().stream()
        .anyMatch(each -> !date.isBefore(each.first()) && !date.isAfter(each.last()));
  }

  /// An instant, whole minutes, near a change of the zone's clock more often than not.
  record Moment(ZoneId zone, Instant at) {}

  @Provide
  Arbitrary<Moment> moments() {
    Arbitrary<Instant> somewhere =
        Arbitraries.longs()
            .between(EARLIEST.getEpochSecond() / 60, LATEST.getEpochSecond() / 60)
            .map(minute -> Instant.ofEpochSecond(minute * 60));
    Arbitrary<Integer> minutesAround = Arbitraries.integers().between(-3 * 1440, 3 * 1440);
    Arbitrary<Boolean> nearAChange = Arbitraries.of(true, true, true, false);
    Arbitrary<Moment> anywhere =
        Combinators.combine(zones(), somewhere, minutesAround, nearAChange)
            .as((zone, at, around, near) ->
                near ? nearChange(zone, at, around) : new Moment(zone, at));
    Instant skipped = Instant.parse("2011-12-30T10:00:00Z");
    Arbitrary<Moment> aroundASkippedDate =
        minutesAround.map(around ->
            new Moment(ZoneId.of("Pacific/Apia"), skipped.plus(around, ChronoUnit.MINUTES)));
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(5, anywhere), net.jqwik.api.Tuple.of(1, aroundASkippedDate));
  }

  private static Moment nearChange(ZoneId zone, Instant at, int around) {
    ZoneOffsetTransition change = zone.getRules().nextTransition(at);
    Instant near = change == null ? at : change.getInstant();
    return new Moment(zone, near.plus(around, ChronoUnit.MINUTES));
  }

  private static Arbitrary<ZoneId> zones() {
    List<String> regions =
        ZoneId.getAvailableZoneIds().stream().filter(each -> each.contains("/")).sorted().toList();
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(2, Arbitraries.of(regions)),
            net.jqwik.api.Tuple.of(
                1,
                Arbitraries.of(
                    "Pacific/Apia",
                    "Asia/Kathmandu",
                    "Australia/Lord_Howe",
                    "America/Santiago",
                    "America/Havana",
                    "America/Asuncion",
                    "Asia/Pyongyang",
                    "Africa/Casablanca",
                    "America/Caracas",
                    "Antarctica/Troll")))
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<List<Shift>> weeks() {
    Arbitrary<LocalTime> times =
        Arbitraries.integers()
            .between(0, 95)
            .map(quarter -> LocalTime.ofSecondOfDay(quarter * 900L));
    return Combinators.combine(Arbitraries.of(DayOfWeek.class), times, times)
        .as(Shift::new)
        .list()
        .ofMaxSize(9);
  }

  @Provide
  Arbitrary<List<Integer>> closedDays() {
    return Arbitraries.integers().between(0, 8).list().ofMaxSize(2);
  }
}
