package org.enlace.directory;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.enlace.identity.AccountErasures;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.ledger.Ledger;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Erases what is personal of whoever is named no more: in this room, in their account, and values
/// with their salts in the ledger's openings. The log keeps its hashes, which then open for nobody.
/// The State's keepers decide; the system, which alone may take something out of a history, does it
/// for them.
@Component
public class Erasures {
  private static final String BLANK = "—";

  private final HolderStore holders;
  private final HolderErasureStore store;
  private final Keepers keepers;
  private final HolderNews news;
  private final Elsewhere elsewhere;
  private final Ends ends;

  Erasures(
      HolderStore holders,
      HolderErasureStore store,
      Keepers keepers,
      HolderNews news,
      Elsewhere elsewhere,
      Ends ends) {
    this.holders = holders;
    this.store = store;
    this.keepers = keepers;
    this.news = news;
    this.elsewhere = elsewhere;
    this.ends = ends;
  }

  /// What other rooms hold of them.
  @Component
  record Elsewhere(Ledger ledger, AccountErasures accounts) {}

  /// The time, and transactions apart.
  @Component
  record Ends(Stamp stamp, PlatformTransactionManager transactions) {
    <T> T apart(Supplier<T> work) {
      TransactionTemplate apart = new TransactionTemplate(transactions);
      apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
      return Objects.requireNonNull(apart.execute(_ -> work.get()));
    }
  }

  /// Erases a person or a desk. Nothing of it comes back, and the entry stays without a name.
  /// Refused: `holder-not-yours` (403), `holder-still-named` (409) while a nomination or an office
  /// names them, they act for a desk, or their account holds a role.
  public Answer<Holder> erase(UUID id) {
    Optional<Holder> found = ends.apart(() -> holders.byId(Set.of(id)).stream().findFirst());
    if (found.isEmpty() || !(ActorScope.required() instanceof Actor.SignedIn actor)) {
      return Answer.refused(Problem.notFound());
    }
    if (!keepers.keepsAll(found.get().state())) {
      return Answer.refused(Problem.of("directory", "holder-not-yours", 403));
    }
    return ActorScope.as(
        new Actor.Task("erasure"), () -> ends.apart(() -> erased(id, actor.account())));
  }

  private Answer<Holder> erased(UUID id, UUID account) {
    Holder before = holders.lock(id).orElseThrow();
    if (store.isStillNamed(id) || !elsewhere.accounts().erase(id)) {
      return Answer.refused(Problem.of("directory", "holder-still-named", 409));
    }
    Instant now = ends.stamp().now();
    store.erase(id, BLANK, now);
    store.eraseLinesAndKeys(id, now);
    store.eraseHistory(id, BLANK);
    elsewhere.ledger().erasePersonal(id);
    news.write(HolderNews.change("erased", before).by("account", account.toString()));
    return Answer.done(holders.byId(Set.of(id)).getFirst());
  }
}
