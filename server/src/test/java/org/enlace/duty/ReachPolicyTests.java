package org.enlace.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.duty.SomeContacts.DIPLOMATIC;
import static org.enlace.duty.SomeContacts.LIMA;
import static org.enlace.duty.SomeContacts.TECHNICAL;
import static org.enlace.duty.SomeContacts.contact;
import static org.enlace.duty.SomeContacts.officeHours;
import static org.enlace.duty.SomeContacts.onCall;
import static org.enlace.duty.SomeContacts.roundTheClock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.enlace.directory.Availability;
import org.enlace.directory.Availability.Mode;
import org.enlace.directory.Contact;
import org.junit.jupiter.api.Test;

class ReachPolicyTests {
  private static final Instant NIGHT =
      Instant.parse("2026-11-23T08:14:00Z"); // Monday 03:14 in Lima
  private static final Instant OPENS = Instant.parse("2026-11-23T14:00:00Z");
  private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");
  private static final Instant CLOSES = Instant.parse("2026-11-23T22:00:00Z");

  @Test
  void putsThoseOnDutyBeforeOthersOfBetterRank() {
    Contact asleep = contact(TECHNICAL, 1, officeHours());
    Contact awake = contact(TECHNICAL, 2, roundTheClock());

    assertThat(ReachPolicy.attendance(List.of(asleep, awake), NIGHT))
        .extracting(Attendance::contact)
        .containsExactly(awake, asleep);
  }

  @Test
  void keepsTheRankOfTheStateAmongThoseOnDuty() {
    Contact second = contact(TECHNICAL, 2, officeHours());
    Contact first = contact(TECHNICAL, 1, onCall());
    Contact other = contact(DIPLOMATIC, 1, officeHours());

    assertThat(ReachPolicy.attendance(List.of(second, first, other), NOON))
        .extracting(Attendance::contact)
        .containsExactly(other, first, second);
  }

  @Test
  void tellsWhatHoldsUntilTheOfficeOpens() {
    assertThat(ReachPolicy.attendance(contact(TECHNICAL, 1, officeHours()), NIGHT))
        .extracting(Attendance::manner, Attendance::until)
        .containsExactly(Manner.OFF_DUTY, OPENS);
    assertThat(ReachPolicy.attendance(contact(TECHNICAL, 1, onCall()), NIGHT))
        .extracting(Attendance::manner, Attendance::until)
        .containsExactly(Manner.ON_CALL, OPENS);
    assertThat(ReachPolicy.attendance(contact(TECHNICAL, 1, roundTheClock()), NIGHT))
        .extracting(Attendance::manner, Attendance::until)
        .containsExactly(Manner.ROUND_THE_CLOCK, null);
  }

  @Test
  void changesWhenTheFirstOfThemChanges() {
    List<Attendance> attendances =
        ReachPolicy.attendance(
            List.of(contact(TECHNICAL, 1, roundTheClock()), contact(TECHNICAL, 2, officeHours())),
            NOON);

    assertThat(ReachPolicy.changesAt(attendances)).isEqualTo(CLOSES);
  }

  @Test
  void neverChangesWhereNobodyDeclaredAnEnd() {
    assertThat(
            ReachPolicy.changesAt(
                ReachPolicy.attendance(List.of(contact(TECHNICAL, 1, roundTheClock())), NOON)))
        .isNull();
  }

  @Test
  void saysOfNobodyThatHeIsOnDutyWithoutDeclaredHours() {
    Availability nothing = new Availability(Mode.BUSINESS_HOURS, LIMA, List.of(), List.of());

    assertThat(ReachPolicy.attendance(contact(TECHNICAL, 1, nothing), NOON))
        .extracting(Attendance::manner, Attendance::until)
        .containsExactly(Manner.UNDECLARED, null);
  }

  @Test
  void staysOnCallWhenTheOfficeIsClosed() {
    Availability closed =
        new Availability(
            Mode.ON_CALL,
            LIMA,
            officeHours().weekly(),
            List.of(
                new Availability.Closure(
                    LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-23"), null)));

    assertThat(ReachPolicy.attendance(contact(TECHNICAL, 1, closed), NOON))
        .extracting(Attendance::manner, Attendance::until)
        .containsExactly(Manner.ON_CALL, Instant.parse("2026-11-24T14:00:00Z"));
  }
}
