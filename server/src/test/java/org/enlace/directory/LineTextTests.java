package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineTextTests {
  @Test
  void tellsNumbersInGroups() {
    assertThat(LineText.readable(Line.Kind.PHONE, "+12125550142")).isEqualTo("+1 212-555-0142");
    assertThat(LineText.readable(Line.Kind.SIGNAL, "+442079460123")).isEqualTo("+44 20 7946 0123");
    assertThat(LineText.readable(Line.Kind.SMS, "no number")).isEqualTo("no number");
  }

  @Test
  void leavesOtherValuesAsTheyAre() {
    assertThat(LineText.readable(Line.Kind.EMAIL, "csirt@pe.example"))
        .isEqualTo("csirt@pe.example");
    assertThat(LineText.readable(Line.Kind.SIGNAL, "inti.27")).isEqualTo("inti.27");
  }

  @Test
  void linksWhatAProgramTakesOver() {
    assertThat(LineText.link(Line.Kind.EMAIL, "csirt@pe.example"))
        .isEqualTo("mailto:csirt@pe.example");
    assertThat(LineText.link(Line.Kind.PHONE, "+12125550142")).isEqualTo("tel:+12125550142");
    assertThat(LineText.link(Line.Kind.MATRIX, "@csirt:pe.example")).isNull();
  }
}
