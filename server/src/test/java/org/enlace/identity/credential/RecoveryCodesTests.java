package org.enlace.identity.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.Allowed;
import org.enlace.kernel.Secret;
import org.junit.jupiter.api.Test;

class RecoveryCodesTests {
  private static final UUID ACCOUNT = new UUID(1, 2);

  @Test
  @Allowed(reason = "a pure test makes its own chance")
  void makesTenThatDiffer() {
    Set<String> codes = new HashSet<>();
    RecoveryCodes.make(new SecureRandom()).stream().map(Secret::reveal).forEach(codes::add);
    assertThat(codes)
        .hasSize(10)
        .allMatch(code -> code.matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"))
        .allSatisfy(code -> assertThat(RecoveryCodes.digestOf(ACCOUNT, code)).isPresent());
  }

  @Test
  void readsACodeAsPeopleTypeIt() {
    byte[] digest = RecoveryCodes.digestOf(ACCOUNT, "0123-4567-89AB-CDEF").orElseThrow();
    assertThat(RecoveryCodes.digestOf(ACCOUNT, " o123 4567 89ab cdef")).hasValue(digest);
    assertThat(RecoveryCodes.digestOf(ACCOUNT, "OI23-4567-89AB-CDEF".toLowerCase(Locale.ROOT)))
        .hasValue(digest);
  }

  @Test
  void keepsTheSameCodeOfTwoAccountsApart() {
    assertThat(RecoveryCodes.digestOf(new UUID(3, 4), "0123-4567-89AB-CDEF").orElseThrow())
        .isNotEqualTo(RecoveryCodes.digestOf(ACCOUNT, "0123-4567-89AB-CDEF").orElseThrow());
  }

  @Test
  void refusesWhatIsNoCode() {
    assertThat(RecoveryCodes.digestOf(ACCOUNT, "")).isEmpty();
    assertThat(RecoveryCodes.digestOf(ACCOUNT, "287082")).isEmpty();
    assertThat(RecoveryCodes.digestOf(ACCOUNT, "0123-4567-89AB-CDEU")).isEmpty();
  }
}
