package org.enlace.duty.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.enlace.directory.Availability.Closure;
import org.enlace.directory.Availability.OpenHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "09:00–13:00, 15:00–18:30",
        "9-13; 15-18:30",
        "15:00 - 18:30, 9:00 a 13:00",
        "9 to 13, 15.00 hasta 18h30"
      })
  void readsHoursAsPeopleWriteThem(String text) {
    assertThat(HoursText.hours(DayOfWeek.MONDAY, text))
        .contains(List.of(monday("09:00", "13:00"), monday("15:00", "18:30")));
  }

  @Test
  void readsANightAndAWholeDay() {
    assertThat(HoursText.hours(DayOfWeek.MONDAY, "22:00-06:00"))
        .contains(List.of(monday("22:00", "06:00")));
    assertThat(HoursText.hours(DayOfWeek.MONDAY, "0-24"))
        .contains(List.of(monday("00:00", "00:00")));
  }

  @Test
  void readsNothingAsClosed() {
    assertThat(HoursText.hours(DayOfWeek.MONDAY, "  ")).contains(List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mornings",
        "9",
        "25:00-26:00",
        "9:00-12:60",
        "9-13, 12-15",
        "22-6, 23-2",
        "9--12"
      })
  void refusesWhatIsNoHours(String text) {
    assertThat(HoursText.hours(DayOfWeek.MONDAY, text)).isEqualTo(Optional.empty());
  }

  @Test
  void writesHoursAsTheyAreRead() {
    List<OpenHours> weekly = List.of(monday("09:00", "13:00"), monday("15:00", "00:00"));

    String written = HoursText.hours(weekly, DayOfWeek.MONDAY);

    assertThat(written).isEqualTo("09:00–13:00, 15:00–24:00");
    assertThat(HoursText.hours(DayOfWeek.MONDAY, written)).contains(weekly);
    assertThat(HoursText.hours(weekly, DayOfWeek.TUESDAY)).isEmpty();
  }

  @Test
  void readsClosuresLineByLine() {
    assertThat(HoursText.closures("2026-12-25 Navidad\n\n2026-07-28 – 2026-07-29\r\n").closures())
        .containsExactly(
            closure("2026-07-28", "2026-07-29", null),
            closure("2026-12-25", "2026-12-25", "Navidad"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"25/12/2026", "2026-02-30", "2026-12-26 - 2026-12-24", "Navidad"})
  void namesTheLineThatIsNoClosure(String line) {
    assertThat(HoursText.closures("2026-01-01\n" + line).wrongLine()).isEqualTo(2);
  }

  @Test
  void writesClosuresAsTheyAreRead() {
    List<Closure> closures =
        List.of(
            closure("2026-07-28", "2026-07-29", "Fiestas Patrias"),
            closure("2026-12-25", "2026-12-25", null));

    assertThat(HoursText.closures(HoursText.closures(closures)).closures()).isEqualTo(closures);
  }

  private static OpenHours monday(String opens, String closes) {
    return new OpenHours(DayOfWeek.MONDAY, LocalTime.parse(opens), LocalTime.parse(closes));
  }

  private static Closure closure(
      String from, String until, @org.jspecify.annotations.Nullable String name) {
    return new Closure(LocalDate.parse(from), LocalDate.parse(until), name);
  }
}
