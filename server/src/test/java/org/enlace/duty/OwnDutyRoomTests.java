package org.enlace.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.directory.ListedRows;
import org.enlace.duty.OwnDuty.Kept;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Grant;
import org.enlace.kernel.Ids;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.page.OwnStanding;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.SomePage;
import org.enlace.ui.page.Tone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EnlaceTest
class OwnDutyRoomTests {
  @Autowired ApplicationContext site;
  @Autowired OwnDuty duty;
  @Autowired Ids ids;

  private ListedRows rows;
  private UUID person;
  private UUID desk;
  private UUID colleague;

  @BeforeEach
  void listParaguay() {
    rows = ListedRows.in(site);
    person = rows.person("PY", "Ramón Giménez");
    desk = rows.desk("PY", "CERT-PY");
    colleague = rows.person("PY", "Mirta Ayala");
    rows.nomination("PY", ListedRows.TECHNICAL, colleague, 1);
    rows.nomination("PY", ListedRows.TECHNICAL, desk, 2);
    rows.nomination("PY", ListedRows.DIPLOMATIC, person, 1);
    rows.run(
        "INSERT INTO directory.desk_person (desk, person, state) VALUES ('"
            + desk
            + "', '"
            + person
            + "', 'PY')");
  }

  @Test
  void keepsOnesOwnDutyAndThatOfOnesDesks() {
    assertThat(kept(actor(Role.CONTACT)))
        .extracting(each -> each.holder().id(), Kept::own)
        .containsExactlyInAnyOrder(tuple(person, true), tuple(desk, true));
  }

  @Test
  void keepsTheDutyOfAllContactsForANominator() {
    assertThat(kept(actor(Role.NOMINATOR)))
        .extracting(each -> each.holder().id(), Kept::own)
        .containsExactlyInAnyOrder(
            tuple(person, false), tuple(desk, false), tuple(colleague, false));
  }

  @Test
  void keepsNothingForOthers() {
    assertThat(kept(actor(Role.MISSION))).isEmpty();
    assertThat(kept(rows.actor(null, Role.SECRETARIAT, null))).isEmpty();
    assertThat(kept(rows.actor("AR", Role.NOMINATOR, null)))
        .noneMatch(each -> each.holder().state().equals(new StateCode("PY")));
  }

  private List<Kept> kept(Actor actor) {
    return rows.as(actor, duty::all).stream()
        .filter(each -> List.of(person, desk, colleague).contains(each.holder().id()))
        .toList();
  }

  @Test
  void tellsInTheHeadForWhichStateOneActsAndWhetherOneIsOnDuty() {
    rows.run("UPDATE directory.holder SET mode = 'round-the-clock' WHERE id = '" + desk + "'");

    OwnStanding.Told contact = standing(actor(Role.CONTACT)).orElseThrow();
    assertThat(contact.state()).isEqualTo("Paraguay");
    assertThat(contact.duty())
        .isEqualTo(new OwnStanding.Duty(Tone.GOOD, "De turno", "Atención las 24 horas"));
    assertThat(standing(actor(Role.NOMINATOR))).contains(new OwnStanding.Told("Paraguay", null));
    assertThat(standing(rows.actor(null, Role.SECRETARIAT, null))).isEmpty();
  }

  private Optional<OwnStanding.Told> standing(Actor actor) {
    Page some = SomePage.in("es");
    Page page = new Page(some.reader(), actor, SomePage.NOW, some.frame(), some.messages());
    return ActorScope.as(actor, () -> site.getBean(OwnStanding.class).of(page));
  }

  private Actor actor(Role role) {
    Grant grant =
        new Grant(
            role,
            rows.network(),
            role == Role.CONTACT ? ListedRows.DIPLOMATIC : null,
            null,
            person);
    return new Actor.SignedIn(
        ids.next(),
        new StateCode("PY"),
        List.of(grant),
        new Actor.Credential(Actor.CredentialKind.SESSION, ids.next()));
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return new org.assertj.core.groups.Tuple(values);
  }
}
