package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.enlace.kernel.StateCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineValueTests {
  private static final StateCode PERU = new StateCode("PE");

  @ParameterizedTest
  @CsvSource({
    "EMAIL, ' Mesa@CSIRT.Example ', Mesa@csirt.example",
    "PHONE, 01 705 0100, +5117050100",
    "PHONE, +52 55 5555 0100, +525555550100",
    "SMS, 987 650 001, +51987650001",
    "SIGNAL, mesa_csirt.01, mesa_csirt.01",
    "SIGNAL, +51 987 650 001, +51987650001",
    "MATRIX, '@Mesa:csirt.example', '@mesa:csirt.example'",
    "PORTAL, https://portal.csirt.example/, https://portal.csirt.example/"
  })
  void keepsAValueInItsOneForm(Line.Kind kind, String given, String kept) {
    assertThat(LineValue.read(kind, given, PERU)).contains(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "EMAIL, mesa",
    "EMAIL, 'mesa@csirt.example, other@csirt.example'",
    "EMAIL, 'a@b.example\r\nBcc: x@y.example'",
    "PHONE, 12",
    "PHONE, +1 555 010 0000 0000 0000",
    "PHONE, call me",
    "SMS, +999 1234567",
    "SIGNAL, mesa",
    "MATRIX, mesa:csirt.example",
    "PORTAL, http://portal.csirt.example/",
    "PORTAL, javascript:alert(1)",
    "PORTAL, https://user@portal.csirt.example/",
    "PORTAL, ''"
  })
  void refusesWhatIsNoneOfItsKind(Line.Kind kind, String given) {
    assertThat(LineValue.read(kind, given, PERU)).isEmpty();
  }
}
