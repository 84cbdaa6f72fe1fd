package org.enlace.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.protocol.Refusals.assertRefused;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.enlace.protocol.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTypeTests {

  @Test
  void isAUrn() {
    assertThat(new ProblemType("contact-unknown").uri())
        .isEqualTo(URI.create("urn:enlace:problem:contact-unknown"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Contact",
        "contact_unknown",
        "-contact",
        "contact-",
        "a--b",
        "1a",
        "contácto"
      })
  void refusesSlugsThatAreNotKebabCase(String slug) {
    assertRefused(Reason.VALUE_OUTSIDE_RULE, () -> new ProblemType(slug));
  }

  @Test
  void refusesSlugsThatAreTooLong() {
    assertThat(new ProblemType("a".repeat(64)).slug()).hasSize(64);
    assertRefused(Reason.VALUE_OUTSIDE_RULE, () -> new ProblemType("a".repeat(65)));
    assertRefused(Reason.VALUE_OUTSIDE_RULE, () -> new ProblemType("a-a".repeat(1_000_000)));
  }

  @Property
  void makesAUriOrRefuses(@ForAll String slug) {
    try {
      assertThat(new ProblemType(slug).uri()).hasToString("urn:enlace:problem:" + slug);
    } catch (Refusal refusal) {
      assertThat(refusal.reason()).isEqualTo(Reason.VALUE_OUTSIDE_RULE);
    }
  }
}
