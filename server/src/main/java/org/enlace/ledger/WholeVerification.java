package org.enlace.ledger;

import java.util.ArrayList;
import java.util.List;
import org.enlace.ledger.tree.LogTrees;
import org.enlace.ledger.tree.RootVerification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Holds leaves, openings, trees, checkpoints and rows of the directory against one another, as
/// they are at one moment. To be called as a task, outside a transaction.
@Component
class WholeVerification {
  private static final int MOST = 1_000;

  private final LedgerVerification entries;
  private final RootVerification roots;
  private final RowVerification rows;
  private final LogTrees trees;
  private final TransactionTemplate reading;

  WholeVerification(
      LedgerVerification entries,
      RootVerification roots,
      RowVerification rows,
      LogTrees trees,
      PlatformTransactionManager transactions) {
    this.entries = entries;
    this.roots = roots;
    this.rows = rows;
    this.trees = trees;
    this.reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /// @param findings the first thousand
  record Found(long leaves, long rows, List<LogFinding> findings) {
    Found {
      findings = List.copyOf(findings);
    }
  }

  Found verify() {
    return reading.execute(_ -> verifyAll());
  }

  private Found verifyAll() {
    List<LogFinding> found = new ArrayList<>();
    if (entries.verifyAll() instanceof Verification.Broken broken) {
      broken.faults().forEach(fault -> found.add(LogFinding.of(fault)));
    }
    for (RootVerification.Difference each : roots.verify()) {
      String kind = each.isRoot() ? LogFinding.ROOT_DIFFERS : LogFinding.NODE_DIFFERS;
      found.add(new LogFinding(kind, each.position(), null, null));
    }
    long compared = rows.verify(found);
    return new Found(trees.end(), compared, found.stream().distinct().limit(MOST).toList());
  }
}
