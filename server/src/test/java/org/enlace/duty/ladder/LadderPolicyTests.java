package org.enlace.duty.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.duty.SomeContacts.DIPLOMATIC;
import static org.enlace.duty.SomeContacts.TECHNICAL;
import static org.enlace.duty.SomeContacts.contact;
import static org.enlace.duty.SomeContacts.email;
import static org.enlace.duty.SomeContacts.line;
import static org.enlace.duty.SomeContacts.officeHours;
import static org.enlace.duty.SomeContacts.onCall;
import static org.enlace.duty.SomeContacts.roundTheClock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.enlace.delivery.LineKind;
import org.enlace.directory.Contact;
import org.enlace.directory.Line;
import org.enlace.duty.Choice;
import org.enlace.duty.Exhaustion.Reason;
import org.enlace.duty.Held;
import org.enlace.duty.SomeDuty;
import org.enlace.kernel.HandlingLabel;
import org.junit.jupiter.api.Test;

class LadderPolicyTests {
  private static final Instant NIGHT =
      Instant.parse("2026-11-23T08:14:00Z"); // Monday 03:14 in Lima
  private static final Instant OPENS = Instant.parse("2026-11-23T14:00:00Z"); // 09:00 in Lima
  private static final Plan URGENT =
      new Plan(Pressure.URGENT, 0, DefaultLadders.of(Pressure.URGENT));
  private static final Plan ROUTINE =
      new Plan(Pressure.ROUTINE, 0, DefaultLadders.of(Pressure.ROUTINE));

  private final Contact first = contact(TECHNICAL, 1, onCall(), email("one@csirt.example"));
  private final Contact second = contact(TECHNICAL, 2, onCall(), email("two@csirt.example"));
  private final Contact ministry = contact(DIPLOMATIC, 1, onCall(), email("duty@mre.example"));
  private final Contact asleep = contact(TECHNICAL, 1, officeHours(), email("one@csirt.example"));

  @Test
  void ringsOnDutyThenTheDeputyThenTheOtherTrack() {
    Scene scene =
        SomeDuty.scene(
            SomeDuty.call(HandlingLabel.AMBER), SomeDuty.declared(first, second, ministry));

    assertThat(Simulation.of(URGENT, scene, NIGHT).moments())
        .extracting(Simulation.Moment::at, LadderPolicyTests::what)
        .containsExactly(
            new Tuple(NIGHT, "one@csirt.example on-duty"),
            new Tuple(NIGHT.plus(Duration.ofMinutes(15)), "two@csirt.example deputy"),
            new Tuple(NIGHT.plus(Duration.ofMinutes(30)), "duty@mre.example other-track"),
            new Tuple(NIGHT.plus(Duration.ofMinutes(60)), "NO_ANSWER"));
  }

  @Test
  void goesByTheLayersOfARosterBeforeRanks() {
    Scene scene =
        SomeDuty.scene(SomeDuty.call(HandlingLabel.AMBER), SomeDuty.shifts(second, first));

    assertThat(moves(URGENT, scene, NIGHT))
        .startsWith("two@csirt.example on-duty", "one@csirt.example deputy");
  }

  @Test
  void holdsWhatIsRoutineUntilSomebodyIsOnDuty() {
    Scene scene = SomeDuty.scene(SomeDuty.call(HandlingLabel.AMBER), SomeDuty.declared(asleep));

    assertThat(LadderPolicy.move(ROUTINE, 0, scene, NIGHT))
        .isEqualTo(new Move.Holds(OPENS, Held.OUTSIDE_HOURS));
    assertThat(what(LadderPolicy.move(ROUTINE, 0, scene, OPENS)))
        .isEqualTo("one@csirt.example on-duty");
  }

  @Test
  void wakesNobodyWhoDidNotAgree() {
    Scene scene = SomeDuty.scene(SomeDuty.call(HandlingLabel.AMBER), SomeDuty.declared(asleep));

    assertThat(LadderPolicy.move(URGENT, 0, scene, NIGHT))
        .isEqualTo(new Move.Holds(OPENS, Held.OUTSIDE_HOURS));
  }

  @Test
  void wakesThoseWhoAgreedWhereTheLadderWakes() {
    Scene scene =
        SomeDuty.scene(
            SomeDuty.call(HandlingLabel.AMBER),
            SomeDuty.declared(asleep),
            Set.of(asleep.holder().id()));

    Move move = LadderPolicy.move(URGENT, 0, scene, NIGHT);
    assertThat(what(move)).isEqualTo("one@csirt.example nobody-on-duty");
    assertThat(((Move.Rings) move).wakes()).isTrue();
    assertThat(LadderPolicy.move(ROUTINE, 0, scene, NIGHT)).isInstanceOf(Move.Holds.class);
    assertThat(LadderPolicy.moveWithoutWaking(URGENT, 0, scene, NIGHT))
        .isEqualTo(new Move.Holds(OPENS, Held.WAKE_LIMIT));
  }

  @Test
  void ringsWhoNeverDeclaredHoursByWhatWakesNobody() {
    var undeclared =
        new org.enlace.directory.Availability(
            org.enlace.directory.Availability.Mode.BUSINESS_HOURS,
            org.enlace.duty.SomeContacts.LIMA,
            List.of(),
            List.of());
    Contact silent =
        contact(
            TECHNICAL,
            1,
            undeclared,
            email("one@csirt.example"),
            line(Line.Kind.SMS, "+51999000111", Line.Proof.PROVED));
    Scene scene = SomeDuty.scene(SomeDuty.call(HandlingLabel.AMBER), SomeDuty.declared(silent));

    assertThat(what(LadderPolicy.move(URGENT, 0, scene, NIGHT)))
        .isEqualTo("one@csirt.example nobody-on-duty");
  }

