package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureReasonTests {
  @ParameterizedTest
  @CsvSource({
    "550 5.1.1, NO_SUCH_ADDRESS",
    "550 5.1.10, NO_ROUTE",
    "550 5.1.2, NO_ROUTE",
    "553 5.1.7, REFUSED",
    "550 5.2.1, CLOSED",
    "552 5.2.2, FULL",
    "452 4.2.2, FULL",
    "552 5.3.4, TOO_LARGE",
    "554 5.4.4, NO_ROUTE",
    "4.4.7, NOT_IN_TIME",
    "550 5.7.26, UNWANTED",
    "5.0.0, REFUSED",
    "550, REFUSED",
    "552, FULL",
    "410, NO_SUCH_ADDRESS",
    "smpp 0x0B, REFUSED",
    "'', REFUSED"
  })
  void readsTheStatusOfAnAnswer(String reply, FailureReason reason) {
    assertThat(FailureReason.ofReply(reply)).isEqualTo(reason);
  }

  @Test
  void readsEachOfItsWordsAndTakesOthersForARefusal() {
    assertThat(FailureReason.values())
        .allSatisfy(each -> assertThat(FailureReason.of(each.word())).isEqualTo(each));
    assertThat(FailureReason.of("something else")).isEqualTo(FailureReason.REFUSED);
  }

  @Test
  void blamesTheLineForWhatIsItsFault() {
    assertThat(Arrays.stream(FailureReason.values()).filter(each -> !each.isOfLine()))
        .containsExactly(
            FailureReason.NOT_SENT, FailureReason.SWITCHED_OFF, FailureReason.NOT_MADE);
  }
}
