package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.Ceremony.as;

import com.icegreen.greenmail.util.GreenMail;
import java.time.LocalDate;
import org.enlace.EnlaceTest;
import org.enlace.directory.Nominators.CallBackDraft;
import org.enlace.directory.Nominators.EnrolmentDraft;
import org.enlace.directory.Nominators.Mission;
import org.enlace.directory.Nominators.MissionDraft;
import org.enlace.kernel.Actor;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.PhoneNumber;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// An impostor's enrolment is heard of by the mission at its known mailbox, at each step.
@EnlaceTest
class EnrolmentTellingTests {
  private static final StateCode HONDURAS = new StateCode("HN");
  private static final StateCode SALVADOR = new StateCode("SV");
  private static final StateCode PANAMA = new StateCode("PA");
  private static final PhoneNumber KNOWN = new PhoneNumber("+12125550143");

  @Autowired ApplicationContext site;
  @Autowired Nominators nominators;
  @Autowired Networks networks;
  @Autowired GreenMail mail;

  @Test
  void tellsTheMissionAndThoseInForceAtEachStepOfAnEnrolment() throws Exception {
    Ceremony people = new Ceremony(site);
    as(
        people.first,
        () -> networks.admit(people.network, HONDURAS, LocalDate.parse("2024-05-09")).orThrow());
    Inbox mission = Inbox.of(mail, "mission");
    onFile(people, HONDURAS, mission);

    Inbox genuine = Inbox.of(mail, "genuine");
    Nominator one = proposed(people, genuine);
    assertThat(mission.await("Se propuso quien designa").text())
        .contains("inscribir a una autoridad designante", "/nominators/" + one.id())
        .doesNotContain("Impostor", genuine.address());
    called(people.first, one);
    assertThat(mission.await("La secretaría llamó a la misión").text())
        .contains("Si nadie de la misión atendió esa llamada");
    as(people.second, () -> nominators.confirm(one.id()).orThrow());
    mission.await("Cambió quien designa");

    Inbox impostor = Inbox.of(mail, "impostor");
    Nominator two = proposed(people, impostor);
    genuine.await("Se propuso quien designa");
    as(people.first, () -> nominators.refuse(two.id(), "La nota no es auténtica").orThrow());
    assertThat(genuine.await("No prosperó una inscripción").text())
        .doesNotContain("no es auténtica");
    assertThat(impostor.letters()).isEmpty();
  }

  @Test
  void tellsTheOldMailboxOfAMissionThatItsParticularsChanged() throws Exception {
    Ceremony people = new Ceremony(site);
    Inbox old = Inbox.of(mail, "mission-old");
    Inbox next = Inbox.of(mail, "mission-next");
    onFile(people, SALVADOR, old);
    onFile(people, SALVADOR, next);

    assertThat(old.await("cambió los datos de la misión").text())
        .contains("dentro de siete días")
        .doesNotContain(next.address());
    next.await("cambió los datos de la misión");
  }

  @Test
  void tellsTheMailboxThatTheMissionHadUntilLatelyOfWhoIsProposed() throws Exception {
    Ceremony people = new Ceremony(site);
    as(
        people.first,
        () -> networks.admit(people.network, PANAMA, LocalDate.parse("2024-05-09")).orThrow());
    Inbox old = Inbox.of(mail, "mission-old");
    Inbox next = Inbox.of(mail, "mission-next");
    onFile(people, PANAMA, old);
    onFile(people, PANAMA, next);
    old.await("cambió los datos de la misión");

    proposed(people, PANAMA, Inbox.of(mail, "impostor"));
    next.await("Se propuso quien designa");
    old.await("Se propuso quien designa");
  }

  private void onFile(Ceremony people, StateCode state, Inbox mailbox) {
    MissionDraft draft =
        new MissionDraft(
            state,
            "Misión Permanente",
            new EmailAddress(mailbox.address()),
            KNOWN,
            "lista pública");
    Mission proposal = as(people.first, () -> nominators.proposeMission(draft).orThrow());
    as(people.second, () -> nominators.confirmMission(proposal.id()).orThrow());
  }

  private Nominator proposed(Ceremony people, Inbox mailbox) {
    return proposed(people, HONDURAS, mailbox);
  }

  private Nominator proposed(Ceremony people, StateCode state, Inbox mailbox) {
    EnrolmentDraft draft =
        new EnrolmentDraft(
            state,
            people.network,
            Role.NOMINATOR,
            Nominator.Act.ENROL,
            "Iván Impostor",
            null,
            new EmailAddress(mailbox.address()),
            new LanguageTag("es"),
            people.note(state),
            null);
    return as(people.first, () -> nominators.propose(draft).orThrow());
  }

  private void called(Actor officer, Nominator proposal) {
    CallBackDraft call = new CallBackDraft(KNOWN, "Ministra consejera", true);
    as(officer, () -> nominators.recordCallBack(proposal.id(), call).orThrow());
  }
}
