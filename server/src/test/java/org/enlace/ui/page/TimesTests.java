package org.enlace.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTests {
  private static final Instant AT = Instant.parse("2026-11-22T08:14:00Z");
  private final Times spanish = SomePage.in("es").times();
  private final Times english = SomePage.in("en").times();

  @Test
  void tellsAMomentWithItsOffset() {
    assertThat(spanish.moment(AT)).isEqualTo("22 nov 2026, 03:14 (UTC−5)");
    assertThat(english.moment(AT)).isEqualTo("22 Nov 2026, 03:14 (UTC−5)");
  }

  @Test
  void tellsTwelveHoursToWhoeverWantsThem() {
    Reader reader = new Reader(Locale.ENGLISH, ZoneId.of("America/Lima"), true);
    assertThat(SomePage.of(reader, null).times().moment(AT).replace('\u202f', ' '))
        .isEqualTo("22 Nov 2026, 3:14 am (UTC−5)");
  }

  @Test
  void tellsTheHoursOfAnOfficeAsTheReaderTellsThem() {
    LocalTime nine = LocalTime.of(9, 0);
    assertThat(spanish.clocks(nine, LocalTime.of(17, 30))).isEqualTo("09:00–17:30");
    assertThat(spanish.clocks(nine, LocalTime.MIDNIGHT)).isEqualTo("09:00–24:00");
    Reader reader = new Reader(Locale.ENGLISH, ZoneId.of("America/Lima"), true);
    assertThat(SomePage.of(reader, null).times().clocks(nine, LocalTime.MIDNIGHT))
        .isEqualToNormalizingUnicode("9:00\u202fam–12:00\u202fam");
  }

  @Test
  void namesThePlaceOfAnotherZone() {
    ZoneId tokyo = ZoneId.of("Asia/Tokyo");
    assertThat(english.momentIn(AT, tokyo)).isEqualTo("22 Nov 2026, 17:14 in Tokyo (UTC+9)");
    assertThat(spanish.clockIn(AT, tokyo)).isEqualTo("17:14 en Tokio (UTC+9)");
    assertThat(english.both(AT, tokyo))
        .isEqualTo("22 Nov 2026, 17:14 in Tokyo (UTC+9) · 03:14 for you");
  }

  @Test
  void tellsTheReadersDayWhereItIsAnother() {
    Instant evening = Instant.parse("2026-11-22T20:00:00Z");
    assertThat(english.both(evening, ZoneId.of("Asia/Tokyo")))
        .isEqualTo("23 Nov 2026, 05:00 in Tokyo (UTC+9) · 22 Nov 2026, 15:00 for you");
  }

  @ParameterizedTest
  @CsvSource({
    "UTC, UTC",
    "Asia/Kathmandu, Kathmandu (UTC+5:45)",
    "America/St_Johns, St John’s (UTC−3:30)",
    "-03:00, UTC−3",
    "Etc/GMT+5, UTC−5"
  })
  void namesZones(String zone, String name) {
    assertThat(english.zone(ZoneId.of(zone), AT)).isEqualTo(name);
  }

  @Test
  void tellsTheOffsetOfTheMomentAndNotOfToday() {
    ZoneId santiago = ZoneId.of("America/Santiago");
    assertThat(english.zone(santiago, Instant.parse("2026-07-01T12:00:00Z"))).endsWith("(UTC−4)");
    assertThat(english.zone(santiago, Instant.parse("2026-12-01T12:00:00Z"))).endsWith("(UTC−3)");
  }

  @ParameterizedTest
  @CsvSource({
    "-PT20S, ahora",
    "-PT1M, hace 1 minuto",
    "PT15M, dentro de 15 minutos",
    "-PT119M, hace 119 minutos",
    "-PT2H, hace 2 horas",
    "-P11D, hace 11 días",
    "-P70D, hace 2 meses",
    "-P800D, hace 2 años"
  })
  void tellsHowLongAgo(Duration away, String told) {
    assertThat(spanish.relative(AT.plus(away))).isEqualTo(told);
  }

  @Test
  void tellsLengthsInTwoUnitsAtMost() {
    assertThat(english.length(Duration.ofMinutes(15))).isEqualTo("15 minutes");
    assertThat(english.length(Duration.ofSeconds(8_103))).isEqualTo("2 hours, 15 minutes");
    assertThat(spanish.length(Duration.ZERO)).isEqualTo("0 minutos");
  }

  @Test
  void tellsDaysWithTheMonthAsAWord() {
    LocalDate on = LocalDate.of(2026, 3, 4);
    assertThat(english.day(on)).isEqualTo("4 Mar 2026");
    assertThat(spanish.day(on)).isEqualTo("4 mar 2026");
    assertThat(english.weekday(on)).isEqualTo("Wed, 4 Mar 2026");
  }
}
