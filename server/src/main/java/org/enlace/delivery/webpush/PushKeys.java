package org.enlace.delivery.webpush;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.vault.SealedRows;
import org.enlace.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The key pair by which push services know this site. It is made when it is first needed, and for
/// good: with another one every browser would have to be subscribed again.
@Component
public class PushKeys implements SealedRows {
  private static final Actor TASK = new Actor.Task("push-key");
  private static final String CONTEXT = "delivery.push-key";

  private final PushKeyStore store;
  private final Vault vault;
  private final SecureRandom random;
  private final InstantSource clock;
  private final TransactionTemplate apart;
  private volatile @Nullable KeyPair pair;

  PushKeys(
      PushKeyStore store,
      Vault vault,
      SecureRandom random,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.vault = vault;
    this.random = random;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /// The public key in base64url, as a page hands it to the browser.
  public String publicKey() {
    return Subscription.text(P256.point((ECPublicKey) pair().getPublic()));
  }

  KeyPair pair() {
    KeyPair known = pair;
    if (known == null) {
      known = opened(asTask(() -> store.find().orElseGet(this::made)));
      pair = known;
    }
    return known;
  }

  private PushKeyStore.Row made() {
    KeyPair fresh = P256.pair(random);
    byte[] sealed = vault.seal(P256.scalar((ECPrivateKey) fresh.getPrivate()), CONTEXT);
    store.insert(P256.point((ECPublicKey) fresh.getPublic()), sealed, clock.instant());
    return store.find().orElseThrow();
  }

  private KeyPair opened(PushKeyStore.Row row) {
    return new KeyPair(
        P256.publicKey(row.point().reveal()).orElseThrow(),
        P256.privateKey(vault.unseal(row.sealed().reveal(), CONTEXT)));
  }

  @Override
  public int resealAll() {
    Optional<PushKeyStore.Row> row = asTask(store::find);
    if (row.isEmpty() || vault.isCurrent(row.get().sealed().reveal())) {
      return 0;
    }
    byte[] again = vault.reseal(row.get().sealed().reveal(), CONTEXT);
    asTask(() -> {
      store.reseal(again);
      return true;
    });
    return 1;
  }

  private <T> T asTask(Supplier<T> work) {
    return ActorScope.as(TASK, () -> Objects.requireNonNull(apart.execute(_ -> work.get())));
  }
}
