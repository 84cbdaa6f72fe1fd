package org.enlace.identity.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ApiTokenTextTests {
  @Test
  void writesPrefixBitsAndChecksum() {
    assertThat(ApiTokenText.of(new byte[32]).reveal())
        .startsWith("enlace_" + "0".repeat(43))
        .hasSize(56);
    byte[] ones = new byte[32];
    Arrays.fill(ones, (byte) 0xff);
    // 2^256 - 1 in base 62 and its CRC-32, worked out apart
    assertThat(ApiTokenText.of(ones).reveal())
        .isEqualTo("enlace_yhjskwdA6OZ1AL1YmHWZWm8LLG7HjnuCA2j5rOw8Xp13SNM8Z");
  }

  @Property
  void acceptsWhatItMakes(@ForAll @Size(32) byte[] bits) {
    assertThat(ApiTokenText.isWellFormed(ApiTokenText.of(bits).reveal())).isTrue();
  }

  @Property
  void refusesATokenWithOneOtherCharacter(
      @ForAll @Size(32) byte[] bits, @ForAll @IntRange(min = 7, max = 55) int place) {
    char[] text = ApiTokenText.of(bits).reveal().toCharArray();
    text[place] = text[place] == 'A' ? 'B' : 'A';
    assertThat(ApiTokenText.isWellFormed(new String(text))).isFalse();
  }

  @Test
  void refusesWhatIsNoToken() {
    String token = ApiTokenText.of(new byte[32]).reveal();
    assertThat(ApiTokenText.isWellFormed("")).isFalse();
    assertThat(ApiTokenText.isWellFormed(token + " ")).isFalse();
    assertThat(ApiTokenText.isWellFormed(token.substring(1))).isFalse();
    assertThat(ApiTokenText.isWellFormed(token.replace("enlace_", "ENLACE_"))).isFalse();
  }
}
