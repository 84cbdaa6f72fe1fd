package org.enlace.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.duty.SomeContacts.PERU;
import static org.enlace.duty.SomeContacts.TECHNICAL;
import static org.enlace.duty.SomeContacts.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.enlace.directory.Availability;
import org.enlace.directory.Availability.Mode;
import org.enlace.directory.Contact;
import org.enlace.kernel.StateCode;
import org.junit.jupiter.api.Test;

class HolidaysTests {
  private static final LocalDate INDEPENDENCE = LocalDate.parse("2027-07-28"); // a Wednesday
  private static final Instant NOON = Instant.parse("2027-07-28T17:00:00Z");

  private final Holidays holidays = new Holidays();

  @Test
  void knowTheHolidaysOfStatesByTheirNames() {
    assertThat(holidays.isKnown(PERU, INDEPENDENCE)).isTrue();
    assertThat(holidays.on(PERU, INDEPENDENCE, Locale.ENGLISH)).isPresent();
    assertThat(holidays.on(PERU, INDEPENDENCE.minusDays(1), Locale.ENGLISH)).isEmpty();
  }

  @Test
  void areUnknownForStatesOfWhichTheLibraryKnowsNothing() {
    assertThat(holidays.isKnown(new StateCode("KP"), INDEPENDENCE)).isFalse();
    assertThat(holidays.closures(new StateCode("KP"), INDEPENDENCE)).isEmpty();
  }

  @Test
  void areUnknownForFictionalStatesThoughTheLibraryUsesSuchCodes() {
    assertThat(holidays.isKnown(new StateCode("XK"), INDEPENDENCE)).isFalse();
  }

  @Test
  void closeOfficesAndNobodyElse() {
    assertThat(manner(SomeContacts.officeHours())).isEqualTo(Manner.OFF_DUTY);
    assertThat(manner(SomeContacts.office(Mode.EXTENDED))).isEqualTo(Manner.OFF_DUTY);
    assertThat(manner(SomeContacts.onCall())).isEqualTo(Manner.ON_CALL);
    assertThat(manner(SomeContacts.roundTheClock())).isEqualTo(Manner.ROUND_THE_CLOCK);
  }

  @Test
  void keepOfficesClosedUntilTheNextOpenDay() {
    Contact office = contact(TECHNICAL, 1, SomeContacts.officeHours());

    assertThat(ReachPolicy.attendance(office, circumstances(), NOON).until())
        .isEqualTo(Instant.parse("2027-07-30T14:00:00Z")); // both days of the national festivities
  }

  private Manner manner(Availability availability) {
    return ReachPolicy.attendance(contact(TECHNICAL, 1, availability), circumstances(), NOON)
        .manner();
  }

  private Circumstances circumstances() {
    return new Circumstances(
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(PERU, List.copyOf(holidays.closures(PERU, INDEPENDENCE))));
  }
}
