package org.enlace.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.enlace.duty.DutyHours.Closure;
import org.enlace.duty.DutyHours.Shift;
import org.junit.jupiter.api.Test;

class DutyHoursTests {
  private static final ZoneId LIMA = ZoneId.of("America/Lima");

  @Test
  void isOnDutyFromTheFirstMinuteOfAShiftToBeforeItsLast() {
    DutyHours hours = officeHours(LIMA);

    assertThat(hours.at(utc("2026-11-23T13:59:59Z"))).isEqualTo(off("2026-11-23T14:00:00Z"));
    assertThat(hours.at(utc("2026-11-23T14:00:00Z"))).isEqualTo(on("2026-11-23T22:00:00Z"));
    assertThat(hours.at(utc("2026-11-23T21:59:59Z"))).isEqualTo(on("2026-11-23T22:00:00Z"));
    assertThat(hours.at(utc("2026-11-23T22:00:00Z"))).isEqualTo(off("2026-11-24T14:00:00Z"));
  }

  @Test
  void waitsOverTheWeekend() {
    assertThat(officeHours(LIMA).at(utc("2026-11-21T15:00:00Z")))
        .isEqualTo(off("2026-11-23T14:00:00Z"));
  }

  @Test
  void joinsShiftsThatTouchAcrossMidnight() {
    DutyHours hours =
        hours(
            LIMA,
            shift(DayOfWeek.MONDAY, "22:00", "06:00"),
            shift(DayOfWeek.TUESDAY, "06:00", "12:00"));

    assertThat(hours.at(utc("2026-11-24T08:14:00Z"))).isEqualTo(on("2026-11-24T17:00:00Z"));
  }

  @Test
  void neverEndsWhereDutyIsRoundTheClock() {
    DutyHours hours = new DutyHours(LIMA, List.of(), true, List.of());

    assertThat(hours.at(utc("2026-11-24T08:14:00Z"))).isEqualTo(new Presence(true, null));
  }

  @Test
  void isOffDutyForEverWithoutAShift() {
    assertThat(hours(LIMA).at(utc("2026-11-24T08:14:00Z"))).isEqualTo(new Presence(false, null));
  }

  @Test
  void closesOnDeclaredDatesEvenRoundTheClock() {
    DutyHours hours =
        new DutyHours(LIMA, List.of(), true, List.of(closure("2026-12-24", "2026-12-25")));

    assertThat(hours.at(utc("2026-12-24T04:59:00Z"))).isEqualTo(on("2026-12-24T05:00:00Z"));
    assertThat(hours.at(utc("2026-12-24T05:00:00Z"))).isEqualTo(off("2026-12-26T05:00:00Z"));
    assertThat(hours.at(utc("2026-12-26T05:00:00Z"))).isEqualTo(new Presence(true, null));
  }

  @Test
  void stopsANightShiftWhereAClosedDateBegins() {
    DutyHours hours =
        new DutyHours(
            LIMA,
            List.of(shift(DayOfWeek.WEDNESDAY, "22:00", "06:00")),
            false,
            List.of(closure("2026-12-24", "2026-12-24")));

    assertThat(hours.at(utc("2026-12-24T04:00:00Z"))).isEqualTo(on("2026-12-24T05:00:00Z"));
  }

  @Test
  void doesNotBeginANightShiftOnAClosedDate() {
    DutyHours hours =
        new DutyHours(
            LIMA,
            List.of(shift(DayOfWeek.WEDNESDAY, "22:00", "06:00")),
            false,
            List.of(closure("2026-12-23", "2026-12-23")));

    assertThat(hours.at(utc("2026-12-24T06:00:00Z"))).isEqualTo(off("2026-12-31T03:00:00Z"));
  }

  @Test
  void passesOverALongClosure() {
    DutyHours hours =
        new DutyHours(
            LIMA, officeHours(LIMA).shifts(), false, List.of(closure("2026-11-23", "2031-11-23")));

    assertThat(hours.at(utc("2026-11-24T15:00:00Z"))).isEqualTo(off("2031-11-24T14:00:00Z"));
  }

  @Test
  void worksThroughAnHourThatTheClockShowsTwice() {
    ZoneId newYork = ZoneId.of("America/New_York"); // 2026-11-01 02:00 EDT is 01:00 EST
    DutyHours hours = hours(newYork, shift(DayOfWeek.SUNDAY, "01:30", "03:00"));

    assertThat(hours.at(utc("2026-11-01T05:29:00Z"))).isEqualTo(off("2026-11-01T05:30:00Z"));
    assertThat(hours.at(utc("2026-11-01T06:10:00Z"))).isEqualTo(on("2026-11-01T08:00:00Z"));
  }

  @Test
  void beginsWhereTheClockJumpsOverTheStart() {
    ZoneId santiago = ZoneId.of("America/Santiago"); // 2026-09-06 00:00 is 01:00
    DutyHours hours = hours(santiago, shift(DayOfWeek.SUNDAY, "00:30", "08:00"));
    Instant jump = utc("2026-09-06T04:00:00Z");

    assertThat(hours.at(jump.minusSeconds(1))).isEqualTo(new Presence(false, jump));
    assertThat(hours.at(jump)).isEqualTo(on("2026-09-06T11:00:00Z"));
  }

  @Test
  void keepsWhatIsLeftOfANightWhoseDateWasSkipped() {
    ZoneId apia = ZoneId.of("Pacific/Apia"); // Friday 2011-12-30 did not happen
    DutyHours hours =
        hours(
            apia,
            shift(DayOfWeek.FRIDAY, "09:00", "17:00"),
            shift(DayOfWeek.FRIDAY, "22:00", "06:00"));
    Instant saturday = ZonedDateTime.of(2011, 12, 31, 0, 0, 0, 0, apia).toInstant();

    assertThat(hours.at(saturday.minusSeconds(60))).isEqualTo(new Presence(false, saturday));
    assertThat(hours.at(saturday)).isEqualTo(new Presence(true, saturday.plusSeconds(6 * 3600)));
    assertThat(hours.at(saturday.plusSeconds(6 * 3600)).onDuty()).isFalse();
  }

  @Test
  void tellsHalfHourZonesRight() {
    assertThat(officeHours(ZoneId.of("Asia/Kathmandu")).at(utc("2026-11-23T03:15:00Z")))
        .isEqualTo(on("2026-11-23T11:15:00Z"));
  }

  static Instant utc(String text) {
    return Instant.parse(text);
  }

  static Presence on(String until) {
    return new Presence(true, utc(until));
  }

  static Presence off(String until) {
    return new Presence(false, utc(until));
  }

  static DutyHours hours(ZoneId zone, Shift... shifts) {
    return new DutyHours(zone, List.of(shifts), false, List.of());
  }

  static DutyHours officeHours(ZoneId zone) {
    return hours(
        zone,
        Stream.of(DayOfWeek.values())
            .limit(5)
            .map(day -> shift(day, "09:00", "17:00"))
            .toArray(Shift[]::new));
  }

  static Shift shift(DayOfWeek day, String from, String to) {
    return new Shift(day, LocalTime.parse(from), LocalTime.parse(to));
  }

  static Closure closure(String first, String last) {
    return new Closure(LocalDate.parse(first), LocalDate.parse(last));
  }
}
