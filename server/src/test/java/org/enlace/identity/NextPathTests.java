package org.enlace.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextPathTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/\\elsewhere.example/",
        "\\\\elsewhere.example",
        "/\t/elsewhere.example",
        "\t//elsewhere.example",
        "/a\\..\\b",
        "/a\r\nSet-Cookie: x=y",
        "javascript:alert(1)",
        "requests",
        ""
      })
  @NullSource
  void leadsNowhereElse(String text) {
    assertThat(NextPath.of(text)).isEqualTo("/now");
  }

  @Test
  void leadsToAPathOfThisSite() {
    assertThat(NextPath.of("/states/PE?network=x&at=1")).isEqualTo("/states/PE?network=x&at=1");
  }

  @Test
  void dropsAnEndlessPath() {
    assertThat(NextPath.of("/" + "a".repeat(2000))).isEqualTo("/now");
  }
}
