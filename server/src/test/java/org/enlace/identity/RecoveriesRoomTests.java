package org.enlace.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.util.List;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.identity.GrantOrder.Holder;
import org.enlace.identity.Invitations.Guest;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.Ids;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EnlaceTest
class RecoveriesRoomTests {
  private static final NetworkCode NETWORK = new NetworkCode("identity-recovery");
  private static final StateCode TONGA = new StateCode("TO");
  private static final StateCode SAMOA = new StateCode("WS");
  private static final Holder ANYBODY = new Holder.OfAccount(new UUID(0, 0));
  private static final GrantOrder OFFICER =
      GrantOrder.ofNetwork(ANYBODY, Role.SECRETARIAT, NETWORK);

  @Autowired Recoveries recoveries;
  @Autowired Enrolments enrolments;
  @Autowired ConsoleInvitations console;
  @Autowired HelpRequests help;
  @Autowired LookUps lookUps;
  @Autowired TestAccounts accounts;
  @Autowired TestSignIns people;
  @Autowired GreenMail mail;
  @Autowired Ids ids;

  @Test
  void letsAContactBackInByItsOwnNominatorAlone() {
    TestSignIns.Person person = contactOf(TONGA);
    help.recovery(person.address(), people.stranger());
    Actor own = nominatorOf(TONGA);
    Actor other = nominatorOf(SAMOA);
    Actor officer = accounts.actor(accounts.make("Officer", OFFICER));
    UUID id = waitingFor(own, person).id();

    assertThat(approve(other, id)).isEqualTo(RecoveryAnswer.UNKNOWN);
    assertThat(approve(officer, id)).isEqualTo(RecoveryAnswer.UNKNOWN);
    assertThat(approve(own, id)).isEqualTo(RecoveryAnswer.LINK_SENT);
    assertThat(approve(own, id)).isEqualTo(RecoveryAnswer.UNKNOWN);
  }

  @Test
  void letsANominatorBackInByTwoOfficers() {
    TestSignIns.Person person = people.accepted();
    accounts.give(person.account(), nominator(TONGA));
    help.recovery(person.address(), people.stranger());
    Actor first = accounts.actor(accounts.make("First officer", OFFICER));
    Actor second = accounts.actor(accounts.make("Second officer", OFFICER));
    UUID id = waitingFor(first, person).id();

    assertThat(approve(nominatorOf(TONGA), id)).isEqualTo(RecoveryAnswer.UNKNOWN);
    assertThat(approve(first, id)).isEqualTo(RecoveryAnswer.SECOND_NEEDED);
    assertThat(approve(first, id)).isEqualTo(RecoveryAnswer.SAME_HAND);
    assertThat(approve(second, id)).isEqualTo(RecoveryAnswer.LINK_SENT);
  }

  @Test
  void letsNoStrangersRecoveriesUseUpTheLinkForANewBrowser() {
    TestSignIns.Person person = contactOf(TONGA);
    for (int time = 0; time < 6; time++) {
      help.recovery(person.address(), people.stranger());
    }
    assertThat(help.recovery(person.address(), people.stranger())).isPresent();
    assertThat(help.knownBrowser(person.address(), people.stranger())).isEmpty();
  }

  @Test
  void sendsNoLinkWhereNoMailboxWasProved() {
    UUID account = accounts.make("Unproved", contact(TONGA));
    Account unproved = people.account(account);
    help.recovery(unproved.address().value(), people.stranger());
    Actor own = nominatorOf(TONGA);
    UUID id =
        waiting(own).stream()
            .filter(each -> each.account().id().equals(account))
            .findFirst()
            .orElseThrow()
            .id();

    assertThat(approve(own, id)).isEqualTo(RecoveryAnswer.NO_PROVED_LINE);
    assertThat(ActorScope.as(own, () -> recoveries.refuse(id)))
        .isEqualTo(RecoveryAnswer.TURNED_DOWN);
  }

