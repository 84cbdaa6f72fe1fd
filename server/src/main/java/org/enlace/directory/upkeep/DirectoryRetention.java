package org.enlace.directory.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.enlace.delivery.DeliveryUpkeep;
import org.enlace.delivery.LineSecrets;
import org.enlace.directory.Network;
import org.enlace.directory.Networks;
import org.enlace.directory.Notes;
import org.enlace.identity.LookUps;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Erases what is past the time for which its network keeps it: look-ups, scans of notes, and the
/// records of delivery, which belong to no network and follow the home network's.
@Component
class DirectoryRetention {
  private static final Actor TASK = new Actor.Task("directory-retention");
  private static final Duration TOLD = Duration.ofDays(30);

  private final PastKeepingStore store;
  private final Networks networks;
  private final Notes notes;
  private final LookUps lookUps;
  private final DeliveryUpkeep deliveries;
  private final LineSecrets secrets;
  private final Ends ends;

  DirectoryRetention(
      PastKeepingStore store,
      Networks networks,
      Notes notes,
      LookUps lookUps,
      Sent sent,
      Ends ends) {
    this.store = store;
    this.networks = networks;
    this.notes = notes;
    this.lookUps = lookUps;
    this.deliveries = sent.deliveries();
    this.secrets = sent.secrets();
    this.ends = ends;
  }

  /// What delivery keeps.
  @Component
  record Sent(DeliveryUpkeep deliveries, LineSecrets secrets) {}

  /// The time, and transactions.
  @Component
  record Ends(InstantSource clock, PlatformTransactionManager transactions) {
    <T> T inTransaction(Supplier<T> work) {
      return new TransactionTemplate(transactions).execute(_ -> work.get());
    }
  }

  /// How much was erased.
  record Erased(int lookUps, int notices, int links, int scans) {}

  /// Erases all that is past its keeping now.
  Erased run() {
    Instant now = ends.clock().instant();
    return ActorScope.as(TASK, () -> erase(now));
  }

  private Erased erase(Instant now) {
    int seen = 0;
    for (Network network : networks.all()) {
      seen += lookUps.erase(network.code(), before(now, network.retention().lookUps()));
    }
    ends.inTransaction(() -> store.eraseTold(now.minus(TOLD)));
    int scans = eraseScans(now);
    secrets.erase(ends.inTransaction(() -> store.linesPastRinging(now)));
    Optional<DeliveryUpkeep.Erased> sent =
        networks
            .home()
            .map(home -> deliveries.eraseBefore(before(now, home.retention().deliveries())));
    return new Erased(
        seen,
        sent.map(DeliveryUpkeep.Erased::notices).orElse(0),
        sent.map(DeliveryUpkeep.Erased::tokens).orElse(0),
        scans);
  }

  private int eraseScans(Instant now) {
    List<UUID> past = ends.inTransaction(() -> store.notesPastKeeping(now));
    past.forEach(notes::eraseScan);
    return past.size();
  }

  private static Instant before(Instant now, Period kept) {
    return now.atZone(ZoneOffset.UTC).minus(kept).toInstant();
  }
}
