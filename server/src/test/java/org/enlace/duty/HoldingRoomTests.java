package org.enlace.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.duty.RingingScene.OPEN;
import static org.enlace.duty.RingingScene.await;

import java.util.List;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.duty.Standing.Stage;
import org.enlace.kernel.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What waits for office hours, who is woken, and where all must acknowledge.
@EnlaceTest
class HoldingRoomTests {
  @Autowired ApplicationContext site;
  @Autowired SomeOccasion occasion;
  @Autowired MovableClock clock;
  @Autowired Ids ids;

  private LadderScene scene;

  @BeforeEach
  void listAStateInWhichEverybodySleeps() {
    scene = new LadderScene(site, "PY");
  }

  @AfterEach
  void resetTheClock() {
    scene.rows.asOwner(site, "DELETE FROM duty.wake_limit WHERE state = 'PY'");
    scene.rows.asOwner(site, "DELETE FROM duty.ladder WHERE state = 'PY'");
    clock.reset();
  }

  @Test
  void holdsUntilSomebodyIsOnDutyAndSaysSo() {
    sleepForHalfADay();
    scene.begin(true);

    await(() -> scene.standing().stage() == Stage.HELD);
    assertThat(scene.standing().held()).isEqualTo(Held.OUTSIDE_HOURS);
    assertThat(occasion.heldFor(scene.subject)).isNotEmpty();
    scene.after(6 * 60);
    assertThat(scene.rung()).isEmpty();
    scene.after(6 * 60 + 10);
    await(() -> !scene.rung().isEmpty());
  }

  @Test
  void wakesThoseWhoAgreed() {
    sleepForHalfADay();
    agree(scene.deputy);
    scene.begin(true);

    await(() -> scene.rung().size() == 1);
    assertThat(scene.rung()).containsExactly(scene.deputy);
  }

  @Test
  void wakesNobodyForAStateThatHasDoneSoAsOftenAsItMay() {
    sleepForHalfADay();
    agree(scene.deputy);
    scene.rows.asOwner(
        site,
        """
        INSERT INTO duty.wake_limit (state, caller, most, hours, changed_by, changed_at)
        VALUES ('PY', 'EC', 1, 24, gen_random_uuid(), now())
        """);
    UUID before = ids.next();
    scene.begin(before, "EC", true, OPEN);
    await(() -> !occasion.rungFor(before).isEmpty());
    scene.begin(scene.subject, "EC", true, OPEN);
    UUID ofBrazil = ids.next();
    scene.begin(ofBrazil, "BR", true, OPEN);

    await(() -> scene.standing().stage() == Stage.HELD);
    assertThat(scene.standing().held()).isEqualTo(Held.WAKE_LIMIT);
    assertThat(occasion.heldFor(scene.subject)).extracting(Holding::why).contains(Held.WAKE_LIMIT);
    await(() -> !occasion.rungFor(ofBrazil).isEmpty());
  }

  @Test
  void waitsForAllWhereAllMustAcknowledge() {
    set("all");
    scene.begin(true);
    await(() -> scene.rung().size() == 1);
    scene.after(15);
    await(() -> scene.rung().size() == 2);
    scene.acknowledgeSignedIn(scene.first);
    assertThat(scene.standing().isOpen()).isTrue();
    scene.after(15);
    await(() -> scene.rung().size() == 3);

    assertThat(scene.rung()).isEqualTo(List.of(scene.first, scene.deputy, scene.deputy));
    scene.acknowledgeSignedIn(scene.deputy);
    assertThat(scene.standing().stage()).isEqualTo(Stage.ENDED);
  }

  private void sleepForHalfADay() {
    for (UUID each : List.of(scene.first, scene.deputy, scene.diplomat)) {
      scene.sleep(each);
    }
  }

  private void agree(UUID person) {
    scene.rows.run(
        "INSERT INTO duty.consent (holder, number, state, agreed, account, at) VALUES ('"
            + person
            + "', 1, 'PY', true, gen_random_uuid(), now())");
  }

  private void set(String answering) {
    scene.rows.run(
        """
        INSERT INTO duty.ladder (state, pressure, version, rules, changed_by, changed_at)
        SELECT 'PY', 'urgent', coalesce(max(version), 0) + 1,
               '{"outsideHours":"wake","answering":"ANSWERING","signInMinutes":20,
                 "steps":[{"whom":"on-duty","waitMinutes":15,"repeat":0},
                          {"whom":"deputy","waitMinutes":15,"repeat":2}]}'::jsonb,
               gen_random_uuid(), now() FROM duty.ladder WHERE state = 'PY' AND pressure = 'urgent'
        """
            .replace("ANSWERING", answering));
  }
}
