package org.enlace.ledger.tree;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.protocol.log.KeyType;
import org.enlace.protocol.log.NoteSigner;
import org.enlace.vault.SealedRows;
import org.enlace.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The keys by which the logs sign: Ed25519, and ML-DSA-44 for the day on which the other can be
/// forged. Their seeds are drawn here, and kept sealed.
@Component
final class LogKeys implements SealedRows {
  private final KeyStore store;
  private final Vault vault;
  private final SecureRandom random;
  private final TransactionTemplate transaction;
  private final Map<String, List<NoteSigner>> known = new ConcurrentHashMap<>();

  LogKeys(
      KeyStore store, Vault vault, SecureRandom random, PlatformTransactionManager transactions) {
    this.store = store;
    this.vault = vault;
    this.random = random;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Seeds of a new log.
  byte[] draw() {
    byte[] seeds = new byte[2 * NoteSigner.SEED_LENGTH];
    random.nextBytes(seeds);
    return seeds;
  }

  void keep(int log, byte[] seeds) {
    store.add(log, vault.seal(seeds, context(log)));
  }

  static List<NoteSigner> of(String origin, byte[] seeds) {
    int middle = NoteSigner.SEED_LENGTH;
    return List.of(
        NoteSigner.of(origin, KeyType.ED25519, Arrays.copyOf(seeds, middle)),
        NoteSigner.of(
            origin,
            KeyType.COSIGNATURE_ML_DSA_44,
            Arrays.copyOfRange(seeds, middle, seeds.length)));
  }

  /// The keys of a log that is there; they are unsealed once.
  List<NoteSigner> of(LogRow log) {
    return known.computeIfAbsent(
        log.origin(),
        origin -> of(origin, vault.unseal(store.of(log.number()), context(log.number()))));
  }

  @Override
  public int resealAll() {
    return ActorScope.as(
        new Actor.Task("ledger"), () -> transaction.<Integer>execute(_ -> resealOld()));
  }

  private int resealOld() {
    int done = 0;
    for (Map.Entry<Integer, byte[]> each : store.all().entrySet()) {
      if (!vault.isCurrent(each.getValue())) {
        store.change(each.getKey(), vault.reseal(each.getValue(), context(each.getKey())));
        done++;
      }
    }
    return done;
  }

  private static String context(int log) {
    return "ledger.log-key/" + log;
  }
}
