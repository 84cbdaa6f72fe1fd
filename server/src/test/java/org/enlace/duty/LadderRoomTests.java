package org.enlace.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.duty.RingingScene.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.duty.Call.Audience;
import org.enlace.duty.Exhaustion.Reason;
import org.enlace.duty.Standing.Stage;
import org.enlace.duty.ladder.DefaultLadders;
import org.enlace.duty.ladder.Move;
import org.enlace.duty.ladder.Plan;
import org.enlace.duty.ladder.Pressure;
import org.enlace.duty.ladder.Simulation;
import org.enlace.kernel.HandlingLabel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Ladders as they are climbed, on a clock that a test moves.
@EnlaceTest
class LadderRoomTests {
  @Autowired ApplicationContext site;
  @Autowired SomeOccasion occasion;
  @Autowired MovableClock clock;
  @Autowired Scenes scenes;

  private LadderScene scene;

  @BeforeEach
  void listAState() {
    scene = new LadderScene(site, "CR");
  }

  @AfterEach
  void resetTheClock() {
    clock.reset();
  }

  @Test
  void ringsTheDeputyAfterAQuarterOfAnHourAndThenTheOtherTrack() {
    scene.begin(true);
    await(() -> scene.rung().size() == 1);
    scene.after(14);
    assertThat(scene.rung()).containsExactly(scene.first);
    scene.after(1);
    await(() -> scene.rung().size() == 2);
    scene.after(15);
    await(() -> scene.rung().size() == 3);

    assertThat(scene.rung()).containsExactly(scene.first, scene.deputy, scene.diplomat);
    assertThat(scene.standing().stage()).isEqualTo(Stage.RUNG);
    scene.after(30);
    await(() -> scene.standing().stage() == Stage.EXHAUSTED);
    assertThat(scene.standing().reason()).isEqualTo(Reason.NO_ANSWER);
    assertThat(occasion.exhaustedFor(scene.subject)).hasSize(1);
  }

  @Test
  void endsWhenSomebodySignsInAndTellsTheOthersWhoWereRung() {
    scene.begin(true);
    await(() -> scene.rung().size() == 1);
    scene.after(15);
    await(() -> scene.rung().size() == 2);
    scene.acknowledgeSignedIn(scene.deputy);

    await(() -> occasion.toldFor(scene.subject).size() == 1);
    Told told = occasion.toldFor(scene.subject).getFirst();
    assertThat(told.track()).hasToString("technical");
    assertThat(told.goesOnAt()).isNull();
    scene.after(120);
    assertThat(scene.rung()).containsExactly(scene.first, scene.deputy);
    assertThat(scene.standing().stage()).isEqualTo(Stage.ENDED);
  }

  @Test
  void pausesWhatIsUrgentAfterALinkAndGoesOnWhenNobodySignsIn() {
    scene.begin(true);
    await(() -> scene.rung().size() == 1);
    scene.acknowledgeByLinkOf(scene.first);

    assertThat(scene.standing().stage()).isEqualTo(Stage.PAUSED);
    scene.after(19);
    assertThat(scene.rung()).hasSize(1);
    scene.after(1);
    await(() -> scene.rung().size() == 2);
    assertThat(scene.rung().getLast()).isEqualTo(scene.deputy);
    assertThat(occasion.wasResumed(scene.subject)).isTrue();
    assertThat(scene.standing().stage()).isEqualTo(Stage.RUNG);
  }

  @Test
  void staysSilentWhenSomebodySignsInWhileItPauses() {
    scene.begin(true);
    await(() -> scene.rung().size() == 1);
    scene.acknowledgeByLinkOf(scene.first);
    scene.acknowledgeSignedIn(scene.first);
    scene.after(240);

    assertThat(scene.rung()).hasSize(1);
    assertThat(scene.standing().stage()).isEqualTo(Stage.ENDED);
  }

  @Test
  void endsWhatIsRoutineAtALink() {
    scene.begin(false);
    await(() -> scene.rung().size() == 1);
    scene.acknowledgeByLinkOf(scene.first);

    assertThat(scene.standing().stage()).isEqualTo(Stage.ENDED);
  }

  @Test
  void goesOnAtOnceWhenTheStateTakesTheLinkBack() {
    scene.begin(true);
    await(() -> scene.rung().size() == 1);
    scene.acknowledgeByLinkOf(scene.first);
    scene.begin(true);
    scene.ring();

    await(() -> scene.rung().size() == 2);
    assertThat(scene.rung().getLast()).isEqualTo(scene.deputy);
  }

  @Test
  void ringsThoseNamedAloneForRed() {
    scene.begin(true, new Audience(HandlingLabel.RED, Set.of(scene.deputy)));
    await(() -> scene.rung().size() == 1);
    scene.after(15);
    await(() -> scene.rung().size() == 2);
    scene.after(15);
    await(() -> scene.rung().size() == 3);

    assertThat(Set.copyOf(scene.rung())).containsExactly(scene.deputy);
  }

  @Test
  void climbsTheLadderForWhatIsRoutineOnceTheUrgencyIsLowered() {
    scene.begin(true);
    await(() -> scene.rung().size() == 1);
    scene.rows.as(
        scene.receiver(),
        () -> {
          scene.escalations().lower(SomeOccasion.KIND, scene.subject);
          return scene.subject;
        });
    scene.ring();
    scene.after(60);
    assertThat(scene.rung()).containsExactly(scene.first);
    scene.after(8 * 60);

    await(() -> scene.rung().size() == 2);
    assertThat(scene.rung().getLast()).isEqualTo(scene.deputy);
  }

  @Test
  void ringsWhatItsSimulationSaid() {
    Simulation simulated =
        scene.rows.asTask(() ->
            Simulation.of(
                new Plan(Pressure.URGENT, 0, DefaultLadders.of(Pressure.URGENT)),
                scenes.of(scene.call(scene.subject, "MX", true, RingingScene.OPEN)),
                clock.instant()));
    scene.begin(true);
    await(() -> scene.rung().size() == 1);
    List<UUID> said = new ArrayList<>();
    for (Simulation.Moment moment : simulated.moments()) {
      if (moment.move() instanceof Move.Rings rings) {
        rings.picks().forEach(pick -> said.add(pick.who()));
        await(() -> scene.rung().equals(said));
        scene.after((int) Duration.between(moment.at(), rings.nextAt()).toMinutes());
      }
    }

    await(() -> scene.standing().reason() == Reason.NO_ANSWER);
    assertThat(said).containsExactly(scene.first, scene.deputy, scene.diplomat);
  }

  @Test
  void fixesTheLadderWhenItBegins() {
    scene.begin(true);
    await(() -> scene.rung().size() == 1);
    scene.rows.run(
        """
        INSERT INTO duty.ladder (state, pressure, version, rules, changed_by, changed_at)
        SELECT 'CR', 'urgent', coalesce(max(version), 0) + 1,
               '{"outsideHours":"wake","answering":"any","signInMinutes":20,
                 "steps":[{"whom":"on-duty","waitMinutes":1,"repeat":0}]}',
               gen_random_uuid(), now() FROM duty.ladder WHERE state = 'CR' AND pressure = 'urgent'
        """);
    scene.after(15);
    await(() -> scene.rung().size() == 2);

    assertThat(scene.rung()).containsExactly(scene.first, scene.deputy);
    scene.rows.run(
        """
        INSERT INTO duty.ladder (state, pressure, version, rules, changed_by, changed_at)
        SELECT 'CR', 'urgent', max(version) + 1, NULL, gen_random_uuid(), now() FROM duty.ladder
         WHERE state = 'CR' AND pressure = 'urgent'
        """);
  }
}
