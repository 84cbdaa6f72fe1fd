package org.enlace.ledger;

import java.util.List;
import java.util.Optional;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.ledger.tree.Signed;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Whether the log is signed, and everything verified when it was verified last. It is part of
/// readiness.
@Component("ledgerHealthIndicator")
class LogHealth implements HealthIndicator {
  private static final Actor TASK = new Actor.Task("ledger");

  private final LogCondition condition;
  private final FindingStore findings;
  private final TransactionTemplate reading;

  LogHealth(
      LogCondition condition, FindingStore findings, PlatformTransactionManager transactions) {
    this.condition = condition;
    this.findings = findings;
    this.reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
  }

  @Override
  public Health health() {
    Optional<Signed.Reason> refusal = condition.refusal();
    if (refusal.isPresent()) {
      return Health.down().withDetail("not signed", refusal.get()).build();
    }
    List<LogFinding> open = ActorScope.as(TASK, () -> reading.execute(_ -> findings.open()));
    return open.isEmpty()
        ? Health.up().build()
        : Health.down().withDetail("does not verify", open.size()).build();
  }
}
