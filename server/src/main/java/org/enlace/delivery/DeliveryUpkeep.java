package org.enlace.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.enlace.kernel.ActorScope;
import org.enlace.vault.BrokenSeal;
import org.enlace.vault.SealedRows;
import org.enlace.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The door for what time does to notices: it erases those that are past their retention, and seals
/// waiting ones again when the site key changes. To be called outside a transaction.
@Component
public class DeliveryUpkeep implements SealedRows {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryUpkeep.class);
  private static final int BATCH = 500;
  private static final NoticeId FIRST = new NoticeId(new UUID(0, 0));

  private final RetentionStore store;
  private final LineRecordStore records;
  private final SecretStore secrets;
  private final Vault vault;
  private final TransactionTemplate transaction;

  DeliveryUpkeep(
      RetentionStore store,
      LineRecordStore records,
      SecretStore secrets,
      Vault vault,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.records = records;
    this.secrets = secrets;
    this.vault = vault;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// What was erased.
  ///
  /// @param notices with their deliveries and receipts
  /// @param outcomes that no line's record needs any more
  public record Erased(int notices, int tokens, int outcomes) {}

  /// Erases the notices whose delivery ended, and the links that expired, before a time.
  public Erased eraseBefore(Instant before) {
    return ActorScope.as(
        Claims.TASK,
        () -> {
          transaction.executeWithoutResult(_ -> store.deleteReportsBefore(before));
          return new Erased(
              inBatches(() -> store.deleteNoticesEndedBefore(before, BATCH)),
              inBatches(() -> store.deleteTokensExpiredBefore(before, BATCH)),
              inBatches(() -> records.deleteBefore(before, BATCH)));
        });
  }

  /// Erases what dead letters said that can no longer be sent again.
  ///
  /// @return of how many
  public int eraseDeadLetters(Instant now) {
    return ActorScope.as(Claims.TASK, () -> inBatches(() -> store.eraseBodiesUntil(now, BATCH)));
  }

  private int inBatches(IntSupplier work) {
    int all = 0;
    int batch;
    do {
      batch = transaction.execute(_ -> work.getAsInt());
      all += batch;
    } while (batch == BATCH);
    return all;
  }

  @Override
  public int resealAll() {
    int resealed = 0;
    NoticeId last = FIRST;
    List<RetentionStore.Sealed> rows;
    do {
      NoticeId after = last;
      rows = transaction.execute(_ -> store.sealedAfter(after, BATCH));
      for (RetentionStore.Sealed row : rows) {
        resealed += reseal(row) ? 1 : 0;
        last = row.id();
      }
    } while (rows.size() == BATCH);
    return resealed + (resealKey() ? 1 : 0);
  }

  /// The key of the return paths' marks.
  private boolean resealKey() {
    Optional<byte[]> key = transaction.execute(_ -> secrets.find(ReturnPaths.KEY));
    if (key.isEmpty() || vault.isCurrent(key.get())) {
      return false;
    }
    byte[] again = vault.reseal(key.get(), ReturnPaths.context());
    transaction.executeWithoutResult(_ -> secrets.replace(ReturnPaths.KEY, again));
    return true;
  }

  private boolean reseal(RetentionStore.Sealed row) {
    byte[] body = row.body().reveal();
    try {
      if (vault.isCurrent(body)) {
        return false;
      }
      byte[] again = vault.reseal(body, NoticeBody.context(row.id()));
      transaction.executeWithoutResult(_ -> store.replace(row.id(), again));
      return true;
    } catch (BrokenSeal broken) {
      LOG.error("notice {} does not open: {}", row.id(), broken.getMessage());
      return false;
    }
  }
}
