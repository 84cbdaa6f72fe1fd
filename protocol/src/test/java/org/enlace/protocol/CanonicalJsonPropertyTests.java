package org.enlace.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.protocol.Refusals.assertReadOrRefused;

import java.math.BigDecimal;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.enlace.protocol.JsonValue.JsonNumber;

class CanonicalJsonPropertyTests {

  @Property
  void readsBackWhatItWrote(@ForAll("values") JsonValue value) {
    byte[] bytes = CanonicalJson.write(value);
    assertThat(CanonicalJson.readCanonical(bytes)).isEqualTo(value);
    assertThat(CanonicalJson.write(CanonicalJson.read(bytes))).isEqualTo(bytes);
  }

  @Property
  void writesTheSameWhateverTheSpacing(@ForAll("values") JsonValue value) {
    byte[] bytes = CanonicalJson.write(value);
    String padded = " \r\n\t" + new String(bytes, UTF_8) + "\n ";
    assertThat(CanonicalJson.write(CanonicalJson.read(padded.getBytes(UTF_8)))).isEqualTo(bytes);
  }

  @Property
  void writesNumbersThatReadBackToTheSameDouble(@ForAll("numbers") double number) {
    String text = NumberText.of(number);
    assertThat(new JsonNumber(Double.parseDouble(text))).isEqualTo(new JsonNumber(number));
    assertThat(text).matches("-?(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?(e[+-][1-9][0-9]*)?");
  }

  /// One digit fewer never reads back: neither rounded down nor up.
  @Property
  void writesNumbersInTheFewestDigits(@ForAll("numbers") double number) {
    var written = new BigDecimal(NumberText.of(number)).stripTrailingZeros();
    if (written.precision() > 1) {
      var unit = written.ulp().scaleByPowerOfTen(1);
      var below = written.divideToIntegralValue(unit).multiply(unit);
      var above = below.add(unit.multiply(BigDecimal.valueOf(written.signum())));
      assertThat(below.doubleValue()).isNotEqualTo(number);
      assertThat(above.doubleValue()).isNotEqualTo(number);
    }
  }

  @Property
  void readsOrRefusesAnyBytes(@ForAll("anyBytes") byte[] bytes) {
    assertReadOrRefused(bytes, CanonicalJson::readCanonical, CanonicalJson::write);
  }

  @Property(tries = 5_000)
  void readsOrRefusesWhatIsNearlyJson(@ForAll("nearlyJson") byte[] bytes) {
    assertReadOrRefused(bytes, CanonicalJson::readCanonical, CanonicalJson::write);
    try {
      byte[] written = CanonicalJson.write(CanonicalJson.read(bytes));
      assertThat(CanonicalJson.write(CanonicalJson.readCanonical(written))).isEqualTo(written);
    } catch (Refusal refusal) {
      assertThat(refusal.reason()).isNotNull();
    }
  }

  @Provide
  Arbitrary<JsonValue> values() {
    return JsonArbitraries.values();
  }

  @Provide
  Arbitrary<Double> numbers() {
    return JsonArbitraries.numbers();
  }

  @Provide
  Arbitrary<byte[]> anyBytes() {
    return JsonArbitraries.anyBytes();
  }

  @Provide
  Arbitrary<byte[]> nearlyJson() {
    return JsonArbitraries.nearlyJson();
  }
}