  @Test
  void ringsThoseNamedAloneAtEveryStep() {
    Scene scene =
        SomeDuty.scene(
            SomeDuty.call(HandlingLabel.RED, second.holder().id()),
            SomeDuty.declared(first, second, ministry));

    assertThat(moves(URGENT, scene, NIGHT))
        .containsExactly(
            "two@csirt.example named",
            "two@csirt.example named",
            "two@csirt.example named",
            "NO_ANSWER");
  }

  @Test
  void keepsAmberStrictInsideTheInstitution() {
    UUID csirt = new UUID(7, 7);
    Contact addressed = contact(TECHNICAL, 1, onCall(), csirt, email("one@csirt.example"));
    Contact colleague = contact(DIPLOMATIC, 1, officeHours(), csirt, email("pol@csirt.example"));
    Contact other =
        contact(DIPLOMATIC, 2, roundTheClock(), new UUID(8, 8), email("duty@mre.example"));
    Scene scene =
        SomeDuty.scene(
            SomeDuty.call(HandlingLabel.AMBER_STRICT),
            SomeDuty.declared(addressed, colleague, other),
            Set.of(colleague.holder().id()));

    assertThat(moves(URGENT, scene, NIGHT))
        .containsExactly("one@csirt.example on-duty", "pol@csirt.example other-track", "NO_ANSWER");
  }

  @Test
  void saysWhyNobodyIsLeft() {
    Contact unproved =
        contact(
            TECHNICAL,
            1,
            roundTheClock(),
            line(Line.Kind.EMAIL, "new@csirt.example", Line.Proof.NEW));
    assertThat(reason(HandlingLabel.AMBER)).isEqualTo(Reason.NO_CONTACT);
    assertThat(reason(HandlingLabel.AMBER, unproved)).isEqualTo(Reason.NO_LINE_WORKS);
    assertThat(
            LadderPolicy.move(
                URGENT,
                0,
                SomeDuty.scene(
                    SomeDuty.call(HandlingLabel.RED, new UUID(1, 1)), SomeDuty.declared(first)),
                NIGHT))
        .isEqualTo(new Move.Exhausts(Reason.NOBODY_NAMED));
  }

  @Test
  void ringsOnlyTheKindsThatAStepNamesAndRepeatsThem() {
    Contact both =
        contact(
            TECHNICAL,
            1,
            onCall(),
            email("one@csirt.example"),
            line(Line.Kind.SMS, "+51999000111", Line.Proof.PROVED));
    Plan plan =
        new Plan(
            Pressure.URGENT,
            1,
            new Rules(
                OutsideHours.WAKE,
                Answering.ANY,
                20,
                List.of(
                    new LadderStep(Whom.ON_DUTY, null, Set.of(LineKind.SMS), 5, 1),
                    new LadderStep(Whom.CONTACT, ministry.holder().id(), Set.of(), 5, 0),
                    new LadderStep(Whom.DESK, null, Set.of(), 5, 0))));
    Scene scene =
        SomeDuty.scene(SomeDuty.call(HandlingLabel.AMBER), SomeDuty.declared(both, ministry));

    assertThat(moves(plan, scene, NIGHT))
        .containsExactly(
            "+51999000111 on-duty",
            "+51999000111 on-duty",
            "duty@mre.example contact",
            "NO_ANSWER");
  }

  @Test
  void ringsNoMoreWhoeverAcknowledgedWhereAllMust() {
    Scene scene =
        new Scene(
            SomeDuty.call(HandlingLabel.AMBER),
            SomeDuty.declared(first, second),
            Set.of(),
            Set.of(LineKind.EMAIL),
            new Scene.Course(Map.of(0, Set.of(first.holder().id())), Set.of(first.holder().id())),
            true);

    assertThat(what(LadderPolicy.move(URGENT, 1, scene, NIGHT)))
        .isEqualTo("two@csirt.example deputy");
    assertThat(what(LadderPolicy.move(URGENT, 2, scene, NIGHT))).isEqualTo("NO_ANSWER");
  }

  private static Reason reason(HandlingLabel label, Contact... contacts) {
    Scene scene = SomeDuty.scene(SomeDuty.call(label), SomeDuty.declared(contacts));
    return ((Move.Exhausts) LadderPolicy.move(URGENT, 0, scene, NIGHT)).reason();
  }

  private static List<String> moves(Plan plan, Scene scene, Instant at) {
    return Simulation.of(plan, scene, at).moments().stream().map(LadderPolicyTests::what).toList();
  }

  private static String what(Simulation.Moment moment) {
    return what(moment.move());
  }

  private static String what(Move move) {
    return switch (move) {
      case Move.Rings rings ->
          String.join(
              ", ",
              rings.picks().stream()
                  .map(pick -> pick.line().value() + " " + pick.why().word())
                  .toList());
      case Move.Holds(Instant until, Held why) -> why + " until " + until;
      case Move.Exhausts(Reason reason) -> reason.name();
    };
  }

  @Test
  void choosesByWordsThatAreStable() {
    assertThat(Choice.values()).extracting(Choice::word).contains("deputy", "contact", "desk");
  }
}
