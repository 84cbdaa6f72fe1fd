package org.enlace.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.directory.Line;
import org.enlace.directory.ListedRows;
import org.enlace.duty.roster.Layer;
import org.enlace.duty.roster.Member;
import org.enlace.duty.roster.RosterRows;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EnlaceTest
class RosterReachRoomTests {
  private static final StateCode PERU = new StateCode("PE");
  private static final ZoneId LIMA = ZoneId.of("America/Lima");

  @Autowired ApplicationContext site;
  @Autowired Attendances attendances;
  @Autowired MovableClock clock;

  private ListedRows rows;
  private RosterRows rosters;
  private UUID desk;
  private UUID head;
  private UUID ana;
  private UUID luis;
  private Instant now;
  private LocalDate today;

  @BeforeEach
  void listPeru() {
    rows = ListedRows.in(site);
    rosters = new RosterRows(site, rows);
    now = clock.instant();
    today = LocalDate.ofInstant(now, LIMA);
    head = rows.person("PE", "Rosa Quispe");
    desk = rows.desk("PE", "CSIRT duty desk");
    ana = rows.person("PE", "Ana Huamán");
    luis = rows.person("PE", "Luis Paredes");
    rows.nomination("PE", ListedRows.TECHNICAL, head, 1);
    rows.nomination("PE", ListedRows.TECHNICAL, desk, 2);
    rows.line("PE", desk, Line.Kind.EMAIL, "duty@csirt.example", Line.Visibility.MEMBERS);
    rows.personalLine("PE", ana, Line.Kind.EMAIL, "ana@csirt.example", Line.Visibility.MEMBERS);
    actsForTheDesk(ana);
    actsForTheDesk(luis);
  }

  @Test
  void putsTheLayersOfTheRosterBeforeWhatWasDeclared() {
    rows.run("UPDATE directory.holder SET mode = 'round-the-clock' WHERE id = '" + head + "'");
    publish(turn(ana, desk), turn(luis, desk));

    assertThat(attended(peru()).contacts())
        .extracting(Attendance::manner, each -> each.shift() == null ? 0 : each.shift().layer())
        .containsExactly(
            tuple(Manner.ON_SHIFT, 1), tuple(Manner.ON_SHIFT, 2), tuple(Manner.ROUND_THE_CLOCK, 0));
    assertThat(attended(peru()).rosters()).containsExactly(ListedRows.TECHNICAL);
  }

  @Test
  void ringsTheDeskBeforeWhoeverStandsDutyForIt() {
    publish(turn(ana, desk));

    assertThat(attended(new Actor.Task("test")).contacts().getFirst().lines())
        .extracting(Line::value)
        .containsExactly("duty@csirt.example", "ana@csirt.example");
  }

  @Test
  void showsOthersTheDeskWithoutWhoStandsDutyForIt() {
    publish(turn(ana, desk));
    Attendance first =
        attended(rows.actor("MX", Role.CONTACT, ListedRows.TECHNICAL)).contacts().getFirst();

    assertThat(first.manner()).isEqualTo(Manner.ON_SHIFT);
    assertThat(first.lines()).extracting(Line::value).containsExactly("duty@csirt.example");
  }

  @Test
  void leavesOutWhoeverActsForTheDeskNoMore() {
    publish(turn(ana, desk), turn(luis, desk));
    rows.run("DELETE FROM directory.desk_person WHERE person = '" + ana + "'");

    assertThat(attended(peru()).contacts().getFirst().shift())
        .satisfies(shift -> assertThat(shift.person()).isEqualTo(luis));
  }

  @Test
  void goesByOverridesAndByLeave() {
    UUID roster = publish(turn(ana, desk));
    Instant soon = now.plus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    rosters.cover(roster, "PE", 1, new Member(head, head), soon, soon.plusSeconds(3_600));
    rosters.absence(ana, "PE", soon.plusSeconds(3_600), soon.plusSeconds(7_200));

    assertThat(attended(peru()).changesAt()).isEqualTo(soon);
    assertThat(at(soon).contacts().getFirst().contact().holder().id()).isEqualTo(head);
    assertThat(at(soon.plusSeconds(3_600)).rosters()).isEmpty();
    assertThat(at(soon.plusSeconds(3_600)).changesAt()).isEqualTo(soon.plusSeconds(7_200));
  }

  @Test
  void readsNoRosterForWhoeverHasNoRole() {
    publish(turn(ana, desk));

    assertThat(
            rows.as(
                new Actor.Anonymous(),
                () -> attendances.of(Set.of(PERU), rows.network(), null, now)))
        .isEmpty();
  }

  private UUID publish(Layer... layers) {
    return rosters.publish(
        "PE", ListedRows.TECHNICAL, now.minus(Duration.ofDays(30)), LIMA, layers);
  }

  private Layer turn(UUID person, UUID holder) {
    return RosterRows.weekly(today.minusDays(14), LocalTime.of(8, 0), new Member(person, holder));
  }

  private void actsForTheDesk(UUID person) {
    rows.run(
        "INSERT INTO directory.desk_person (desk, person, state) VALUES ('%s', '%s', 'PE')"
            .formatted(desk, person));
  }

  private Actor peru() {
    return rows.actor("PE", Role.CONTACT, ListedRows.TECHNICAL);
  }

  private Attendances.OfState attended(Actor actor) {
    return rows.as(
            actor, () -> attendances.of(List.of(PERU), rows.network(), ListedRows.TECHNICAL, now))
        .getOrDefault(PERU, Attendances.OfState.none());
  }

  private Attendances.OfState at(Instant at) {
    return rows.as(
            peru(), () -> attendances.of(List.of(PERU), rows.network(), ListedRows.TECHNICAL, at))
        .getOrDefault(PERU, Attendances.OfState.none());
  }
}
