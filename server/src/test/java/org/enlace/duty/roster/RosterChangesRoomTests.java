package org.enlace.duty.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EnlaceTest
class RosterChangesRoomTests {
  @Autowired ApplicationContext site;
  @Autowired Rosters rosters;
  @Autowired StandIns standIns;
  @Autowired Swaps swaps;
  @Autowired Absences absences;
  @Autowired NewsStore news;

  private RosterScene scene;
  private Roster roster;

  @BeforeEach
  void publish() {
    scene = new RosterScene(site);
    roster = scene.published();
  }

  @Test
  void letsWhoeverKeepsItPutSomebodyIn() {
    StandIn standIn =
        scene.done(() -> standIns.add(roster.id(), standIn(scene.rosaHerself(), 2, 4)));

    assertThat(onDuty(3)).isEqualTo(scene.rosa);
    assertThat(onDuty(5)).isEqualTo(scene.ana);
    scene.done(() -> standIns.cancel(roster.id(), standIn.id()));
    assertThat(onDuty(3)).isEqualTo(scene.ana);
  }

  @Test
  void refusesStandInsThatCannotHold() {
    scene.done(
        scene.contact(scene.luis), () -> absences.enter(scene.luis, scene.in(20), scene.in(30)));
    Member stranger = new Member(scene.rosa, scene.desk);

    assertThat(refused(standIn(scene.rosaHerself(), 4, 4))).isEqualTo("shift-not-clear 422 until");
    assertThat(refused(standIn(scene.rosaHerself(), -4, -2))).isEqualTo("shift-over 422 until");
    assertThat(refused(standIn(scene.rosaHerself(), 24 * 400, 24 * 400 + 1)))
        .isEqualTo("shift-far 422 from");
    assertThat(refused(standIn(stranger, 2, 4))).isEqualTo("roster-member-unknown 422 person");
    assertThat(refused(standIn(scene.luisForTheDesk(), 19, 21))).isEqualTo("on-leave 422 person");
    assertThat(refused(new StandIns.Wanted(9, scene.rosaHerself(), scene.in(2), scene.in(3))))
        .isEqualTo("layer-unknown 422 layer");
    assertThat(
            scene.refused(
                scene.contact(scene.ana),
                () -> standIns.add(roster.id(), standIn(scene.rosaHerself(), 2, 4))))
        .isEqualTo("roster-not-yours 403");
  }

  @Test
  void swapsWhenTheOtherPersonAccepts() {
    Swap swap =
        scene.done(
            scene.contact(scene.ana),
            () -> swaps.ask(roster.id(), swap(2, 6, scene.luisForTheDesk(), 25, 29)));
    assertThat(onDuty(3)).isEqualTo(scene.ana);

    scene.done(scene.contact(scene.luis), () -> swaps.answer(roster.id(), swap.id(), true));

    assertThat(onDuty(3)).isEqualTo(scene.luis);
    assertThat(onDuty(26)).isEqualTo(scene.ana);
    assertThat(
            scene.refused(
                scene.contact(scene.luis), () -> swaps.answer(roster.id(), swap.id(), true)))
        .isEqualTo("swap-over 409");
  }

  @Test
  void changesNothingWhereTheOtherPersonRefusesOrTheAskerWithdraws() {
    Swap first = asked();
    scene.done(scene.contact(scene.luis), () -> swaps.answer(roster.id(), first.id(), false));
    Swap second = asked();
    scene.done(scene.contact(scene.ana), () -> swaps.withdraw(roster.id(), second.id()));

    assertThat(onDuty(3)).isEqualTo(scene.ana);
    assertThat(scene.rows.as(scene.nominator(), () -> swaps.open(roster))).isEmpty();
  }

  @Test
  void refusesSwapsOfWhatIsNotOnesOwn() {
    assertThat(
            scene.refused(
                scene.contact(scene.rosa),
                () -> swaps.ask(roster.id(), swap(2, 6, scene.luisForTheDesk()))))
        .isEqualTo("swap-shift-not-yours 403 from");
    assertThat(
            scene.refused(
                scene.contact(scene.ana),
                () -> swaps.ask(roster.id(), swap(2, 30, scene.luisForTheDesk()))))
        .isEqualTo("swap-shift-not-yours 403 from");
    assertThat(
            scene.refused(
                scene.contact(scene.ana),
                () -> swaps.ask(roster.id(), swap(2, 6, scene.luisForTheDesk(), 8, 9))))
        .isEqualTo("swap-shift-not-theirs 422 backFrom");
    Swap swap = asked();
    assertThat(
            scene.refused(
                scene.contact(scene.rosa), () -> swaps.answer(roster.id(), swap.id(), true)))
        .isEqualTo("swap-not-yours 403");
  }

