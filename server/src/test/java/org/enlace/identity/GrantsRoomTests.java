package org.enlace.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.enlace.EnlaceTest;
import org.enlace.identity.GrantOrder.Holder;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.Ids;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ledger.Ledger;
import org.enlace.ledger.Recorded;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EnlaceTest
class GrantsRoomTests {
  private static final NetworkCode NETWORK = new NetworkCode("identity-grants");
  private static final StateCode LAOS = new StateCode("LA");
  private static final StateCode BHUTAN = new StateCode("BT");
  private static final CategoryCode TECHNICAL = new CategoryCode("technical");
  private static final Holder ANYBODY = new Holder.OfAccount(new UUID(0, 0));
  private static final GrantOrder SECRETARIAT =
      GrantOrder.ofNetwork(ANYBODY, Role.SECRETARIAT, NETWORK);
  private static final GrantOrder NOMINATOR =
      GrantOrder.ofState(ANYBODY, Role.NOMINATOR, LAOS, NETWORK, null);

  @Autowired Grants grants;
  @Autowired Accounts accounts;
  @Autowired TestAccounts testAccounts;
  @Autowired Sessions sessions;
  @Autowired Ledger ledger;
  @Autowired Ids ids;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void givesAContactItsRoleAndInvitesThePersonWhoHasNoAccount() throws Exception {
    Actor officer = testAccounts.actor(testAccounts.make("Officer", SECRETARIAT));
    UUID person = ids.next();
    UUID nomination = ids.next();

    var given = (Giving.Given) as(officer, () -> give(contact(person, LAOS, nomination)));

    assertThat(given.invited()).isTrue();
    Account account = as(officer, () -> accounts.find(given.account())).orElseThrow();
    assertThat(account.standing()).isInstanceOf(AccountState.Invited.class);
    assertThat(account.state()).isEqualTo(LAOS);
    assertThat(account.grants()).extracting(HeldGrant::id).containsExactly(given.grant());
    assertThat(as(officer, () -> grants.ofPerson(person)))
        .singleElement()
        .satisfies(held -> assertThat(held.cause()).isEqualTo(nomination));
  }

  @Test
  void givesASecondRoleToTheSameAccountOfThePerson() throws Exception {
    Actor officer = testAccounts.actor(testAccounts.make("Officer", SECRETARIAT));
    UUID person = ids.next();
    var first = (Giving.Given) as(officer, () -> give(contact(person, LAOS, ids.next())));
    GrantOrder desk = GrantOrder.desk(holder(person), LAOS, NETWORK, ids.next(), null);

    var second = (Giving.Given) as(officer, () -> give(desk));

    assertThat(second.account()).isEqualTo(first.account());
    assertThat(second.invited()).isFalse();
  }

  @Test
  void refusesToGiveTheSameRoleTwice() throws Exception {
    Actor officer = testAccounts.actor(testAccounts.make("Officer", SECRETARIAT));
    UUID person = ids.next();
    as(officer, () -> give(contact(person, LAOS, ids.next())));

    assertThat(as(officer, () -> give(contact(person, LAOS, ids.next()))))
        .isEqualTo(Giving.Refused.ALREADY_GIVEN);
  }

  @Test
  void keepsAnAccountToOneState() throws Exception {
    Actor officer = testAccounts.actor(testAccounts.make("Officer", SECRETARIAT));
    UUID person = ids.next();
    as(officer, () -> give(contact(person, LAOS, ids.next())));

    assertThat(as(officer, () -> give(contact(person, BHUTAN, ids.next()))))
        .isEqualTo(Giving.Refused.OF_ANOTHER_STATE);
  }

  @Test
  void takesNoAuditorsAccountForAStateWhereSomebodyEntersItsAddress() throws Exception {
    Actor officer = testAccounts.actor(testAccounts.make("Officer", SECRETARIAT));
    UUID auditor =
        testAccounts.make("Auditor", GrantOrder.ofNetwork(ANYBODY, Role.AUDITOR, NETWORK));
    Account account = as(officer, () -> accounts.find(auditor)).orElseThrow();
    Holder named =
        new Holder.OfPerson(ids.next(), "Somebody", account.address(), account.language());

    assertThat(
            as(
                officer,
                () -> give(GrantOrder.contact(named, LAOS, NETWORK, TECHNICAL, ids.next()))))
        .isEqualTo(Giving.Refused.ADDRESS_TAKEN);
    assertThat(as(officer, () -> accounts.find(auditor)).orElseThrow().state()).isNull();
  }

  @Test
  void givesTheSecretariatNoRoleOfAState() throws Exception {
    Actor officer = testAccounts.actor(testAccounts.make("Officer", SECRETARIAT));
    Holder colleague = new Holder.OfAccount(testAccounts.make("Colleague", SECRETARIAT));
    Holder contact = new Holder.OfAccount(testAccounts.make("Contact", NOMINATOR));

    assertThat(
            as(
                officer,
                () -> give(GrantOrder.ofState(colleague, Role.MISSION, LAOS, NETWORK, null))))
        .isEqualTo(Giving.Refused.SECRETARIAT_AND_STATE);
    assertThat(as(officer, () -> give(GrantOrder.ofNetwork(contact, Role.SECRETARIAT, NETWORK))))
        .isEqualTo(Giving.Refused.SECRETARIAT_AND_STATE);
  }

