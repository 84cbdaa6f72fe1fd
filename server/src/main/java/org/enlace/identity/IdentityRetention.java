package org.enlace.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Erases what time has made useless: sessions, links, half sign-ins, known browsers and counts of
/// attempts that have ended, and events of accounts that are past their keeping.
@Component
final class IdentityRetention {
  /// A session that ended is shown to its owner that long.
  private static final Duration AFTERWARDS = Duration.ofDays(30);

  /// Every count of attempts has run empty long before.
  private static final Duration COUNTS = Duration.ofDays(2);

  private final SessionStore sessions;
  private final LinkStore links;
  private final SignInStore signIns;
  private final ThrottleStore throttle;
  private final EventStore events;
  private final Means means;

  IdentityRetention(
      SessionStore sessions,
      LinkStore links,
      SignInStore signIns,
      ThrottleStore throttle,
      EventStore events,
      Means means) {
    this.sessions = sessions;
    this.links = links;
    this.signIns = signIns;
    this.throttle = throttle;
    this.events = events;
    this.means = means;
  }

  /// Transactions, the time, and how long things are kept.
  @Component
  record Means(TaskWork tasks, InstantSource clock, IdentitySettings settings) {}

  /// How many rows were erased.
  record Erased(int sessions, int links, int browsers, int events) {}

  /// Erases all that is past its keeping now.
  Erased run() {
    Instant now = means.clock().instant();
    Instant ended = now.minus(AFTERWARDS);
    return means
        .tasks()
        .inTransaction(() -> {
          throttle.erase(now.minus(COUNTS));
          signIns.eraseHalves(now);
          return new Erased(
              sessions.erase(ended.minus(means.settings().sessionWhole())),
              links.erase(ended),
              signIns.eraseDevices(now),
              events.erase(now.minus(means.settings().events())));
        });
  }
}