  @Test
  void acceptsNoSwapOfAShiftThatMovedMeanwhile() {
    Swap swap = asked();
    scene.done(() -> standIns.add(roster.id(), standIn(scene.rosaHerself(), 2, 4)));

    assertThat(
            scene.refused(
                scene.contact(scene.luis), () -> swaps.answer(roster.id(), swap.id(), true)))
        .isEqualTo("swap-over 409");
  }

  @Test
  void saysOfNobodyOnLeaveThatTheyAreOnDuty() {
    Absence absence =
        scene.done(
            scene.contact(scene.ana), () -> absences.enter(scene.ana, scene.in(2), scene.in(5)));

    assertThat(onDuty(3)).isNull();
    scene.done(scene.contact(scene.ana), () -> absences.end(absence.id()));
    assertThat(onDuty(3)).isEqualTo(scene.ana);
  }

  @Test
  void letsEverybodyEnterTheirOwnLeaveAndANominatorAnybodys() {
    Actor rosa = scene.contact(scene.rosa);
    assertThat(scene.refused(rosa, () -> absences.enter(scene.ana, scene.in(2), scene.in(5))))
        .isEqualTo("leave-not-yours 403 person");
    assertThat(scene.refused(rosa, () -> absences.enter(scene.rosa, scene.in(5), scene.in(5))))
        .isEqualTo("shift-not-clear 422 until");
    assertThat(scene.refused(rosa, () -> absences.enter(scene.rosa, scene.in(-5), scene.in(-2))))
        .isEqualTo("shift-over 422 until");
    Absence absence = scene.done(() -> absences.enter(scene.ana, scene.in(2), scene.in(5)));
    assertThat(scene.refused(rosa, () -> absences.end(absence.id())))
        .isEqualTo("leave-not-yours 403");
    assertThat(
            scene.refused(
                scene.actor("MX", org.enlace.kernel.Role.NOMINATOR, null),
                () -> absences.enter(scene.ana, scene.in(2), scene.in(5))))
        .isEqualTo("leave-not-yours 403 person");
  }

  @Test
  void notesForWhomTheNextShiftMoved() {
    scene.done(() -> standIns.add(roster.id(), standIn(scene.rosaHerself(), 25, 30)));

    List<News> noted =
        scene.rows.asTask(() ->
            news.claim(scene.now().plus(Duration.ofDays(1)), 1_000).stream()
                .filter(each -> each.roster().equals(roster.id()))
                .filter(each -> each.person().equals(scene.luis))
                .toList());

    assertThat(noted)
        .anySatisfy(each -> {
          assertThat(each.kind()).isEqualTo(RosterNews.Kind.MOVED);
          assertThat(each.from()).isEqualTo(scene.in(24));
          assertThat(each.until()).isEqualTo(scene.in(25));
        });
  }

  private Swap asked() {
    return scene.done(
        scene.contact(scene.ana), () -> swaps.ask(roster.id(), swap(2, 6, scene.luisForTheDesk())));
  }

  private String refused(StandIns.Wanted wanted) {
    return scene.refused(scene.nominator(), () -> standIns.add(roster.id(), wanted));
  }

  private StandIns.Wanted standIn(Member member, int from, int until) {
    return new StandIns.Wanted(1, member, scene.in(from), scene.in(until));
  }

  private Swaps.Wanted swap(int from, int until, Member asked, int... back) {
    return new Swaps.Wanted(
        1,
        new Swap.Stretch(scene.in(from), scene.in(until)),
        asked,
        back.length == 0 ? null : new Swap.Stretch(scene.in(back[0]), scene.in(back[1])));
  }

  private @Nullable UUID onDuty(int hours) {
    Instant from = scene.in(hours);
    Forecast forecast =
        scene.rows.as(
            scene.nominator(), () -> rosters.forecast(roster, from, from.plusSeconds(60)));
    Member member = forecast.shifts().getFirst().onDuty();
    return member == null ? null : member.person();
  }
}
