package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Marking;
import org.enlace.kernel.Secret;
import org.junit.jupiter.api.Test;

class DecisionTests {
  private static final Instant NOW = Instant.parse("2026-11-22T03:14:00Z");

  @Test
  void endsAtOnceWhatIsAcceptedOrRefusedForGood() {
    assertThat(decide(new Outcome.Accepted("250"), claim(1, false, NOW)))
        .isEqualTo(new Decision.End(Progress.ACCEPTED, null));
    assertThat(decide(new Outcome.Refused("550"), claim(1, false, NOW.plusSeconds(9))))
        .isEqualTo(new Decision.End(Progress.REFUSED, FailureReason.REFUSED));
  }

  @Test
  void blamesNoLineForWhatIsNotItsFault() {
    assertThat(decide(new Outcome.Unsendable("sealed"), claim(1, false, NOW)))
        .isEqualTo(new Decision.End(Progress.REFUSED, FailureReason.NOT_MADE));
    assertThat(decide(new Outcome.Unreachable("connection"), claim(9, false, NOW)))
        .isEqualTo(new Decision.End(Progress.GIVEN_UP, FailureReason.NOT_SENT));
  }

  @Test
  void triesWhatIsDeferredUntilTheTimeIsOver() {
    Instant end = NOW.plus(Duration.ofSeconds(20));

    assertThat(decide(new Outcome.Deferred("451"), claim(8, false, end)))
        .isEqualTo(new Decision.Retry(end));
    assertThat(decide(new Outcome.Deferred("451"), claim(9, false, NOW)))
        .isEqualTo(new Decision.End(Progress.GIVEN_UP, FailureReason.NOT_IN_TIME));
  }

  @Test
  void waitsLongerEachTimeUpToABound() {
    assertThat(BackOff.afterDeferral(1, false, 0.5)).isEqualTo(Duration.ofSeconds(30));
    assertThat(BackOff.afterDeferral(3, false, 0.5)).isEqualTo(Duration.ofMinutes(2));
    assertThat(BackOff.afterDeferral(500, false, 0.5)).isEqualTo(Duration.ofMinutes(30));
    assertThat(BackOff.afterDeferral(500, true, 0.5)).isEqualTo(Duration.ofMinutes(5));
    assertThat(BackOff.ofRelay(1, true, 0.5)).isEqualTo(Duration.ofSeconds(2));
    assertThat(BackOff.ofRelay(500, false, 0.5)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void spreadsWhatComesBackTogether() {
    assertThat(BackOff.afterDeferral(1, false, 0)).isEqualTo(Duration.ofSeconds(15));
    assertThat(BackOff.afterDeferral(1, false, 0.999)).isGreaterThan(Duration.ofSeconds(44));
  }

  private static Decision decide(Outcome outcome, Claim claim) {
    return Decision.of(outcome, claim, NOW, 0.5);
  }

  private static Claim claim(int attempts, boolean urgent, Instant giveUpAt) {
    return new Claim(
        new NoticeId(new UUID(1, 2)),
        new UUID(3, 4),
        "test.arrived",
        Marking.REAL,
        new UUID(5, 6),
        null,
        new LanguageTag("en"),
        "<x@site.example>",
        List.of(),
        Secret.of(new byte[0]),
        NOW,
        urgent,
        attempts,
        giveUpAt);
  }
}
