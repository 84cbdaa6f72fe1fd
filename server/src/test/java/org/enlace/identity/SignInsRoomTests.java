package org.enlace.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.identity.credential.Totp;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EnlaceTest
class SignInsRoomTests {
  @Autowired SignIns signIns;
  @Autowired Sessions sessions;
  @Autowired Credentials credentials;
  @Autowired Accounts accounts;
  @Autowired TestSignIns people;
  @Autowired MovableClock clock;

  @AfterEach
  void backToTheRealTime() {
    clock.reset();
  }

  @Test
  void signsInWithPasswordAndCode() {
    TestSignIns.Person person = people.accepted();
    Client client = people.stranger();

    SignInStep first = signIns.begin(person.address(), person.password(), "/requests", client);
    String half = ((SignInStep.CodeNeeded) first).half().reveal();
    clock.advance(Duration.ofSeconds(30));
    var entered = (SignInStep.Entered) signIns.complete(half, person.codeAt(clock), client);

    assertThat(entered.nextPath()).isEqualTo("/requests");
    assertThat(sessions.actorOf(entered.session().reveal()).orElseThrow().account())
        .isEqualTo(person.account());
    assertThat(signIns.complete(half, person.codeAt(clock), client))
        .isInstanceOf(SignInStep.Expired.class);
  }

  @Test
  void answersAlikeForAnUnknownAccountAndAWrongPassword() {
    TestSignIns.Person person = people.accepted();
    SignInStep wrong =
        signIns.begin(person.address(), Secret.of("not the password"), null, people.stranger());
    SignInStep unknown =
        signIns.begin(
            "nobody@accounts.example", Secret.of("not the password"), null, people.stranger());

    assertThat(wrong).isEqualTo(new SignInStep.Wrong()).isEqualTo(unknown);
  }

  @Test
  void refusesACodeThatWasUsed() {
    TestSignIns.Person person = people.accepted();
    clock.advance(Duration.ofSeconds(30));
    String code = person.codeAt(clock);
    people.signIn(person, people.stranger(), code);

    String half = people.half(person, people.stranger());
    assertThat(signIns.complete(half, code, people.stranger()))
        .isEqualTo(new SignInStep.WrongCode());
  }

  @Test
  void refusesTheCodeThatProvedTheDevice() {
    TestSignIns.Person person = people.accepted();

    String half = people.half(person, people.stranger());
    assertThat(signIns.complete(half, person.firstCode(), people.stranger()))
        .isEqualTo(new SignInStep.WrongCode());
  }

  @Test
  void takesACodeOnPaperOnce() {
    TestSignIns.Person person = people.accepted();
    String paper = person.recoveryCodes().getFirst().reveal();

    String half = people.half(person, people.stranger());
    assertThat(signIns.complete(half, paper.toLowerCase(java.util.Locale.ROOT), people.stranger()))
        .isInstanceOf(SignInStep.Entered.class);
    String again = people.half(person, people.stranger());
    assertThat(signIns.complete(again, paper, people.stranger()))
        .isEqualTo(new SignInStep.WrongCode());
  }

  @Test
  void forgetsThePasswordAfterTenMinutes() {
    TestSignIns.Person person = people.accepted();
    String half = people.half(person, people.stranger());
    clock.advance(Duration.ofMinutes(11));
    assertThat(signIns.complete(half, person.codeAt(clock), people.stranger()))
        .isInstanceOf(SignInStep.Expired.class);
  }

  @Test
  void strangersCannotKeepAKnownBrowserFromSigningIn() {
    TestSignIns.Person person = people.accepted();
    Client known = people.known(person);
    for (int attempt = 0; attempt < 12; attempt++) {
      signIns.begin(person.address(), Secret.of("guess " + attempt), null, people.stranger());
    }
    assertThat(signIns.begin(person.address(), person.password(), null, people.stranger()))
        .isInstanceOf(SignInStep.TooMany.class);
    assertThat(signIns.begin(person.address(), person.password(), null, known))
        .isInstanceOf(SignInStep.CodeNeeded.class);
  }

  @Test
  void slowsGuessingDownForAccountsThatDoNotExistAsWell() {
    String nobody = UUID.randomUUID() + "@accounts.example";
    SignInStep last = new SignInStep.Wrong();
    for (int attempt = 0; attempt < 11; attempt++) {
      last = signIns.begin(nobody, Secret.of("guess"), null, people.stranger());
    }
    assertThat(last).isInstanceOf(SignInStep.TooMany.class);
    assertThat(((SignInStep.TooMany) last).retryAfter())
        .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
  }

