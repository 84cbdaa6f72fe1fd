package org.enlace.ui.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTests {
  @Test
  void tagsAVersionStrongly() {
    assertThat(ETags.of(7)).isEqualTo("\"7\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", " \"7\" ", "*", "\"3\", \"7\"", "W/\"6\", \"7\""})
  void letsPassWhatNamesTheVersion(String ifMatch) {
    assertThatCode(() -> ETags.require(ifMatch, 7)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"6\"", "W/\"7\"", "7", "", "\"77\"", "\"6\", \"8\""})
  void refusesWhatNamesOtherVersions(String ifMatch) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> ETags.check(ifMatch, 7))
        .satisfies(thrown -> assertThat(thrown.problem().slug()).isEqualTo("stale"))
        .satisfies(thrown -> assertThat(thrown.problem().status()).isEqualTo(412));
  }

  @Test
  void asksForAConditionWhereAChangeCouldBeLost() {
    assertThatCode(() -> ETags.check(null, 7)).doesNotThrowAnyException();
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> ETags.require(null, 7))
        .satisfies(thrown -> assertThat(thrown.problem().status()).isEqualTo(428));
  }
}
