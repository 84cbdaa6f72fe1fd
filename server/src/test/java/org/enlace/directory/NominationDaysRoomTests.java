package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.Ceremony.PERU;
import static org.enlace.directory.Ceremony.as;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.kernel.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What days bring to nominations.
@EnlaceTest
class NominationDaysRoomTests {
  @Autowired ApplicationContext site;
  @Autowired Nominations nominations;
  @Autowired MovableClock clock;

  private Ceremony people;
  private Holder ines;

  @BeforeEach
  void gather() {
    people = new Ceremony(site);
    ines = people.person("Inés Huamán");
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void keepsAnEntryReachableWhenItsReviewDateHasPassed() {
    Nomination inForce = people.inForce(ines);
    clock.advance(Duration.ofDays(366));
    nominations.passDays();
    assertThat(people.find(inForce.id()).standing())
        .isInstanceOfSatisfying(
            Nomination.Confirmed.class, standing -> assertThat(standing.toBeConfirmed()).isTrue());
    assertThat(people.listed()).containsExactly(inForce.id());

    as(people.nominator, () -> nominations.confirmAgain(inForce.id(), null).orThrow());
    assertThat(people.find(inForce.id()).standing())
        .isInstanceOfSatisfying(
            Nomination.Confirmed.class, standing -> assertThat(standing.toBeConfirmed()).isFalse());
  }

  @Test
  void endsOnlyOnTheDayThatTheNoteSet() {
    LocalDate last = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Lima")).plusDays(3);
    Nomination inForce = people.inForce(until(last));
    clock.advance(Duration.ofDays(2));
    nominations.passDays();
    assertThat(people.listed()).containsExactly(inForce.id());
    clock.advance(Duration.ofDays(3));
    assertThat(people.listed()).isEmpty();
    nominations.passDays();
    assertThat(people.find(inForce.id()).standing())
        .isInstanceOfSatisfying(
            Nomination.Ended.class,
            ended -> assertThat(ended.as()).isEqualTo(Nomination.Ending.EXPIRED));
    assertThat(people.powersOf(inForce)).isZero();
  }

  @Test
  void tellsWhoWasTheContactOnADay() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Lima"));
    Nomination old = people.inForce(ines);
    clock.advance(Duration.ofDays(10));
    as(people.nominator, () -> nominations.askRemoval(old.id(), null).orThrow());
    as(people.first, () -> nominations.confirmRemoval(old.id()).orThrow());
    clock.advance(Duration.ofDays(10));

    assertThat(whoWas(people.nominator, today.minusDays(1))).isEmpty();
    assertThat(whoWas(people.nominator, today.plusDays(5))).containsExactly("Inés Huamán");
    assertThat(whoWas(people.nominator, today.plusDays(15))).isEmpty();
    assertThat(whoWas(people.foreigner(ListedRows.TECHNICAL), today.plusDays(5))).isEmpty();
  }

  private Nominations.Draft until(LocalDate last) {
    return new Nominations.Draft(
        PERU, people.network, ListedRows.TECHNICAL, ines.id(), 1, null, null, null, last);
  }

  private List<String> whoWas(Actor actor, LocalDate on) {
    return as(actor, () -> nominations.whoWas(PERU, people.network, on)).stream()
        .map(past -> String.valueOf(past.name()))
        .toList();
  }
}
