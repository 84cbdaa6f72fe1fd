package org.enlace.duty.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.enlace.EnlaceTest;
import org.enlace.directory.ListedRows;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EnlaceTest
class RosterKeepingRoomTests {
  @Autowired ApplicationContext site;
  @Autowired Rosters rosters;
  @Autowired RosterKeeping keeping;
  @Autowired JdbcClient jdbc;

  private RosterScene scene;

  @BeforeEach
  void listPeru() {
    scene = new RosterScene(site);
  }

  @Test
  void publishesWhatWasDraftedAndKeepsEveryVersion() {
    Roster first = scene.published();
    Roster drafted = scene.done(() -> keeping.draft(first.id(), first.version(), scene.plan()));
    Roster second = scene.done(() -> keeping.publish(first.id(), drafted.version(), scene.in(48)));

    assertThat(second.published()).extracting(Roster.Version::number).containsExactly(2, 1);
    assertThat(second.inForce(scene.in(2)).orElseThrow().number()).isEqualTo(1);
    assertThat(second.inForce(scene.in(49)).orElseThrow().number()).isEqualTo(2);
    assertThat(second.draft()).isNull();
  }

  @Test
  void changesNothingThatWasPublished() {
    Roster roster = scene.published();

    int changed =
        scene.rows.as(
            scene.nominator(),
            () ->
                jdbc.sql("UPDATE duty.roster_plan SET plan = '{}' WHERE roster = :roster")
                    .param("roster", roster.id())
                    .update());

    assertThat(changed).isZero();
    assertThatThrownBy(() ->
            scene.rows.as(
                scene.nominator(), () -> jdbc.sql("DELETE FROM duty.roster_cover").update()))
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void isMadeByNominatorsOncePerTrack() {
    assertThat(
            scene.refused(
                scene.contact(scene.rosa),
                () -> keeping.create(scene.rows.network(), ListedRows.TECHNICAL)))
        .isEqualTo("roster-not-yours 403");
    scene.done(() -> keeping.create(scene.rows.network(), ListedRows.TECHNICAL));
    assertThat(
            scene.refused(
                scene.nominator(),
                () -> keeping.create(scene.rows.network(), ListedRows.TECHNICAL)))
        .isEqualTo("roster-known 409 category");
    assertThat(
            scene.refused(
                scene.nominator(),
                () -> keeping.create(scene.rows.network(), new CategoryCode("culinary"))))
        .isEqualTo("category-unknown 422 category");
  }

  @Test
  void isKeptByContactsWhomANominatorNamed() {
    Roster roster = scene.published();
    assertThat(
            scene.refused(
                scene.contact(scene.ana),
                () -> keeping.draft(roster.id(), roster.version(), scene.plan())))
        .isEqualTo("roster-not-yours 403");

    Roster arranged =
        scene.done(() -> keeping.arrange(roster.id(), roster.version(), Set.of(scene.ana), true));

    assertThat(arranged.teamFeed()).isTrue();
    assertThat(
            scene.done(
                scene.contact(scene.ana),
                () -> keeping.draft(roster.id(), arranged.version(), scene.plan())))
        .extracting(Roster::draft)
        .isNotNull();
    assertThat(
            scene.refused(
                scene.contact(scene.ana),
                () -> keeping.arrange(roster.id(), arranged.version() + 1, Set.of(), false)))
        .isEqualTo("roster-not-yours 403");
  }

  @Test
  void refusesPlansThatCannotHold() {
    Roster roster = scene.done(() -> keeping.create(scene.rows.network(), ListedRows.TECHNICAL));
    Layer fine = scene.plan().layers().getFirst();
    Member stranger = new Member(scene.rows.person("PE", "Nobody Named"), scene.desk);
    Layer strange =
        new Layer(fine.rotation(), fine.handOver(), fine.startsOn(), List.of(stranger), List.of());
    Layer farAway =
        new Layer(
            fine.rotation(),
            fine.handOver(),
            LocalDate.parse("1999-01-01"),
            fine.members(),
            List.of());

    assertThat(drafting(roster, List.of())).isEqualTo("roster-layers 422 layers");
    assertThat(drafting(roster, List.of(fine, strange)))
        .isEqualTo("roster-member-unknown 422 layers[1].members[0]");
    assertThat(drafting(roster, List.of(farAway)))
        .isEqualTo("roster-start-far 422 layers[0].startsOn");
    assertThat(drafting(roster, java.util.Collections.nCopies(7, fine)))
        .isEqualTo("roster-layers 422 layers");
  }

  private String drafting(Roster roster, List<Layer> layers) {
    Plan plan = new Plan(RosterScene.LIMA, layers);
    return scene.refused(
        scene.nominator(), () -> keeping.draft(roster.id(), roster.version(), plan));
  }

  @Test
  void refusesToPublishWithoutDraftOrWithEffectInThePast() {
    Roster roster = scene.done(() -> keeping.create(scene.rows.network(), ListedRows.TECHNICAL));
    assertThat(publishing(roster, 1)).isEqualTo("draft-missing 409");
    Roster drafted = scene.done(() -> keeping.draft(roster.id(), roster.version(), scene.plan()));

    assertThat(publishing(drafted, 0)).isEqualTo("effect-not-ahead 422 effectiveAt");
    assertThat(publishing(drafted, 24 * 400)).isEqualTo("effect-not-ahead 422 effectiveAt");
    assertThat(publishing(roster, 1)).isEqualTo("stale 412");
  }

  private String publishing(Roster roster, int hours) {
    return scene.refused(
        scene.nominator(), () -> keeping.publish(roster.id(), roster.version(), scene.in(hours)));
  }

  @Test
  void isSeenByItsOwnStateAlone() {
    Roster roster = scene.published();

    assertThat(scene.rows.as(scene.contact(scene.luis), () -> rosters.find(roster.id())))
        .isPresent();
    assertThat(
            scene.rows.as(scene.actor("MX", Role.NOMINATOR, null), () -> rosters.find(roster.id())))
        .isEmpty();
    assertThat(
            scene.rows.as(
                scene.actor("MX", Role.CONTACT, null),
                () -> jdbc.sql("SELECT count(*) FROM duty.roster").query(Long.class).single()))
        .isZero();
  }

  @Test
  void showsGapsLeaveAndDoubleDutyAhead() {
    Roster roster = scene.published();
    RosterRows loose = new RosterRows(site, scene.rows);
    loose.absence(scene.luis, "PE", scene.in(24), scene.in(30));
    loose.cover(roster.id(), "PE", 1, scene.rosaHerself(), scene.in(26), scene.in(28));

    Forecast forecast =
        scene.rows.as(
            scene.nominator(),
            () -> rosters.forecast(roster, scene.in(0), scene.in(0).plus(Duration.ofDays(3))));

    assertThat(forecast.warnings())
        .extracting(each -> each.kind() + " " + each.layer() + " " + each.from())
        .containsExactly(
            "GAP 1 " + scene.in(0),
            "GAP 2 " + scene.in(0),
            "LEAVE 1 " + scene.in(24),
            "DOUBLE 2 " + scene.in(26),
            "LEAVE 1 " + scene.in(28));
  }
}
