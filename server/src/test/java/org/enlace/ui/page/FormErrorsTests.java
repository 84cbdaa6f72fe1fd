package org.enlace.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.enlace.ui.api.Paging;
import org.enlace.ui.api.Problem;
import org.junit.jupiter.api.Test;

class FormErrorsTests {
  private final Page page = SomePage.in("en");

  @Test
  void tellsTheFirstSentenceAboutAField() {
    FormErrors errors =
        FormErrors.none()
            .and("zone", "ui.settings.choose-zone")
            .and("zone", "ui.settings.choose-clock");
    assertThat(errors.about("zone", page)).isEqualTo("Choose one of the time zones.");
    assertThat(errors.about("clock", page)).isNull();
    assertThat(errors.all()).hasSize(2);
  }

  @Test
  void tellsARefusalOfTheDoorBesideItsField() {
    Problem refusal =
        Problem.of("ui", "limit-out-of-range", 400)
            .about("limit")
            .with("least", 1)
            .with("greatest", Paging.GREATEST_LIMIT);
    assertThat(FormErrors.of(refusal).about("limit", page))
        .isEqualTo("Ask for 1 to 200 items at a time.");
  }

  @Test
  void tellsARefusalOfTheWholeFormWithoutField() {
    assertThat(FormErrors.of(Problem.notFound()).about("", page)).isNotBlank();
    assertThat(FormErrors.none().isEmpty()).isTrue();
  }
}
