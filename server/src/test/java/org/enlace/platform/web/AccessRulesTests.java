package org.enlace.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Grant;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.platform.web.AccessRules.Decision;
import org.enlace.platform.web.AccessRules.Need;
import org.enlace.ui.api.Access;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccessRulesTests {
  private static final Actor ANONYMOUS = new Actor.Anonymous();
  private static final Actor CONTACT = account(Role.CONTACT, session());
  private static final Need READ = new Need("directory", false);
  private static final Need WRITE = new Need("directory", true);

  /// Handlers with each kind of rule.
  private static final class Handlers {
    void without() {}

    @Access(value = Access.Who.ANYONE, reason = "a test")
    void open() {}

    @Access(Access.Who.SIGNED_IN)
    void signedIn() {}

    @Access(
        value = Access.Who.ROLES,
        roles = {Role.SECRETARIAT, Role.NOMINATOR})
    void officers() {}

    @Access(Access.Who.ROLES)
    void nobody() {}
  }

  @Test
  void refusesEverybodyWhereThereIsNoRule() {
    assertThat(decide("without", READ, CONTACT)).isInstanceOf(Decision.NoRule.class);
    assertThat(AccessRules.decide(rule("open"), null, CONTACT)).isInstanceOf(Decision.NoRule.class);
  }

  @Test
  void opensToAnyoneWhatIsOpen() {
    assertThat(decide("open", WRITE, ANONYMOUS)).isInstanceOf(Decision.Allowed.class);
  }

  @Test
  void asksTheAnonymousAndTheHolderOfALinkToSignIn() {
    Actor holder = new Actor.LinkHolder(UUID.randomUUID(), new StateCode("PE"));
    for (Actor each : List.of(ANONYMOUS, holder, new Actor.Task("x"))) {
      assertThat(decide("signedIn", READ, each)).isInstanceOf(Decision.SignInFirst.class);
      assertThat(decide("officers", READ, each)).isInstanceOf(Decision.SignInFirst.class);
    }
  }

  @Test
  void admitsWhoHoldsOneOfTheRoles() {
    assertThat(decide("officers", WRITE, account(Role.NOMINATOR, session())))
        .isInstanceOf(Decision.Allowed.class);
    assertThat(decide("officers", WRITE, CONTACT)).isInstanceOf(Decision.NotAllowed.class);
    assertThat(decide("nobody", WRITE, CONTACT)).isInstanceOf(Decision.NotAllowed.class);
  }

  @Test
  void holdsATokenToItsScopes() {
    Actor reader = account(Role.CONTACT, token("directory:read"));
    assertThat(decide("signedIn", READ, reader)).isInstanceOf(Decision.Allowed.class);
    assertThat(decide("signedIn", WRITE, reader))
        .isEqualTo(new Decision.ScopeMissing("directory:write"));
    Actor writer = account(Role.CONTACT, token("directory:write"));
    assertThat(decide("signedIn", READ, writer)).isInstanceOf(Decision.Allowed.class);
    Actor elsewhere = account(Role.CONTACT, token("request:write"));
    assertThat(decide("signedIn", READ, elsewhere))
        .isEqualTo(new Decision.ScopeMissing("directory:read"));
    assertThat(decide("signedIn", READ, account(Role.CONTACT, token())))
        .isInstanceOf(Decision.ScopeMissing.class);
  }

  @Test
  void derivesTheScopeFromRoomAndMethod() {
    assertThat(Need.of(AccessRulesTests.class, "GET")).contains(new Need("platform", false));
    assertThat(Need.of(AccessRulesTests.class, "HEAD")).contains(new Need("platform", false));
    assertThat(Need.of(AccessRulesTests.class, "POST")).contains(new Need("platform", true));
    assertThat(Need.of(String.class, "GET")).isEqualTo(Optional.empty());
  }

  private static Decision decide(String method, Need need, Actor actor) {
    return AccessRules.decide(rule(method), need, actor);
  }

  private static @Nullable Access rule(String method) {
    try {
      return Handlers.class.getDeclaredMethod(method).getAnnotation(Access.class);
    } catch (NoSuchMethodException missing) {
      throw new AssertionError(missing);
    }
  }

  private static Actor account(Role role, Actor.Credential credential) {
    Grant grant = new Grant(role, new NetworkCode("test"), null, null, null);
    return new Actor.SignedIn(UUID.randomUUID(), new StateCode("MX"), List.of(grant), credential);
  }

  private static Actor.Credential session() {
    return new Actor.Credential(Actor.CredentialKind.SESSION, UUID.randomUUID());
  }

  private static Actor.Credential token(String... scopes) {
    return new Actor.Credential(Actor.CredentialKind.TOKEN, UUID.randomUUID(), Set.of(scopes));
  }
}
