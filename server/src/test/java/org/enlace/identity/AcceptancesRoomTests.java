package org.enlace.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.identity.LinkStore.Purpose;
import org.enlace.kernel.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EnlaceTest
class AcceptancesRoomTests {
  private static final Duration LIFE = Duration.ofHours(72);

  @Autowired Acceptances acceptances;
  @Autowired ApiTokens tokens;
  @Autowired Sessions sessions;
  @Autowired TestAccounts accounts;
  @Autowired TestSignIns people;
  @Autowired MovableClock clock;

  @AfterEach
  void backToTheRealTime() {
    clock.reset();
  }

  @Test
  void opensTheAccountWithTenCodesOnPaperAndASession() {
    TestSignIns.Person person = people.accepted();
    assertThat(person.recoveryCodes()).hasSize(10);
    assertThat(sessions.actorOf(person.session().reveal()).orElseThrow().account())
        .isEqualTo(person.account());
  }

  @Test
  void usesALinkOnce() {
    UUID account = accounts.make("Persona");
    String link = people.link(account, Purpose.INVITATION, LIFE);
    people.accepted(account, link);

    assertThat(acceptances.find(link)).isEmpty();
    assertThat(acceptances.choosePassword(link, Secret.of("another phrase of words")))
        .isEqualTo(PasswordAnswer.LINK_ENDED);
    assertThat(acceptances.confirmDevice(link, "000000", people.stranger()))
        .isEqualTo(Acceptance.Refused.LINK_ENDED);
  }

  @Test
  void endsTheOtherLinksOfTheAccountWithIt() {
    UUID account = accounts.make("Persona");
    String earlier = people.link(account, Purpose.INVITATION, LIFE);
    people.accepted(account, people.link(account, Purpose.INVITATION, LIFE));
    assertThat(acceptances.find(earlier)).isEmpty();
  }

  @Test
  void refusesALinkAfterItsTime() {
    String link = people.link(accounts.make("Persona"), Purpose.INVITATION, LIFE);
    clock.advance(LIFE.minusSeconds(5));
    assertThat(acceptances.find(link)).isPresent();
    clock.advance(Duration.ofSeconds(10));
    assertThat(acceptances.find(link)).isEmpty();
    assertThat(acceptances.choosePassword(link, Secret.of("another phrase of words")))
        .isEqualTo(PasswordAnswer.LINK_ENDED);
  }

  @Test
  void asksForAGoodPasswordBeforeTheDevice() {
    String link = people.link(accounts.make("Persona"), Purpose.INVITATION, LIFE);
    assertThat(acceptances.confirmDevice(link, "000000", people.stranger()))
        .isEqualTo(Acceptance.Refused.NO_PASSWORD);
    assertThat(acceptances.choosePassword(link, Secret.of("short")))
        .isEqualTo(PasswordAnswer.TOO_SHORT);
    assertThat(acceptances.choosePassword(link, Secret.of("qwerty123456")))
        .isEqualTo(PasswordAnswer.COMMON);
    assertThat(acceptances.choosePassword(link, Secret.of("xx persona xx yy")))
        .isEqualTo(PasswordAnswer.GUESSABLE);
    assertThat(acceptances.find(link).orElseThrow().device()).isNull();
  }

  @Test
  void doesNotOpenTheAccountWithAWrongCode() {
    String link = people.link(accounts.make("Persona"), Purpose.INVITATION, LIFE);
    acceptances.choosePassword(link, TestSignIns.PASSWORD);
    assertThat(acceptances.confirmDevice(link, "000000", people.stranger()))
        .isEqualTo(Acceptance.Refused.WRONG_CODE);
    assertThat(acceptances.find(link)).isPresent();
  }

  @Test
  void closesEverythingThatWasOpenWhenSomebodyComesBack() {
    TestSignIns.Person person = people.accepted();
    String token = accounts.token(person.account(), "directory").reveal();
    assertThat(tokens.actorOf(token)).isPresent();

    people.accepted(person.account(), people.link(person.account(), Purpose.RECOVERY, LIFE));

    assertThat(sessions.actorOf(person.session().reveal())).isEmpty();
    assertThat(tokens.actorOf(token)).isEmpty();
  }

  @Test
  void acceptsNoLinkOfAnotherPurpose() {
    String link = people.link(people.accepted().account(), Purpose.DEVICE, LIFE);
    assertThat(acceptances.find(link)).isEmpty();
    assertThat(acceptances.choosePassword(link, TestSignIns.PASSWORD))
        .isEqualTo(PasswordAnswer.LINK_ENDED);
  }
}
