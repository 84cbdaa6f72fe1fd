package org.enlace.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.directory.ListedRows;
import org.enlace.duty.Call.Audience;
import org.enlace.duty.Call.Track;
import org.enlace.duty.Standing.Stage;
import org.enlace.kernel.Actor;
import org.enlace.kernel.HandlingLabel;
import org.enlace.kernel.Ids;
import org.enlace.kernel.Marking;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

@EnlaceTest
class EscalationsRoomTests {
  @Autowired ApplicationContext site;
  @Autowired Escalations escalations;
  @Autowired Ids ids;

  private ListedRows rows;
  private UUID subject;

  @BeforeEach
  void nameASubject() {
    rows = ListedRows.in(site);
    subject = ids.next();
  }

  @Test
  void beginsOnceHoweverOftenItIsAsked() {
    Call call = call(new StateCode("MX"));
    rows.as(
        mexico(),
        () -> {
          EscalationId first = escalations.begin(call);
          assertThat(escalations.begin(call)).isEqualTo(first);
          return first;
        });
  }

  @Test
  void beginsAnewAfterTheEnd() {
    EscalationId first = begin();
    end(mexico());

    assertThat(begin()).isNotEqualTo(first);
  }

  @Test
  void endsOnceForEitherParty() {
    begin();
    end(peru());
    end(mexico());

    assertThat(standingFor(mexico())).containsOnlyKeys(subject);
    assertThat(standingFor(mexico()).get(subject).stage()).isEqualTo(Stage.ENDED);
  }

  @Test
  void endsForWhoeverHoldsALinkOfTheCalledState() {
    begin();
    end(new Actor.LinkHolder(ids.next(), new StateCode("PE")));

    assertThat(standingFor(peru()).get(subject).stage()).isEqualTo(Stage.ENDED);
  }

  @Test
  void isSeenByItsTwoPartiesAlone() {
    begin();

    assertThat(standingFor(mexico())).containsOnlyKeys(subject);
    assertThat(standingFor(peru())).containsOnlyKeys(subject);
    assertThat(standingFor(rows.actor("BR", Role.CONTACT, ListedRows.TECHNICAL))).isEmpty();
    assertThat(standingFor(rows.actor("PE", Role.DESK, null))).isEmpty();
    assertThat(standingFor(rows.actor(null, Role.SECRETARIAT, null))).isEmpty();
    assertThat(standingFor(rows.actor(null, Role.AUDITOR, null))).isEmpty();
  }

  @Test
  void isNotBegunForOthers() {
    assertThatThrownBy(() -> begin(rows.actor("BR", Role.CONTACT, ListedRows.TECHNICAL)))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void beginsForTheSecretariatWithoutAState() {
    Actor secretariat = rows.actor(null, Role.SECRETARIAT, null);
    Call call = call(null);
    rows.as(secretariat, () -> escalations.begin(call));

    assertThat(standingFor(secretariat)).containsOnlyKeys(subject);
  }

  @Test
  void forgetsWhatIsPastItsKeeping() {
    begin();
    end(peru());
    rows.asTask(() -> {
      escalations.forget(SomeOccasion.KIND, Set.of(subject));
      return subject;
    });

    assertThat(standingFor(mexico())).isEmpty();
  }

  private Map<UUID, Standing> standingFor(Actor actor) {
    return rows.as(actor, () -> escalations.standing(SomeOccasion.KIND, Set.of(subject)));
  }

  private EscalationId begin() {
    return begin(mexico());
  }

  private EscalationId begin(Actor actor) {
    Call call = call(new StateCode("MX"));
    return rows.as(actor, () -> escalations.begin(call));
  }

  private Call call(@org.jspecify.annotations.Nullable StateCode caller) {
    return new Call(
        SomeOccasion.KIND,
        subject,
        caller,
        new StateCode("PE"),
        new Track(rows.network(), ListedRows.TECHNICAL),
        true,
        new Audience(HandlingLabel.AMBER, Set.of()),
        Marking.REAL);
  }

  private void end(Actor actor) {
    rows.as(
        actor,
        () -> {
          escalations.end(SomeOccasion.KIND, subject, Ending.WITHDRAWN);
          return subject;
        });
  }

  private Actor mexico() {
    return rows.actor("MX", Role.CONTACT, ListedRows.TECHNICAL);
  }

  private Actor peru() {
    return rows.actor("PE", Role.CONTACT, ListedRows.TECHNICAL);
  }
}
