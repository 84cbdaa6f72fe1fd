package org.enlace.vault;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Refuses a start with site keys that are not those with which this database was sealed: it would
/// seal anew what nobody opens later, and open nothing.
@Component
final class SiteKeyCheck implements SmartInitializingSingleton {
  private final SiteKeys keys;
  private final SiteSeal seal;
  private final SiteKeyStore store;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  SiteKeyCheck(
      SiteKeys keys,
      SiteSeal seal,
      SiteKeyStore store,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.keys = keys;
    this.seal = seal;
    this.store = store;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public void afterSingletonsInstantiated() {
    ActorScope.run(new Actor.Task("vault"), () -> transaction.executeWithoutResult(_ -> compare()));
  }

  private void compare() {
    store.all().stream().filter(used -> !used.retired()).forEach(this::require);
    String newest = keys.newest();
    byte[] proof = seal.seal("enlace".getBytes(StandardCharsets.US_ASCII), context(newest));
    store.insert(newest, new SealedBytes(proof), clock.instant());
    store.recall(newest);
  }

  private void require(SiteKeyStore.Used used) {
    if (keys.key(used.id()).isEmpty()) {
      throw new IllegalStateException(
          "the database was sealed with the site key "
              + used.id()
              + ", which is neither in ENLACE_SITE_KEY nor in site.key");
    }
    try {
      seal.unseal(used.proof().bytes(), context(used.id()));
    } catch (BrokenSeal _) {
      throw new IllegalStateException(
          "the site key " + used.id() + " is not the one with which the database was sealed");
    }
  }

  private static String context(String id) {
    return "site-key-proof/" + id;
  }
}
