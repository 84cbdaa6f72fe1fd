package org.enlace.ledger;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.enlace.protocol.LeafHash;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The entries of one transaction. They are appended at its very end, so that the lock on the end
/// of the log is held no longer than the commit takes.
final class PendingEntries implements TransactionSynchronization {
  private final LedgerStore store;
  private final InstantSource clock;
  private final LogBell bell;
  private final List<PendingEntry> entries = new ArrayList<>();
  private final Map<String, LeafHash> latest = new HashMap<>();
  private final Map<Object, Integer> savepoints = new HashMap<>();
  private boolean appended;

  private PendingEntries(LedgerStore store, InstantSource clock, LogBell bell) {
    this.store = store;
    this.clock = clock;
    this.bell = bell;
  }

  /// Those of the transaction at hand.
  ///
  /// @throws IllegalStateException outside a transaction, and in one that may not write
  static PendingEntries ofTransaction(LedgerStore store, InstantSource clock, LogBell bell) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()
        || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      throw new IllegalStateException("a change is recorded in the transaction that makes it");
    }
    for (var each : TransactionSynchronizationManager.getSynchronizations()) {
      if (each instanceof PendingEntries pending) {
        return pending;
      }
    }
    PendingEntries pending = new PendingEntries(store, clock, bell);
    TransactionSynchronizationManager.registerSynchronization(pending);
    return pending;
  }

  /// The leaf of the subject's latest entry of this transaction.
  Optional<LeafHash> latest(String subject) {
    return Optional.ofNullable(latest.get(subject));
  }

  void add(PendingEntry entry) {
    if (appended) {
      throw new IllegalStateException("the transaction's entries are appended already");
    }
    entries.add(entry);
    latest.put(entry.entry().subject().id(), entry.hash());
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    appended = true;
    store.append(entries, clock.instant());
  }

  /// The signer of this node need not wait until it looks by itself.
  @Override
  public void afterCommit() {
    if (!entries.isEmpty()) {
      bell.ring();
    }
  }

  @Override
  public void savepoint(Object savepoint) {
    savepoints.put(savepoint, entries.size());
  }

  /// What was recorded since the savepoint did not happen.
  @Override
  public void savepointRollback(Object savepoint) {
    int kept = savepoints.getOrDefault(savepoint, 0);
    entries.subList(kept, entries.size()).clear();
    latest.clear();
    entries.forEach(entry -> latest.put(entry.entry().subject().id(), entry.hash()));
  }
}
