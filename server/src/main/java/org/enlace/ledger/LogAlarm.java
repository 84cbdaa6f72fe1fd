package org.enlace.ledger;

import java.util.List;

/// Told when a verification finds what no earlier one had found. Implementations are beans; they
/// are called as a task, in the transaction that keeps the findings.
public interface LogAlarm {
  /// Something is not as it was recorded.
  void raised(List<LogFinding> fresh);
}
