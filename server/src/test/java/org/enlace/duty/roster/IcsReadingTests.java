package org.enlace.duty.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcsReadingTests {
  private static final ZoneId LIMA = ZoneId.of("America/Lima");
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void readsEventsByUtcByAZoneAndByTheRostersClock() {
    assertThat(
            stretches(
                event("DTSTART:20261201T080000Z", "DTEND:20261201T200000Z")
                    + event(
                        "DTSTART;TZID=America/Lima:20261202T080000",
                        "DTEND;TZID=America/Lima:20261202T200000")
                    + event("DTSTART:20261203T080000", "DTEND:20261203T200000")
                    + event("DTSTART;VALUE=DATE:20261204", "DTEND;VALUE=DATE:20261205")))
        .extracting(Swap.Stretch::from)
        .containsExactly(
            Instant.parse("2026-12-01T08:00:00Z"),
            Instant.parse("2026-12-02T13:00:00Z"),
            Instant.parse("2026-12-03T13:00:00Z"),
            Instant.parse("2026-12-04T05:00:00Z"));
  }

  @Test
  void expandsWhatRecursWithinTheComingYear() {
    List<Swap.Stretch> stretches =
        stretches(
            event(
                "DTSTART;TZID=America/Lima:20261102T080000",
                "DTEND;TZID=America/Lima:20261102T200000",
                "RRULE:FREQ=WEEKLY",
                "EXDATE;TZID=America/Lima:20261130T080000"));

    assertThat(stretches.getFirst().from()).isEqualTo(Instant.parse("2026-11-23T13:00:00Z"));
    assertThat(stretches).hasSizeBetween(50, 53);
    assertThat(stretches)
        .extracting(Swap.Stretch::from)
        .doesNotContain(Instant.parse("2026-11-30T13:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "not a calendar, ics-unreadable",
    "'', ics-unreadable",
    "BEGIN:VCALENDAR, ics-unreadable"
  })
  void refusesWhatIsNoCalendar(String text, String slug) {
    assertThat(refusal(text)).isEqualTo(slug);
  }

  @Test
  void refusesWhatWouldNeverEndOrIsTooMuch() {
    String start = "DTSTART:20261201T080000Z";
    String end = "DTEND:20261201T080100Z";
    assertThat(refusal(calendar(event(start, end, "RRULE:FREQ=SECONDLY"))))
        .isEqualTo("ics-too-many");
    assertThat(refusal(calendar(event(start, end, "RRULE:FREQ=DAILY;BYMIN\r\n UTE=1,2,3"))))
        .isEqualTo("ics-too-many");
    assertThat(refusal(calendar(event(start, end, "RRULE:FREQ=DAILY").repeat(3))))
        .isEqualTo("ics-too-many");
    assertThat(refusal(calendar(event(start, end).repeat(201)))).isEqualTo("ics-too-many");
    assertThat(refusal(calendar(event("DTSTART:00010101T000000Z", "DTEND:00010101T010000Z"))))
        .isIn("ics-too-many", "ics-unreadable");
    assertThat(refusal("X".repeat(IcsReading.LARGEST + 1))).isEqualTo("ics-too-large");
  }

  @Test
  void refusesAFileWithoutShiftsAhead() {
    assertThat(refusal(calendar(""))).isIn("ics-empty", "ics-unreadable");
    assertThat(refusal(calendar(event("DTSTART:20251201T080000Z", "DTEND:20251201T200000Z"))))
        .isEqualTo("ics-empty");
    assertThat(refusal(calendar(event("SUMMARY:nothing")))).isEqualTo("ics-unreadable");
  }

  @Test
  void readsBackWhatAFeedWrites() {
    FeedText.Stretch shift =
        new FeedText.Stretch(
            1, Instant.parse("2026-12-01T13:00:00Z"), Instant.parse("2026-12-08T13:00:00Z"));

    String text = FeedText.of("feed", "On duty", List.of(shift));

    assertThat(text).contains("SUMMARY:On duty").contains("DTSTART:20261201T130000Z");
    IcsReading.Read read = IcsReading.read(text, LIMA, NOW);
    assertThat(read)
        .isEqualTo(
            new IcsReading.Read.Stretches(List.of(new Swap.Stretch(shift.from(), shift.until()))));
  }

  private static List<Swap.Stretch> stretches(String events) {
    IcsReading.Read read = IcsReading.read(calendar(events), LIMA, NOW);
    assertThat(read).isInstanceOf(IcsReading.Read.Stretches.class);
    return ((IcsReading.Read.Stretches) read).all();
  }

  private static String refusal(String text) {
    IcsReading.Read read = IcsReading.read(text, LIMA, NOW);
    assertThat(read).isInstanceOf(IcsReading.Read.Wrong.class);
    return ((IcsReading.Read.Wrong) read).problem().slug();
  }

  private static String calendar(String events) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n"
        + events
        + "END:VCALENDAR\r\n";
  }

  private static String event(String... lines) {
    return "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261101T000000Z\r\n"
        + String.join("\r\n", lines)
        + "\r\nEND:VEVENT\r\n";
  }
}
