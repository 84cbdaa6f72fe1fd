package org.enlace.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/now",
        "/states/PE?network=x&q=%C3%A1",
        "/?a=b",
        "/requests/MX-PE-2026-0003"
      })
  void isOfThisSite(String path) {
    assertThat(LocalPath.isLocal(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "now",
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "/a\nb",
        "/a b",
        "/\tevil",
        "/a#b",
        "/á",
        "/a\\b",
        "/\"><script>",
        "javascript:alert(1)"
      })
  void couldLeadElsewhere(String path) {
    assertThat(LocalPath.isLocal(path)).isFalse();
  }
}
