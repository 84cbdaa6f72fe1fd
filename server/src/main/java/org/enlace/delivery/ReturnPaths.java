package org.enlace.delivery;

import java.security.SecureRandom;
import java.util.Optional;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.EmailAddress;
import org.enlace.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The return path of each notice, and what an address to which something came back says. The key
/// of the marks is drawn once for all nodes and kept sealed.
@Component
public class ReturnPaths {
  static final String KEY = "bounce-key";
  private static final int LENGTH = 32;

  private final BounceSettings settings;
  private final SecretStore store;
  private final Vault vault;
  private final SecureRandom random;
  private final TransactionTemplate transaction;
  private volatile @Nullable ReturnMarks marks;

  ReturnPaths(
      BounceSettings settings,
      SecretStore store,
      Vault vault,
      SecureRandom random,
      PlatformTransactionManager transactions) {
    this.settings = settings;
    this.store = store;
    this.vault = vault;
    this.random = random;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Where a notice comes back to, if the site has an address for that.
  Optional<EmailAddress> of(String messageId) {
    String base = settings.address();
    if (base == null) {
      return Optional.empty();
    }
    int at = base.lastIndexOf('@');
    return marks()
        .of(messageId)
        .map(mark -> new EmailAddress(base.substring(0, at) + "+" + mark + base.substring(at)));
  }

  /// The random part of the Message-ID of the notice to whose return path that address belongs;
  /// empty where it is no return path of ours, or a forged one.
  public Optional<String> read(String address) {
    String base = settings.address();
    int at = address.lastIndexOf('@');
    int plus = address.lastIndexOf('+', at);
    if (base == null
        || plus < 0
        || !base.equalsIgnoreCase(address.substring(0, plus) + address.substring(at))) {
      return Optional.empty();
    }
    return marks().read(address.substring(plus + 1, at));
  }

  private ReturnMarks marks() {
    ReturnMarks known = marks;
    if (known == null) {
      known = new ReturnMarks(key());
      marks = known;
    }
    return known;
  }

  private byte[] key() {
    byte[] drawn = new byte[LENGTH];
    random.nextBytes(drawn);
    byte[] sealed =
        ActorScope.as(
            Claims.TASK,
            () -> transaction.execute(_ -> store.keep(KEY, vault.seal(drawn, context()))));
    return vault.unseal(sealed, context());
  }

  static String context() {
    return "delivery.secret:" + KEY;
  }
}
