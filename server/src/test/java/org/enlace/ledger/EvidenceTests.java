package org.enlace.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Grant;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.junit.jupiter.api.Test;

class EvidenceTests {
  private static final UUID ACCOUNT = new UUID(1, 2);

  @Test
  void namesAnAccountByItsIdAndRoles() {
    Grant contact = new Grant(Role.CONTACT, new NetworkCode("one"), null, null, null);
    Grant elsewhere = new Grant(Role.CONTACT, new NetworkCode("two"), null, null, null);
    Grant nominator = new Grant(Role.NOMINATOR, new NetworkCode("one"), null, null, null);
    Actor actor =
        new Actor.SignedIn(
            ACCOUNT,
            new StateCode("QM"),
            List.of(nominator, contact, elsewhere),
            new Actor.Credential(Actor.CredentialKind.TOKEN, new UUID(3, 4)));

    assertThat(Evidence.of(actor).values())
        .isEqualTo(
            Map.of(
                "account",
                ACCOUNT.toString(),
                "roles",
                "contact,nominator",
                "credential",
                "token"));
  }

  @Test
  void saysByLinkWhereNobodySignedIn() {
    assertThat(Evidence.of(new Actor.LinkHolder(ACCOUNT, null)).values())
        .containsOnly(Map.entry("link", ACCOUNT.toString()));
    assertThat(Evidence.of(new Actor.Task("retention")).with("noteNumber", "12/2026").values())
        .containsOnly(Map.entry("task", "retention"), Map.entry("noteNumber", "12/2026"));
  }
}