  @Test
  void takesColleaguesInByASecondOfficer() {
    Actor first = accounts.actor(accounts.make("First officer", OFFICER));
    Actor second = accounts.actor(accounts.make("Second officer", OFFICER));
    Guest guest = guest();
    assertThat(ActorScope.as(first, () -> enrolments.propose(guest)))
        .isEqualTo(EnrolmentAnswer.DONE);
    UUID id =
        ActorScope.as(second, () -> enrolments.waiting()).stream()
            .filter(each -> each.guest().equals(guest))
            .findFirst()
            .orElseThrow()
            .id();

    assertThat(ActorScope.as(first, () -> enrolments.confirm(id)))
        .isEqualTo(EnrolmentAnswer.SAME_HAND);
    assertThat(ActorScope.as(second, () -> enrolments.confirm(id))).isEqualTo(EnrolmentAnswer.DONE);
    assertThat(ActorScope.as(second, () -> enrolments.confirm(id)))
        .isEqualTo(EnrolmentAnswer.UNKNOWN);
    assertThat(ActorScope.as(second, () -> enrolments.propose(guest)))
        .isEqualTo(EnrolmentAnswer.ADDRESS_TAKEN);
  }

  @Test
  void invitesTheFirstOfficerFromTheConsole() {
    Guest guest = guest();
    Actor task = new Actor.Task("console");
    var invited =
        (ConsoleInvitations.Answer.Invited) ActorScope.as(task, () -> console.invite(guest));
    String link = invited.printed().link().reveal().getPath();

    TestSignIns.Person person =
        people.accepted(invited.printed().account(), link.substring("/access/".length()));

    assertThat(people.account(person.account()).standing()).isInstanceOf(AccountState.Active.class);
    assertThat(ActorScope.as(task, () -> console.invite(guest)))
        .isInstanceOf(ConsoleInvitations.Answer.Refused.class);
    assertThat(mail.waitForIncomingEmail(10_000, 1)).isTrue();
  }

  @Test
  void showsTheOwningStateWhichStateLookedAndNeverWho() {
    Actor looker = accounts.actor(accounts.make("Looker", contact(SAMOA)));
    UUID subject = ids.next();
    ActorScope.run(
        looker,
        () ->
            lookUps.record(
                List.of(
                    new LookUp(LookUp.Kind.OPENED, TONGA, NETWORK, subject),
                    new LookUp(LookUp.Kind.EXPORTED, SAMOA, NETWORK, subject))));

    assertThat(ActorScope.as(nominatorOf(TONGA), () -> lookUps.ofState(null, 200)).items())
        .filteredOn(each -> each.subject().equals(subject))
        .singleElement()
        .satisfies(each -> {
          assertThat(each.lookingState()).isEqualTo(SAMOA);
          assertThat(each.lookingTrack()).isEqualTo(new CategoryCode("technical"));
          assertThat(each.id().version()).isEqualTo(4);
        });
    assertThat(ActorScope.as(nominatorOf(SAMOA), () -> lookUps.ofState(null, 200)).items())
        .noneMatch(each -> each.subject().equals(subject));
  }

  private RecoveryAnswer approve(Actor actor, UUID id) {
    return ActorScope.as(actor, () -> recoveries.approve(id));
  }

  private List<Recovery> waiting(Actor actor) {
    return ActorScope.as(actor, () -> recoveries.waiting());
  }

  private Recovery waitingFor(Actor actor, TestSignIns.Person person) {
    return waiting(actor).stream()
        .filter(each -> each.account().id().equals(person.account()))
        .findFirst()
        .orElseThrow();
  }

  private TestSignIns.Person contactOf(StateCode state) {
    TestSignIns.Person person = people.accepted();
    accounts.give(person.account(), contact(state));
    return person;
  }

  private Actor nominatorOf(StateCode state) {
    return accounts.actor(accounts.make("Nominator", nominator(state)));
  }

  private static GrantOrder nominator(StateCode state) {
    return GrantOrder.ofState(ANYBODY, Role.NOMINATOR, state, NETWORK, null);
  }

  private GrantOrder contact(StateCode state) {
    return GrantOrder.contact(ANYBODY, state, NETWORK, new CategoryCode("technical"), ids.next());
  }

  private Guest guest() {
    return new Guest(
        new EmailAddress("guest." + ids.next() + "@accounts.example"),
        "Oficial Invitada",
        Role.SECRETARIAT,
        NETWORK,
        new LanguageTag("es"));
  }
}
