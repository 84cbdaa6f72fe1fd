package org.enlace.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SiteSealTests {
  private static final byte[] VALUE = "a small secret".getBytes(StandardCharsets.UTF_8);

  private final SiteSeal first = seal(SiteKeysTests.FIRST);
  private final SiteSeal both = seal(SiteKeysTests.FIRST + "," + SiteKeysTests.SECOND);
  private final SiteSeal second = seal(SiteKeysTests.SECOND);

  @Test
  void opensWhatItSealedUnderTheSameContextOnly() {
    byte[] sealed = first.seal(VALUE, "here");

    assertThat(first.unseal(sealed, "here")).isEqualTo(VALUE);
    assertThatExceptionOfType(BrokenSeal.class).isThrownBy(() -> first.unseal(sealed, "there"));
  }

  @Test
  void sealsTheSameValueDifferentlyEachTime() {
    assertThat(first.seal(VALUE, "here")).isNotEqualTo(first.seal(VALUE, "here"));
  }

  @Test
  void refusesAChangeOfAnyByteAndAnyCut() {
    byte[] sealed = first.seal(VALUE, "here");

    for (int index = 0; index < sealed.length; index++) {
      byte[] changed = sealed.clone();
      changed[index] ^= 1;
      assertThatExceptionOfType(BrokenSeal.class)
          .as("byte %d", index)
          .isThrownBy(() -> first.unseal(changed, "here"));
      byte[] cut = Arrays.copyOf(sealed, index);
      assertThatExceptionOfType(BrokenSeal.class)
          .as("cut at %d", index)
          .isThrownBy(() -> first.unseal(cut, "here"));
    }
  }

  @Test
  void opensWhatAnOlderKeySealedAndSealsWithTheNewest() {
    byte[] old = first.seal(VALUE, "here");

    assertThat(both.unseal(old, "here")).isEqualTo(VALUE);
    assertThat(both.isCurrent(old)).isFalse();
    assertThat(SiteSeal.keyOf(both.seal(VALUE, "here"))).isEqualTo("second");
  }

  @Test
  void opensNothingWithoutTheKey() {
    byte[] sealed = first.seal(VALUE, "here");

    assertThatExceptionOfType(BrokenSeal.class).isThrownBy(() -> second.unseal(sealed, "here"));
  }

  private static SiteSeal seal(String keys) {
    return new SiteSeal(SiteKeys.parse(keys), new SecureRandom());
  }
}
