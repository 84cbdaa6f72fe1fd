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
import org.springframework.jdbc.core.simple.JdbcClient;

/// What days bring to nominations.
@EnlaceTest
class NominationDaysRoomTests {
  @Autowired ApplicationContext site;
  @Autowired Nominations nominations;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

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

  @Test
  void passesTheDaysOfOthersWhereOneFailsAndTriesThatAgain() {
    Nomination broken = people.inForce(ines);
    Nomination sound = people.inForce(people.person("Rosa Quispe"));
    Holder julio = people.person("Julio Paz");
    people.mail(julio, "julio-" + julio.id() + "@rree.example");
    Nomination begins = people.inForce(from(julio, 366));
    breakNextStep(broken);
    clock.advance(Duration.ofDays(367));
    nominations.passDays();
    assertThat(isToBeConfirmed(broken)).isFalse();
    assertThat(isToBeConfirmed(sound)).isTrue();
    assertThat(people.powersOf(begins)).isOne();

    mendNextStep(broken);
    nominations.passDays();
    assertThat(isToBeConfirmed(broken)).isTrue();
  }

  private boolean isToBeConfirmed(Nomination nomination) {
    return people.find(nomination.id()).standing() instanceof Nomination.Confirmed confirmed
        && confirmed.toBeConfirmed();
  }

  /// A step that is there already: the next one cannot be written beside it.
  private void breakNextStep(Nomination nomination) {
    people.rows.asTask(() ->
        jdbc.sql(
                """
                INSERT INTO directory.nomination_history
                  (nomination, version, at, act, state, network, category, holder, rank, phase,
                   suspended, to_be_confirmed)
                SELECT id, version + 1, now(), 'broken', state, network, category, holder, rank,
                       phase, false, false
                  FROM directory.nomination WHERE id = :id
                """)
            .param("id", nomination.id())
            .update());
  }

  private void mendNextStep(Nomination nomination) {
    people.rows.asOwner(
        site,
        "DELETE FROM directory.nomination_history WHERE act = 'broken' AND nomination = '%s'"
            .formatted(nomination.id()));
  }

  private Nominations.Draft from(Holder holder, int days) {
    LocalDate first =
        LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Lima")).plusDays(days);
    return new Nominations.Draft(
        PERU, people.network, ListedRows.TECHNICAL, holder.id(), 1, null, null, first, null);
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