  @Test
  void slowsOneAddressDownWhateverAccountItTries() {
    Client one = people.stranger();
    SignInStep last = new SignInStep.Wrong();
    for (int attempt = 0; attempt < 31; attempt++) {
      last = signIns.begin(UUID.randomUUID() + "@x.example", Secret.of("guess"), null, one);
    }
    assertThat(last).isInstanceOf(SignInStep.TooMany.class);
  }

  @Test
  void slowsGuessingOfCodesDown() {
    TestSignIns.Person person = people.accepted();
    String half = people.half(person, people.stranger());
    SignInStep last = new SignInStep.WrongCode();
    for (int attempt = 0; attempt < 6; attempt++) {
      last = signIns.complete(half, "000000", people.stranger());
    }
    assertThat(last).isInstanceOf(SignInStep.TooMany.class);
  }

  @Test
  void locksAnAccountWhosePasswordSomebodyElseHas() {
    TestSignIns.Person person = people.accepted();
    for (int attempt = 0; attempt < WrongCodes.LIMIT; attempt++) {
      clock.advance(Duration.ofMinutes(7));
      signIns.complete(people.half(person, people.stranger()), "000000", people.stranger());
    }
    assertThat(signIns.begin(person.address(), person.password(), null, people.stranger()))
        .isEqualTo(new SignInStep.Wrong());
    Account account = people.account(person.account());
    assertThat(account.standing()).isInstanceOf(AccountState.Locked.class);
  }

  @Test
  void endsASessionThatWasIdleTooLongAndOneThatIsTooOld() {
    TestSignIns.Person person = people.accepted();
    String session = person.session().reveal();
    for (int hours = 0; hours < 21; hours += 7) {
      assertThat(sessions.actorOf(session)).isPresent();
      clock.advance(Duration.ofHours(7));
    }
    assertThat(sessions.actorOf(session)).isPresent();
    clock.advance(Duration.ofHours(4));
    assertThat(sessions.actorOf(session)).isEmpty();

    String other = people.accepted().session().reveal();
    clock.advance(Duration.ofHours(8));
    assertThat(sessions.actorOf(other)).isEmpty();
  }

  @Test
  void endsTheOtherSessionsWhenThePasswordChanges() {
    TestSignIns.Person person = people.accepted();
    String own = person.session().reveal();
    String other = people.freshSession(person).reveal();
    Actor actor = sessions.actorOf(own).orElseThrow();

    PasswordAnswer refused =
        ActorScope.as(
            actor,
            () -> credentials.changePassword(Secret.of("wrong"), Secret.of("a far better phrase")));
    PasswordAnswer changed =
        ActorScope.as(
            actor,
            () -> credentials.changePassword(person.password(), Secret.of("a far better phrase")));

    assertThat(refused).isEqualTo(PasswordAnswer.PRESENT_WRONG);
    assertThat(changed).isEqualTo(PasswordAnswer.CHOSEN);
    assertThat(sessions.actorOf(own)).isPresent();
    assertThat(sessions.actorOf(other)).isEmpty();
    assertThat(signIns.begin(person.address(), person.password(), null, people.stranger()))
        .isEqualTo(new SignInStep.Wrong());
  }

  @Test
  void changesTheDeviceOnlyWhenTheNewOneIsProved() {
    TestSignIns.Person person = people.accepted();
    Actor actor = sessions.actorOf(person.session().reveal()).orElseThrow();
    ActorScope.as(actor, () -> credentials.beginDevice(person.password()));
    DeviceSecret secret = ActorScope.as(actor, () -> credentials.pendingDevice()).orElseThrow();
    byte[] next = TestSignIns.base32(secret.text().reveal());

    assertThat(ActorScope.as(actor, () -> credentials.confirmDevice("000000"))).isFalse();
    String code = Totp.codeAt(next, clock.instant());
    assertThat(ActorScope.as(actor, () -> credentials.confirmDevice(code))).isTrue();

    clock.advance(Duration.ofSeconds(60));
    String half = people.half(person, people.stranger());
    assertThat(signIns.complete(half, person.codeAt(clock), people.stranger()))
        .isEqualTo(new SignInStep.WrongCode());
    assertThat(signIns.complete(half, Totp.codeAt(next, clock.instant()), people.stranger()))
        .isInstanceOf(SignInStep.Entered.class);
  }
}
