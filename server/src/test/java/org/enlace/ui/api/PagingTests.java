package org.enlace.ui.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTests {
  @Test
  void givesFiftyUnlessAsked() {
    assertThat(Paging.of(null, null)).isEqualTo(new Paging(50, null));
    assertThat(Paging.of("200", "x")).isEqualTo(new Paging(200, "x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "201", "-1", "", "ten", "1e2", "99999999999"})
  void refusesALimitOutOfRangeByName(String limit) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Paging.of(limit, null))
        .satisfies(thrown -> assertThat(thrown.problem().field()).isEqualTo("limit"));
  }

  @Test
  void refusesACursorThatIsNone() {
    for (String after : new String[] {"", "x".repeat(501)}) {
      assertThatExceptionOfType(ProblemException.class)
          .isThrownBy(() -> Paging.of(null, after))
          .satisfies(thrown -> assertThat(thrown.problem().slug()).isEqualTo("cursor-unknown"));
    }
  }
}
