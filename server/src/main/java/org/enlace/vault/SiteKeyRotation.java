package org.enlace.vault;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes old site keys out of use. A site gets a new key by naming it last at every node, starting
/// the nodes again, and rewrapping; afterwards the older keys may go.
@Component
public class SiteKeyRotation {
  private static final int BATCH = 500;
  private static final VaultId FIRST = new VaultId(new UUID(0, 0));

  private final VaultStore store;
  private final SiteKeyStore siteKeys;
  private final ObjectSeal objects;
  private final InstantSource clock;
  private final ObjectProvider<SealedRows> rooms;
  private final TransactionTemplate transaction;

  SiteKeyRotation(
      VaultStore store,
      SiteKeyStore siteKeys,
      ObjectSeal objects,
      InstantSource clock,
      ObjectProvider<SealedRows> rooms,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.siteKeys = siteKeys;
    this.objects = objects;
    this.clock = clock;
    this.rooms = rooms;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Wraps every data key with the newest site key, has the rooms seal their small values again,
  /// and retires the other site keys if nothing needs them. To be called outside a transaction; it
  /// may be repeated.
  public Rewrapped rewrap() {
    return ActorScope.as(new Actor.Task("vault"), this::rewrapAll);
  }

  /// The same where another site key than the newest is still in use; else nothing.
  public Optional<Rewrapped> rewrapIfDue() {
    boolean due =
        ActorScope.as(
            new Actor.Task("vault"),
            () ->
                transaction.execute(_ ->
                    siteKeys.all().stream()
                        .anyMatch(
                            each -> !each.retired() && !each.id().equals(objects.newestKey()))));
    return due ? Optional.of(rewrap()) : Optional.empty();
  }

  private Rewrapped rewrapAll() {
    int done = 0;
    List<VaultId> broken = new ArrayList<>();
    Optional<VaultId> last = Optional.of(FIRST);
    while (last.isPresent()) {
      VaultId after = last.get();
      List<VaultStore.Row> rows = transaction.execute(_ -> rewrapSome(after, broken));
      done += rows.size();
      last = rows.size() < BATCH ? Optional.empty() : Optional.of(rows.getLast().id());
    }
    done += rooms.orderedStream().mapToInt(SealedRows::resealAll).sum();
    transaction.executeWithoutResult(_ -> retireUnused());
    return new Rewrapped(done - broken.size(), broken);
  }

  private List<VaultStore.Row> rewrapSome(VaultId after, List<VaultId> broken) {
    List<VaultStore.Row> rows = store.wrappedByOthers(objects.newestKey(), after, BATCH);
    for (VaultStore.Row row : rows) {
      try {
        store.wrap(row.id(), objects.wrap(row.id(), row.sealing(), objects.unwrap(row)));
      } catch (BrokenSeal _) {
        broken.add(row.id());
      }
    }
    return rows;
  }

  /// What somebody stored or changed meanwhile keeps the older keys in use until the next time.
  private void retireUnused() {
    if (!store.isAnyWrappedByOthers(objects.newestKey())) {
      siteKeys.recall(objects.newestKey());
      siteKeys.retireAllBut(objects.newestKey(), clock.instant());
    }
  }
}
