package org.enlace.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Secret;
import org.enlace.kernel.StateCode;
import org.enlace.vault.BrokenSeal;
import org.enlace.vault.SealedRows;
import org.enlace.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The door to what it takes to reach browsers and programs, which stands beside the directory's
/// line, sealed: the line's value may be read, this may not. Whoever calls has found that the actor
/// keeps the line.
@Component
public class LineSecrets implements SealedRows {
  private static final Logger LOG = LoggerFactory.getLogger(LineSecrets.class);
  private static final int BATCH = 200;

  private final LineSecretStore store;
  private final Vault vault;
  private final InstantSource clock;
  private final TransactionTemplate apart;

  LineSecrets(
      LineSecretStore store,
      Vault vault,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.vault = vault;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /// Keeps what it takes to reach a new line, in the transaction that adds it.
  @Transactional
  public void keep(UUID line, StateCode state, LineKind kind, Secret<byte[]> value) {
    store.insert(line, state, kind, vault.seal(value.reveal(), context(line)), clock.instant());
  }

  /// Puts another value in place of the one that is kept, which stays good for a while.
  ///
  /// @return false where nothing is kept of that line
  public boolean replace(UUID line, Secret<byte[]> value, Duration overlap) {
    byte[] sealed = vault.seal(value.reveal(), context(line));
    Instant now = clock.instant();
    return asTask(() -> store.replace(line, sealed, now.plus(overlap), now));
  }

  /// What is good of a line, the newest first; for the adapters that bring notices there.
  public List<Secret<byte[]>> of(UUID line) {
    return asTask(() -> store.of(line, clock.instant())).stream()
        .map(sealed -> Secret.of(vault.unseal(sealed.reveal(), context(line))))
        .toList();
  }

  /// Erases what is kept of lines that no notice goes to any more.
  public int erase(Collection<UUID> lines) {
    return lines.isEmpty() ? 0 : asTask(() -> store.delete(lines));
  }

  @Override
  public int resealAll() {
    int resealed = 0;
    UUID last = new UUID(0, 0);
    List<LineSecretStore.Row> rows;
    do {
      UUID after = last;
      rows = asTask(() -> store.after(after, BATCH));
      for (LineSecretStore.Row row : rows) {
        resealed += reseal(row) ? 1 : 0;
        last = row.line();
      }
    } while (rows.size() == BATCH);
    return resealed;
  }

  private boolean reseal(LineSecretStore.Row row) {
    try {
      if (vault.isCurrent(row.sealed().reveal())) {
        return false;
      }
      Secret<byte[]> earlier = row.earlier();
      byte[] sealed = vault.reseal(row.sealed().reveal(), context(row.line()));
      byte[] before = earlier == null ? null : vault.reseal(earlier.reveal(), context(row.line()));
      asTask(() -> {
        store.reseal(row.line(), sealed, before);
        return true;
      });
      return true;
    } catch (BrokenSeal broken) {
      LOG.error("the secret of line {} does not open: {}", row.line(), broken.getMessage());
      return false;
    }
  }

  private <T> T asTask(Supplier<T> work) {
    return ActorScope.as(Claims.TASK, () -> Objects.requireNonNull(apart.execute(_ -> work.get())));
  }

  private static String context(UUID line) {
    return "delivery.line-secret:" + line;
  }
}
