package org.enlace.directory.ports;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.enlace.directory.Network;
import org.enlace.directory.Networks;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.ui.page.PublicCounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The size of the home network in bands. It is counted once an hour: whoever looks every minute
/// must not see when a State came or went.
@Component
class PublicBands implements PublicCounts {
  private static final Actor TASK = new Actor.Task("public-counts");
  private static final Duration KEPT = Duration.ofHours(1);
  private static final int[] STEPS = {10, 20, 50};

  private final CountStore store;
  private final Networks networks;
  private final InstantSource clock;
  private final TransactionTemplate transaction;
  private volatile Kept kept = new Kept(List.of(), Instant.MIN);

  PublicBands(
      CountStore store,
      Networks networks,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.networks = networks;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  private record Kept(List<Band> bands, Instant until) {}

  @Override
  public List<Band> bands() {
    Instant now = clock.instant();
    Kept known = kept;
    if (!now.isBefore(known.until())) {
      known = new Kept(ActorScope.as(TASK, () -> counted(now)), now.plus(KEPT));
      kept = known;
    }
    return known.bands();
  }

  private List<Band> counted(Instant now) {
    return transaction.execute(_ -> {
      Optional<Network> home = networks.home();
      if (home.isEmpty()) {
        return List.of();
      }
      CountStore.Counts counts = store.inForce(home.get().code(), now);
      return List.of(
          band("directory.count.states", counts.states()),
          band("directory.count.contacts", counts.contacts()));
    });
  }

  /// The band in which a number falls.
  static Band band(String textKey, int number) {
    int from = 0;
    for (int tenfold = 1; ; tenfold *= 10) {
      for (int step : STEPS) {
        int below = step * tenfold;
        if (number < below) {
          return new Band(textKey, from, below);
        }
        from = below;
      }
    }
  }
}