  @Test
  void letsNobodyGiveThemselvesARole() throws Exception {
    UUID account = testAccounts.make("Officer", SECRETARIAT);
    Actor officer = testAccounts.actor(account);

    assertThat(
            as(
                officer,
                () ->
                    give(
                        GrantOrder.ofNetwork(
                            new Holder.OfAccount(account), Role.AUDITOR, NETWORK))))
        .isEqualTo(Giving.Refused.OWN_ACCOUNT);
  }

  @Test
  void letsANominatorDecideForItsOwnStateAlone() throws Exception {
    Actor nominator = testAccounts.actor(testAccounts.make("Nominator", NOMINATOR));

    assertThat(as(nominator, () -> give(contact(ids.next(), LAOS, ids.next()))))
        .isInstanceOf(Giving.Given.class);
    assertThat(as(nominator, () -> give(contact(ids.next(), BHUTAN, ids.next()))))
        .isEqualTo(Giving.Refused.NOT_YOURS);
    assertThat(
            as(
                nominator,
                () ->
                    give(
                        GrantOrder.ofState(
                            holder(ids.next()), Role.NOMINATOR, LAOS, NETWORK, null))))
        .isEqualTo(Giving.Refused.NOT_YOURS);
  }

  @Test
  void theDatabaseRefusesARoleThatTheDoorForgotToRefuse() throws Exception {
    UUID account = testAccounts.make("Contact", NOMINATOR);
    Actor contact = testAccounts.actor(account);

    assertThatThrownBy(() ->
            as(
                contact,
                () ->
                    jdbc.sql(
                            """
                            INSERT INTO identity.role_grant
                              (id, account, role, network, given_at, given_by)
                            VALUES (:id, :account, 'secretariat', 'identity-grants', now(),
                              :account)
                            """)
                        .param("id", ids.next())
                        .param("account", account)
                        .update()))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void endsSessionsWhenRolesChange() throws Exception {
    Actor officer = testAccounts.actor(testAccounts.make("Officer", SECRETARIAT));
    UUID account = testAccounts.make("Contact", NOMINATOR);
    String given = testAccounts.session(account).reveal();
    assertThat(sessions.actorOf(given)).isPresent();
    UUID mission =
        testAccounts.give(account, GrantOrder.ofState(ANYBODY, Role.MISSION, LAOS, NETWORK, null));
    assertThat(sessions.actorOf(given)).isEmpty();

    String next = testAccounts.session(account).reveal();
    assertThat(sessions.actorOf(next).orElseThrow().holds(Role.MISSION)).isTrue();
    assertThat(as(officer, () -> grants.end(mission, "removed"))).isTrue();

    assertThat(sessions.actorOf(next)).isEmpty();
    assertThat(testAccounts.actor(account).holds(Role.MISSION)).isFalse();
  }

  @Test
  void recordsEachGrantAndItsEndInTheLedger() throws Exception {
    Actor officer = testAccounts.actor(testAccounts.make("Officer", SECRETARIAT));
    var given = (Giving.Given) as(officer, () -> give(contact(ids.next(), LAOS, ids.next())));
    as(officer, () -> grants.end(given.grant(), "note of removal"));

    assertThat(as(officer, () -> ledger.historyOf("grant:" + given.grant())))
        .extracting(Recorded::kind)
        .containsExactly("identity.role.given", "identity.role.ended");
  }

  @Test
  void endsEveryGrantOfANomination() throws Exception {
    Actor officer = testAccounts.actor(testAccounts.make("Officer", SECRETARIAT));
    UUID nomination = ids.next();
    UUID person = ids.next();
    as(officer, () -> give(contact(person, LAOS, nomination)));

    assertThat(as(officer, () -> grants.endOfCause(nomination, "removed"))).isEqualTo(1);
    assertThat(as(officer, () -> grants.endOfCause(nomination, "removed"))).isZero();
    assertThat(as(officer, () -> grants.ofPerson(person))).isEmpty();
  }

  @Test
  void showsANominatorTheAccountsOfItsStateAndNoOthers() throws Exception {
    Actor nominator = testAccounts.actor(testAccounts.make("Nominator", NOMINATOR));
    UUID own =
        testAccounts.make(
            "Mission", GrantOrder.ofState(ANYBODY, Role.MISSION, LAOS, NETWORK, null));
    UUID other =
        testAccounts.make(
            "Mission", GrantOrder.ofState(ANYBODY, Role.MISSION, BHUTAN, NETWORK, null));

    assertThat(as(nominator, () -> accounts.find(own))).isPresent();
    assertThat(as(nominator, () -> accounts.find(other))).isEmpty();
    assertThat(as(nominator, () -> accounts.list("", null, 200)).items())
        .isNotEmpty()
        .allSatisfy(account -> assertThat(account.state()).isEqualTo(LAOS));
  }

  private Giving give(GrantOrder order) {
    return grants.give(order);
  }

  private GrantOrder contact(UUID person, StateCode state, UUID nomination) {
    return GrantOrder.contact(holder(person), state, NETWORK, TECHNICAL, nomination);
  }

  private static Holder holder(UUID person) {
    return new Holder.OfPerson(
        person,
        "Persona de prueba",
        new EmailAddress("persona." + person + "@accounts.example"),
        new LanguageTag("es"));
  }

  private <R> R as(Actor actor, Callable<R> work) throws Exception {
    return ActorScope.as(
        actor,
        () ->
            new TransactionTemplate(transactions)
                .execute(_ -> {
                  try {
                    return work.call();
                  } catch (RuntimeException failure) {
                    throw failure;
                  } catch (Exception failure) {
                    throw new AssertionError(failure);
                  }
                }));
  }
}
