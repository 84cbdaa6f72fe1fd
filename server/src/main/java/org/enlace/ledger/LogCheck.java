package org.enlace.ledger;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Verifies everything, keeps what it finds until it is found no more, and raises the alarm over
/// what is new.
@Component
public class LogCheck {
  private static final Actor TASK = new Actor.Task("ledger");

  private final WholeVerification verification;
  private final FindingStore findings;
  private final LogAlarms alarms;
  private final Ids ids;
  private final InstantSource clock;
  private final TransactionTemplate writing;

  LogCheck(
      WholeVerification verification,
      FindingStore findings,
      LogAlarms alarms,
      Ids ids,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.verification = verification;
    this.findings = findings;
    this.alarms = alarms;
    this.ids = ids;
    this.clock = clock;
    this.writing = new TransactionTemplate(transactions);
  }

  /// Verifies, outside a transaction.
  ///
  /// @return what is wrong now
  public List<LogFinding> check() {
    return ActorScope.as(
        TASK,
        () -> {
          WholeVerification.Found found = verification.verify();
          writing.executeWithoutResult(_ -> keep(found));
          return found.findings();
        });
  }

  private void keep(WholeVerification.Found found) {
    Set<LogFinding> known = new HashSet<>(findings.open());
    Set<LogFinding> now = new HashSet<>(found.findings());
    known.stream()
        .filter(each -> !now.contains(each))
        .forEach(each -> findings.gone(each, clock.instant()));
    List<LogFinding> fresh = new ArrayList<>();
    for (LogFinding each : now) {
      if (!known.contains(each)) {
        findings.add(ids.next(), each, clock.instant());
        fresh.add(each);
      }
    }
    findings.verified(ids.next(), clock.instant(), found.leaves(), found.rows());
    if (!fresh.isEmpty()) {
      alarms.raise(fresh);
    }
  }
}
