package org.enlace.identity.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {
  /// The secret of RFC 6238, appendix B.
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void tellsTheLastSixDigitsOfTheStandardsVectors(long second, String code) {
    assertThat(Totp.codeAt(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
  }

  @Test
  void takesTheStepBeforeThePresentAndTheNext() {
    for (long shift = -1; shift <= 1; shift++) {
      String code = Totp.codeAt(SECRET, NOW.plusSeconds(30 * shift));
      assertThat(Totp.stepOf(SECRET, code, NOW, 0)).hasValue(NOW.getEpochSecond() / 30 + shift);
    }
  }

  @Test
  void refusesOlderAndLaterOnes() {
    assertThat(Totp.stepOf(SECRET, Totp.codeAt(SECRET, NOW.minusSeconds(60)), NOW, 0)).isEmpty();
    assertThat(Totp.stepOf(SECRET, Totp.codeAt(SECRET, NOW.plusSeconds(60)), NOW, 0)).isEmpty();
  }

  @Test
  void refusesACodeThatWasUsedAndOnesBeforeIt() {
    long present = NOW.getEpochSecond() / 30;
    assertThat(Totp.stepOf(SECRET, Totp.codeAt(SECRET, NOW), NOW, present)).isEmpty();
    assertThat(Totp.stepOf(SECRET, Totp.codeAt(SECRET, NOW.minusSeconds(30)), NOW, present))
        .isEmpty();
    assertThat(Totp.stepOf(SECRET, Totp.codeAt(SECRET, NOW.plusSeconds(30)), NOW, present))
        .hasValue(present + 1);
  }

  @Test
  void readsACodeWithASpaceAndNothingElse() {
    String code = Totp.codeAt(SECRET, NOW);
    assertThat(Totp.stepOf(SECRET, code.substring(0, 3) + " " + code.substring(3), NOW, 0))
        .isPresent();
    assertThat(Totp.stepOf(SECRET, code + "0", NOW, 0)).isEmpty();
    assertThat(Totp.stepOf(SECRET, "", NOW, 0)).isEmpty();
    assertThat(Totp.stepOf(SECRET, "٠٥٠٤٧١", NOW, 0)).isEmpty();
  }

  @Test
  void writesTheSecretForPeopleAndForDevices() {
    assertThat(Totp.asText(SECRET)).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    assertThat(Totp.asUri(SECRET, "Red Enlace", "rosa@x.example"))
        .isEqualTo(
            "otpauth://totp/Red%20Enlace:rosa%40x.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=Red%20Enlace&algorithm=SHA1&digits=6&period=30");
  }

  @Test
  void writesBase32AsTheStandardDoes() {
    // RFC 4648 §10, without padding
    assertThat(base32("f")).isEqualTo("MY");
    assertThat(base32("fo")).isEqualTo("MZXQ");
    assertThat(base32("foo")).isEqualTo("MZXW6");
    assertThat(base32("foob")).isEqualTo("MZXW6YQ");
    assertThat(base32("foobar")).isEqualTo("MZXW6YTBOI");
  }

  private static String base32(String text) {
    return Totp.base32(text.getBytes(StandardCharsets.US_ASCII));
  }
}
