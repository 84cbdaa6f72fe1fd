package org.enlace.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.enlace.identity.credential.Bucket;
import org.enlace.identity.credential.OpaqueToken;
import org.springframework.stereotype.Component;

/// Slows guessing down without locking anybody out. A browser that signed in before has a bucket of
/// its own, which strangers cannot fill; strangers share those of their address and of the account
/// they try, whether or not that account exists. Levels are kept for all nodes, under digests.
@Component
final class Throttle {
  private final ThrottleStore store;
  private final TaskWork tasks;
  private final InstantSource clock;

  Throttle(ThrottleStore store, TaskWork tasks, InstantSource clock) {
    this.store = store;
    this.tasks = tasks;
    this.clock = clock;
  }

  /// What is counted, and how much of it.
  enum Gate {
    ADDRESS(30, Duration.ofMinutes(1)),
    ACCOUNT(10, Duration.ofMinutes(6)),
    DEVICE(10, Duration.ofMinutes(6)),
    CODE_OF_ACCOUNT(5, Duration.ofMinutes(3)),
    CODE_OF_DEVICE(5, Duration.ofMinutes(3)),
    OWN_PASSWORD(5, Duration.ofMinutes(3)),
    MAIL_OF_ADDRESS(10, Duration.ofMinutes(6)),
    MAIL_OF_ACCOUNT(3, Duration.ofHours(2)),
    BROWSER_OF_ACCOUNT(3, Duration.ofHours(2));

    private final int capacity;
    private final Duration leak;

    Gate(int capacity, Duration leak) {
      this.capacity = capacity;
      this.leak = leak;
    }

    private Bucket bucket() {
      return new Bucket(capacity, leak);
    }

    Ticket of(Object key) {
      return new Ticket(this, key.toString());
    }
  }

  /// One bucket: a gate and whose it is.
  record Ticket(Gate gate, String key) {
    byte[] digest() {
      return OpaqueToken.sha256(gate.name().toLowerCase(Locale.ROOT) + ":" + key);
    }
  }

  /// Counts an attempt in all the buckets, or, where one is full, in none; then it says how long to
  /// wait. Call it outside a transaction.
  Optional<Duration> enter(List<Ticket> tickets) {
    Instant now = clock.instant();
    return tasks.inTransaction(() -> entered(tickets, now));
  }

  private Optional<Duration> entered(List<Ticket> tickets, Instant now) {
    Optional<Duration> longest = Optional.empty();
    List<Bucket.Attempt> attempts =
        tickets.stream()
            .map(each -> each.gate().bucket().attempt(store.level(each.digest(), now), now))
            .toList();
    for (Bucket.Attempt attempt : attempts) {
      if (attempt instanceof Bucket.Attempt.Refused(Duration wait)) {
        longest = longest.filter(known -> known.compareTo(wait) > 0).or(() -> Optional.of(wait));
      }
    }
    if (longest.isEmpty()) {
      for (int index = 0; index < attempts.size(); index++) {
        if (attempts.get(index) instanceof Bucket.Attempt.Let(Bucket.Level level)) {
          store.keep(tickets.get(index).digest(), level);
        }
      }
    }
    return longest;
  }

  /// Takes an attempt out again, because it succeeded or was not judged.
  void giveBack(List<Ticket> tickets) {
    Instant now = clock.instant();
    tasks.doInTransaction(() ->
        tickets.forEach(each -> {
          byte[] digest = each.digest();
          Bucket.Level before = store.level(digest, now);
          store.keep(digest, each.gate().bucket().giveBack(before, now));
        }));
  }
}
