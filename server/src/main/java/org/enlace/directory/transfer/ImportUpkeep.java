package org.enlace.directory.transfer;

import java.time.InstantSource;
import java.util.List;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.vault.Vault;
import org.enlace.vault.VaultId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Erases what imports hold of persons once their time is over.
@Component
class ImportUpkeep {
  private static final Actor.Task TASK = new Actor.Task("import-erasure");

  private final ProgressStore store;
  private final Vault vault;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  ImportUpkeep(
      ProgressStore store,
      Vault vault,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.store = store;
    this.vault = vault;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  void run() {
    ActorScope.run(
        TASK,
        () ->
            transaction.executeWithoutResult(_ -> {
              List<VaultId> files = store.eraseExpired(clock.instant());
              files.forEach(vault::erase);
            }));
  }
}
