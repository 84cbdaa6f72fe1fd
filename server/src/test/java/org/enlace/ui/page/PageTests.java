package org.enlace.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTests {
  private final Page page =
      SomePage.of(SomePage.in("es").reader(), "q=Per%C3%BA&lang=en&after=x%26y&lang=es");

  @Test
  void linksToItselfWithOneParameterSet() {
    assertThat(page.here("lang", "es")).isEqualTo("/somewhere?q=Per%C3%BA&after=x%26y&lang=es");
    assertThat(SomePage.in("es").here("after", "a b&c")).isEqualTo("/somewhere?after=a+b%26c");
  }

  @Test
  void linksToItselfWithoutAParameter() {
    assertThat(page.hereWithout("after")).isEqualTo("/somewhere?q=Per%C3%BA&lang=en&lang=es");
    assertThat(SomePage.in("es").hereWithout("after")).isEqualTo("/somewhere");
  }

  @Test
  void knowsWhatItsQueryAsks() {
    assertThat(page.asks("after")).isTrue();
    assertThat(page.asks("aft")).isFalse();
    assertThat(SomePage.in("es").asks("after")).isFalse();
  }

  @Test
  void liesAtAPathOrBelowItAndNotBesideIt() {
    assertThat(page.isAt("/somewhere")).isTrue();
    assertThat(page.isAt("/some")).isFalse();
  }

  @Test
  void namesNoAssetThatWasNotBuilt() {
    assertThat(page.asset("enlace", "enlace.css"))
        .matches("/assets/enlace-[0-9a-f]{12}/enlace.css");
    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(() -> page.asset("jquery", "jquery.js"));
  }
}
