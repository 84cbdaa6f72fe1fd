package org.enlace.identity.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.enlace.identity.credential.PasswordPolicy.Verdict;
import org.enlace.kernel.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTests {
  private static final List<String> KNOWN =
      List.of("rosa.quispe@cancilleria.example", "Rosa Quispe Mamani", "red-enlace");

  private final PasswordPolicy policy = new PasswordPolicy();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery",
        "Zapatilla-verde-44",
        "ñandú en la puna",
        "日本語のとても長いパスワード",
        "qwertyuiop but longer"
      })
  void takesLongPasswordsOfAnyCharacters(String password) {
    assertThat(judge(password)).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void refusesFewerThanTwelveCharacters() {
    assertThat(judge("Tr0ub4dor&3")).isEqualTo(Verdict.TOO_SHORT);
    assertThat(judge("Tr0ub4dor&3x")).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void countsCharactersAndNotUnitsOfStorage() {
    assertThat(judge("🜂🜄🜁🜃🜔🜍")).isEqualTo(Verdict.TOO_SHORT);
  }

  @Test
  void refusesMoreThan256Characters() {
    String phrase = "a phrase of words, ".repeat(14);
    assertThat(judge(phrase.substring(0, 256))).isEqualTo(Verdict.ACCEPTED);
    assertThat(judge(phrase.substring(0, 257))).isEqualTo(Verdict.TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qwerty123456",
        "QWERTY123456",
        "1qaz2wsx3edc",
        "password2026!",
        "!!Password123",
        "Contraseña2026",
        "aaaaaaaaaaaaaaaa",
        "abcabcabcabcabc",
        "12341234123412341"
      })
  void refusesCommonOnesAlsoWithTrimmingsOrRepeated(String password) {
    assertThat(judge(password)).isEqualTo(Verdict.COMMON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"QuispeEnLaPuna!", "mi cancilleria 77", "la red-ENLACE de hoy", "xx-mamani-yy-zz"})
  void refusesWhatContainsTheAccountsNameOrNetwork(String password) {
    assertThat(judge(password)).isEqualTo(Verdict.GUESSABLE);
  }

  @Test
  void readsTheSamePasswordFromEveryKeyboard() {
    assertThat(PasswordPolicy.normal("ñandú"))
        .isEqualTo(PasswordPolicy.normal("n\u0303andu\u0301"));
  }

  private Verdict judge(String password) {
    return policy.judge(Secret.of(password), KNOWN);
  }
}
