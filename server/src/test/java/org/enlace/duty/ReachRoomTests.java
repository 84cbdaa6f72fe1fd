package org.enlace.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.directory.Line;
import org.enlace.directory.ListedRows;
import org.enlace.duty.ReachAnswer.Answer;
import org.enlace.duty.ReachAnswer.Entry;
import org.enlace.duty.ReachAnswer.Refused;
import org.enlace.kernel.Actor;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EnlaceTest
class ReachRoomTests {
  private static final StateCode PERU = new StateCode("PE");

  @Autowired ApplicationContext site;
  @Autowired Reach reach;
  @Autowired MovableClock clock;

  private ListedRows rows;
  private UUID desk;
  private UUID person;

  @BeforeEach
  void listPeru() {
    rows = ListedRows.in(site);
    desk = rows.desk("PE", "CSIRT duty desk");
    person = rows.person("PE", "Rosa Quispe");
    rows.nomination("PE", ListedRows.TECHNICAL, person, 1);
    rows.nomination("PE", ListedRows.TECHNICAL, desk, 2);
    rows.line("PE", desk, Line.Kind.EMAIL, "duty@csirt.example", Line.Visibility.MEMBERS);
    rows.run("UPDATE directory.holder SET mode = 'round-the-clock' WHERE id = '" + desk + "'");
    rows.run("UPDATE directory.holder SET position = 'Head of CSIRT' WHERE id = '" + person + "'");
  }

  @Test
  void answersWhoIsOnDutyNowWithTheLines() {
    Answer answer = answer(mexico(), null);

    assertThat(answer.entries())
        .extracting(Entry::manner)
        .containsExactly(Manner.ROUND_THE_CLOCK, Manner.UNDECLARED);
    Entry first = answer.entries().getFirst();
    assertThat(first.who().name()).isEqualTo("CSIRT duty desk");
    assertThat(first.lines())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.kind()).isEqualTo(Line.Kind.EMAIL);
          assertThat(line.value()).isEqualTo("duty@csirt.example");
          assertThat(line.lastReachedAt()).isNull();
        });
    assertThat(answer.whole()).isFalse();
    assertThat(answer.zone().getId()).isEqualTo("America/Lima");
  }

  @Test
  void tellsOthersThePostAndTheOwnStateThePerson() {
    assertThat(answer(mexico(), null).entries().getLast().who().name()).isEqualTo("Head of CSIRT");
    assertThat(answer(peru(), null).entries().getLast().who().name()).isEqualTo("Rosa Quispe");
  }

  @Test
  void tellsOthersNothingBeyondADay() {
    Instant now = clock.instant();

    assertThat(refusal(mexico(), now.plus(Duration.ofHours(25))))
        .isEqualTo("reach-beyond-a-day 403");
    assertThat(refusal(mexico(), now.minus(Duration.ofHours(1))))
        .isEqualTo("reach-beyond-a-day 403");
    assertThat(answer(mexico(), now.plus(Duration.ofHours(23))).at()).isAfter(now);
  }

  @Test
  void tellsTheOwnStateAYearAheadAndNoMore() {
    Instant now = clock.instant();

    assertThat(answer(peru(), now.plus(Duration.ofDays(300))).whole()).isTrue();
    assertThat(refusal(peru(), now.plus(Duration.ofDays(400))))
        .isEqualTo("reach-beyond-a-year 400");
  }

  @Test
  void hidesFromOthersAChangeThatIsMoreThanADayOff() {
    rows.run(
        "INSERT INTO directory.closure (holder, from_on, until_on) SELECT '"
            + desk
            + "', current_date + 5, current_date + 6");

    assertThat(answer(mexico(), null).changesAt()).isNull();
    assertThat(answer(peru(), null).changesAt()).isAfter(clock.instant().plus(Duration.ofDays(3)));
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThat(refusal(mexico(), new StateCode("QQ"), null)).isEqualTo("state-unknown 404");
    assertThat(refusal(mexico(), PERU, new CategoryCode("culinary")))
        .isEqualTo("category-unknown 404");
  }

  @Test
  void showsNobodyToWhoeverHasNoPlaceInTheNetwork() {
    Actor auditor = rows.actor(null, Role.AUDITOR, null);

    assertThat(answer(auditor, null).entries()).isEmpty();
  }

  private Actor mexico() {
    return rows.actor("MX", Role.CONTACT, ListedRows.TECHNICAL);
  }

  private Actor peru() {
    return rows.actor("PE", Role.CONTACT, ListedRows.TECHNICAL);
  }

  private Answer answer(Actor actor, @Nullable Instant at) {
    ReachAnswer answer =
        rows.as(actor, () -> reach.at(PERU, rows.network(), ListedRows.TECHNICAL, at));
    assertThat(answer).isInstanceOf(Answer.class);
    return (Answer) answer;
  }

  private String refusal(Actor actor, @Nullable Instant at) {
    return told(rows.as(actor, () -> reach.at(PERU, rows.network(), null, at)));
  }

  private String refusal(Actor actor, StateCode state, @Nullable CategoryCode category) {
    return told(rows.as(actor, () -> reach.at(state, rows.network(), category, null)));
  }

  private static String told(ReachAnswer answer) {
    assertThat(List.of(answer)).hasOnlyElementsOfType(Refused.class);
    Refused refused = (Refused) answer;
    return refused.problem().slug() + " " + refused.problem().status();
  }
}
