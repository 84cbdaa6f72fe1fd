package org.enlace.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.enlace.duty.SomeContacts.DIPLOMATIC;
import static org.enlace.duty.SomeContacts.NETWORK;
import static org.enlace.duty.SomeContacts.PERU;
import static org.enlace.duty.SomeContacts.TECHNICAL;
import static org.enlace.duty.SomeContacts.contact;
import static org.enlace.duty.SomeContacts.email;
import static org.enlace.duty.SomeContacts.line;
import static org.enlace.duty.SomeContacts.officeHours;
import static org.enlace.duty.SomeContacts.roundTheClock;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.enlace.directory.Contact;
import org.enlace.directory.Line;
import org.enlace.duty.Call.Audience;
import org.enlace.duty.Call.Track;
import org.enlace.duty.Exhaustion.Reason;
import org.enlace.duty.RingPolicy.Chosen;
import org.enlace.duty.RingPolicy.Nobody;
import org.enlace.duty.RingPolicy.Pick;
import org.enlace.duty.RingPolicy.Picks;
import org.enlace.kernel.HandlingLabel;
import org.enlace.kernel.Marking;
import org.enlace.kernel.StateCode;
import org.junit.jupiter.api.Test;

class RingPolicyTests {
  private static final Instant NIGHT =
      Instant.parse("2026-11-23T08:14:00Z"); // Monday 03:14 in Lima

  @Test
  void ringsWhoeverIsOnDutyForTheCategory() {
    Contact asleep = contact(TECHNICAL, 1, officeHours(), email("one@csirt.example"));
    Contact awake = contact(TECHNICAL, 2, roundTheClock(), email("duty@csirt.example"));

    assertRung(choose(open(), asleep, awake), new Tuple("duty@csirt.example", Choice.ON_DUTY));
  }

  @Test
  void ringsAllOfTheCategoryInTheirRankWhenNobodyIsOnDuty() {
    Contact second = contact(TECHNICAL, 2, officeHours(), email("two@csirt.example"));
    Contact first = contact(TECHNICAL, 1, officeHours(), email("one@csirt.example"));
    Contact other = contact(DIPLOMATIC, 1, roundTheClock(), email("duty@mre.example"));

    assertRung(
        choose(open(), second, first, other),
        new Tuple("one@csirt.example", Choice.NOBODY_ON_DUTY),
        new Tuple("two@csirt.example", Choice.NOBODY_ON_DUTY));
  }

  @Test
  void ringsTheOtherTrackWhenNoLineOfTheCategoryWorks() {
    Contact unproved =
        contact(
            TECHNICAL,
            1,
            roundTheClock(),
            line(Line.Kind.EMAIL, "new@csirt.example", Line.Proof.NEW),
            line(Line.Kind.PHONE, "+51 1 5550100", Line.Proof.PROVED));
    Contact asleep = contact(DIPLOMATIC, 1, officeHours(), email("one@mre.example"));
    Contact awake = contact(DIPLOMATIC, 2, roundTheClock(), email("duty@mre.example"));

    assertRung(
        choose(open(), unproved, asleep, awake), new Tuple("duty@mre.example", Choice.OTHER_TRACK));
  }

  @Test
  void ringsEveryProvedMailLineOnce() {
    Contact first =
        contact(
            TECHNICAL,
            1,
            roundTheClock(),
            email("duty@csirt.example"),
            email("team@csirt.example"));
    Contact second = contact(TECHNICAL, 2, roundTheClock(), email("Team@csirt.example"));

    assertRung(
        choose(open(), first, second),
        new Tuple("duty@csirt.example", Choice.ON_DUTY),
        new Tuple("team@csirt.example", Choice.ON_DUTY));
  }

  @Test
  void ringsThoseNamedAndNobodyElse() {
    Contact named = contact(TECHNICAL, 2, officeHours(), email("two@csirt.example"));
    Contact awake = contact(TECHNICAL, 1, roundTheClock(), email("duty@csirt.example"));

    assertRung(
        choose(naming(HandlingLabel.RED, named.holder().id()), awake, named),
        new Tuple("two@csirt.example", Choice.NAMED));
  }

  @Test
  void ringsNobodyElseWhenThoseNamedAreGone() {
    Contact awake = contact(TECHNICAL, 1, roundTheClock(), email("duty@csirt.example"));

    assertThat(choose(naming(HandlingLabel.RED, new UUID(1, 1)), awake))
        .isEqualTo(new Nobody(Reason.NOBODY_NAMED));
  }

  @Test
  void ringsNobodyElseWhenNoLineOfThoseNamedWorks() {
    Contact named = contact(TECHNICAL, 2, officeHours());
    Contact awake = contact(TECHNICAL, 1, roundTheClock(), email("duty@csirt.example"));

    assertThat(choose(naming(HandlingLabel.AMBER, named.holder().id()), awake, named))
        .isEqualTo(new Nobody(Reason.NO_LINE_WORKS));
  }

  @Test
  void saysThatTheStateHasNoContact() {
    assertThat(choose(open())).isEqualTo(new Nobody(Reason.NO_CONTACT));
  }

  @Test
  void saysThatNoLineWorks() {
    assertThat(choose(open(), contact(TECHNICAL, 1, roundTheClock())))
        .isEqualTo(new Nobody(Reason.NO_LINE_WORKS));
  }

  @Test
  void keepsAmberStrictInsideTheInstitution() {
    UUID csirt = new UUID(7, 7);
    Contact addressed = contact(TECHNICAL, 1, roundTheClock(), csirt);
    Contact colleague = contact(DIPLOMATIC, 1, roundTheClock(), csirt, email("pol@csirt.example"));
    Contact ministry =
        contact(DIPLOMATIC, 2, roundTheClock(), new UUID(8, 8), email("duty@mre.example"));

    assertRung(
        choose(labelled(HandlingLabel.AMBER_STRICT), addressed, colleague, ministry),
        new Tuple("pol@csirt.example", Choice.OTHER_TRACK));
    assertThat(choose(labelled(HandlingLabel.AMBER_STRICT), addressed, ministry))
        .isEqualTo(new Nobody(Reason.NO_LINE_WORKS));
  }

  @Test
  void refusesRedWithoutNames() {
    assertThatThrownBy(() -> new Audience(HandlingLabel.RED, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Chosen choose(Call call, Contact... contacts) {
    return RingPolicy.choose(call, ReachPolicy.attendance(List.of(contacts), NIGHT));
  }

  private static void assertRung(Chosen chosen, Tuple... expected) {
    assertThat(chosen).isInstanceOf(Picks.class);
    assertThat(((Picks) chosen).picks())
        .extracting(pick -> pick.line().value(), Pick::why)
        .containsExactly(expected);
  }

  private static Call open() {
    return labelled(HandlingLabel.AMBER);
  }

  private static Call labelled(HandlingLabel label) {
    return call(new Audience(label, Set.of()));
  }

  private static Call naming(HandlingLabel label, UUID holder) {
    return call(new Audience(label, Set.of(holder)));
  }

  private static Call call(Audience audience) {
    return new Call(
        "request",
        new UUID(0, 1),
        new StateCode("MX"),
        PERU,
        new Track(NETWORK, TECHNICAL),
        true,
        audience,
        Marking.REAL);
  }
}
