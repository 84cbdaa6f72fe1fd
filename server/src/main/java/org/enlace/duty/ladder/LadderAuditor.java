package org.enlace.duty.ladder;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Proves every two minutes that no call is behind its plan: no armed step is overdue, and no
/// active escalation is without one. What each says of itself is held against the other: the step
/// when it is due, the escalation when its plan says so. Where all is well the heartbeat is sent;
/// where not, it is not, the log says so, and the second time in a row the site is not ready.
@Component("escalationHealthIndicator")
public class LadderAuditor implements HealthIndicator {
  private static final Logger LOG = LoggerFactory.getLogger(LadderAuditor.class);
  private static final Duration GRACE = Duration.ofMinutes(1);
  private static final Duration FRESH = Duration.ofMinutes(10); // the round may move to a node
  private static final Duration FARTHEST = Duration.ofDays(15);

  private final AuditStore store;
  private final Heartbeat heartbeat;
  private final TransactionOperations transactions;
  private final InstantSource clock;
  private final AtomicReference<Finding> last =
      new AtomicReference<>(new Finding(new Audit(Instant.EPOCH, 0, 0, 0, Duration.ZERO), 0));

  LadderAuditor(
      AuditStore store,
      Heartbeat heartbeat,
      TransactionOperations transactions,
      InstantSource clock,
      MeterRegistry meters) {
    this.store = store;
    this.heartbeat = heartbeat;
    this.transactions = transactions;
    this.clock = clock;
    gauge(meters, "overdue", () -> last.get().audit().overdue());
    gauge(meters, "behind", () -> last.get().audit().behind());
    gauge(meters, "lost", () -> last.get().audit().lost());
    gauge(meters, "latest.seconds", () -> last.get().audit().latest().toSeconds());
  }

  private static void gauge(
      MeterRegistry meters, String name, java.util.function.Supplier<Number> number) {
    Gauge.builder("enlace.escalation." + name, number).register(meters);
  }

  /// An audit, and how many in a row found something.
  private record Finding(Audit audit, int inRow) {}

  /// Looks.
  public Audit audit() {
    Audit audit =
        ActorScope.as(
            new Actor.Task("escalation-audit"),
            () -> transactions.execute(_ -> store.count(clock.instant(), GRACE, FARTHEST)));
    Finding finding =
        last.updateAndGet(before -> new Finding(audit, audit.isSound() ? 0 : before.inRow() + 1));
    if (audit.isSound()) {
      heartbeat.beat();
    } else {
      LOG.error(
          "Calls are behind their plan, found {} times in a row: {} steps are overdue, the latest by"
              + " {} s; {} calls are behind; {} of them have no step and would stand still",
          finding.inRow(),
          audit.overdue(),
          audit.latest().toSeconds(),
          audit.behind(),
          audit.lost());
    }
    return audit;
  }

  @Override
  public Health health() {
    Finding finding = last.get();
    boolean fresh = finding.audit().at().isAfter(clock.instant().minus(FRESH));
    Health.Builder health = fresh && finding.inRow() > 1 ? Health.down() : Health.up();
    return health
        .withDetail("overdue", finding.audit().overdue())
        .withDetail("behind", finding.audit().behind())
        .withDetail("lost", finding.audit().lost())
        .build();
  }
}
