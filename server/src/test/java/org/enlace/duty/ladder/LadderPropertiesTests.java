package org.enlace.duty.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.duty.SomeContacts.DIPLOMATIC;
import static org.enlace.duty.SomeContacts.TECHNICAL;
import static org.enlace.duty.SomeContacts.contact;
import static org.enlace.duty.SomeContacts.email;
import static org.enlace.duty.SomeContacts.office;
import static org.enlace.duty.SomeContacts.roundTheClock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.enlace.directory.Availability.Mode;
import org.enlace.directory.Contact;
import org.enlace.duty.Attendance;
import org.enlace.duty.SomeDuty;
import org.enlace.kernel.HandlingLabel;

/// What holds for every ladder, whoever is on duty when.
class LadderPropertiesTests {
  private static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");

  /// A ladder, the contacts of a State, and an instant of a year.
  record Night(Plan plan, List<Contact> contacts, Set<UUID> agreed, Instant at) {
    Scene scene() {
      return SomeDuty.scene(
          SomeDuty.call(HandlingLabel.AMBER),
          SomeDuty.declared(contacts.toArray(Contact[]::new)),
          agreed);
    }

    List<Simulation.Moment> moments() {
      return Simulation.of(plan, scene(), at).moments();
    }

    boolean isOnDuty(Pick pick, Instant when) {
      return scene().duty().apply(when).contacts().stream()
          .filter(each -> each.contact().equals(pick.contact()))
          .allMatch(Attendance::isOnDuty);
    }
  }

  @Property(tries = 300)
  void timeNeverGoesBackAndEveryLadderEnds(@ForAll("nights") Night night) {
    List<Simulation.Moment> moments = night.moments();
    for (int i = 1; i < moments.size(); i++) {
      assertThat(moments.get(i).at()).isAfter(moments.get(i - 1).at());
    }
    assertThat(moments.getLast().move()).isInstanceOf(Move.Exhausts.class);
  }

  @Property(tries = 300)
  void noPlaceRingsTwiceAndNoLineTwiceAtOnePlace(@ForAll("nights") Night night) {
    Set<Integer> places = new HashSet<>();
    for (Move.Rings rings : rings(night)) {
      assertThat(places.add(rings.place())).isTrue();
      assertThat(rings.picks().stream().map(pick -> pick.line().id()).toList())
          .doesNotHaveDuplicates();
    }
  }

  @Property(tries = 300)
  void wakesOnlyWhoAgreedAndOnlyWhereTheLadderWakes(@ForAll("nights") Night night) {
    boolean wakes = night.plan().rules().outsideHours() == OutsideHours.WAKE;
    for (Simulation.Moment moment : night.moments()) {
      if (moment.move() instanceof Move.Rings rings) {
        for (Pick pick : rings.picks()) {
          assertThat(pick.woken()).isEqualTo(!night.isOnDuty(pick, moment.at()));
          assertThat(!pick.woken() || (wakes && night.agreed().contains(pick.who()))).isTrue();
        }
      }
    }
  }

  @Property(tries = 200)
  void wakesNobodyWhereTheSenderHasNoWakingLeft(@ForAll("nights") Night night) {
    Move move = LadderPolicy.moveWithoutWaking(night.plan(), 0, night.scene(), night.at());
    assertThat(move instanceof Move.Rings rings && rings.wakes()).isFalse();
    assertThat(LadderPolicy.move(night.plan(), 0, night.scene(), night.at()))
        .isEqualTo(LadderPolicy.move(night.plan(), 0, night.scene(), night.at()));
  }

  private static List<Move.Rings> rings(Night night) {
    List<Move.Rings> rings = new ArrayList<>();
    for (Simulation.Moment moment : night.moments()) {
      if (moment.move() instanceof Move.Rings each) {
        rings.add(each);
      }
    }
    return rings;
  }

  @Provide
  Arbitrary<Night> nights() {
    Arbitrary<Instant> instants =
        Arbitraries.longs().between(0, 365 * 24 * 60).map(each -> YEAR.plusSeconds(60 * each));
    return Combinators.combine(plans(), people(), Arbitraries.integers().between(0, 15), instants)
        .as((plan, contacts, agreed, at) -> {
          Set<UUID> who =
              contacts.stream()
                  .filter(each -> (agreed >> contacts.indexOf(each) & 1) == 1)
                  .map(each -> each.holder().id())
                  .collect(Collectors.toSet());
          return new Night(plan, contacts, who, at);
        });
  }

  private static Arbitrary<List<Contact>> people() {
    return Arbitraries.integers()
        .between(0, 2)
        .list()
        .ofSize(4)
        .map(modes -> {
          List<Contact> contacts = new ArrayList<>();
          for (int i = 0; i < modes.size(); i++) {
            contacts.add(
                contact(
                    i < 2 ? TECHNICAL : DIPLOMATIC,
                    1 + i % 2,
                    switch (modes.get(i)) {
                      case 0 -> office(Mode.BUSINESS_HOURS);
                      case 1 -> office(Mode.ON_CALL);
                      default -> roundTheClock();
                    },
                    email("p" + i + "@csirt.example")));
          }
          return contacts;
        });
  }

  private static Arbitrary<Plan> plans() {
    Arbitrary<LadderStep> steps =
        Combinators.combine(
                Arbitraries.of(Whom.ON_DUTY, Whom.DEPUTY, Whom.OTHER_TRACK, Whom.DESK),
                Arbitraries.integers().between(1, 2_000),
                Arbitraries.integers().between(0, 3))
            .as((whom, wait, repeat) -> new LadderStep(whom, null, Set.of(), wait, repeat));
    return Combinators.combine(
            Arbitraries.of(OutsideHours.values()), steps.list().ofMinSize(1).ofMaxSize(5))
        .as((outside, list) ->
            new Plan(Pressure.URGENT, 1, new Rules(outside, Answering.ANY, 20, list)));
  }
}
