package org.enlace.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.enlace.protocol.Refusal.Reason;

/// What the tests say about refusals.
final class Refusals {

  private Refusals() {}

  static void assertRefused(Reason reason, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  /// The decoder either refuses the bytes or has read a record whose bytes they are; any other
  /// exception fails the test.
  static <T> void assertReadOrRefused(
      byte[] bytes, Function<byte[], T> decoder, Function<T, byte[]> encoder) {
    T read;
    try {
      read = decoder.apply(bytes);
    } catch (Refusal refusal) {
      assertThat(refusal.reason()).isNotNull();
      return;
    }
    assertThat(encoder.apply(read)).isEqualTo(bytes);
  }
}
