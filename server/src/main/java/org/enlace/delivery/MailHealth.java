package org.enlace.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Whether the relay answers, asked at most every ten seconds.
final class MailHealth implements HealthIndicator {
  private static final Duration KEPT = Duration.ofSeconds(10);

  private final MailCarrier carrier;
  private final InstantSource clock;
  private volatile Answer last = new Answer(Optional.empty(), Instant.EPOCH);

  MailHealth(MailCarrier carrier, InstantSource clock) {
    this.carrier = carrier;
    this.clock = clock;
  }

  private record Answer(Optional<String> trouble, Instant at) {}

  @Override
  public Health health() {
    Instant now = clock.instant();
    Answer answer = last;
    if (now.isBefore(answer.at()) || now.isAfter(answer.at().plus(KEPT))) {
      answer = new Answer(carrier.trouble(), now);
      last = answer;
    }
    return answer
        .trouble()
        .map(trouble -> Health.down().withDetail("relay", trouble).build())
        .orElseGet(() -> Health.up().build());
  }
}
