package org.enlace.delivery;

import java.time.Duration;

/// How long to wait before the next attempt: twice as long each time, up to a bound, then between
/// half and one and a half of that.
final class BackOff {
  private BackOff() {}

  /// After the line's relay said *later*: grey-listing asks for minutes, so an urgent notice comes
  /// back after seconds first and every five minutes later on, any other after up to half an hour.
  static Duration afterDeferral(int attempts, boolean urgent, double chance) {
    return urgent
        ? delay(Duration.ofSeconds(10), Duration.ofMinutes(5), attempts, chance)
        : delay(Duration.ofSeconds(30), Duration.ofMinutes(30), attempts, chance);
  }

  /// While our own relay is away.
  static Duration ofRelay(int attempts, boolean urgent, double chance) {
    return urgent
        ? delay(Duration.ofSeconds(2), Duration.ofSeconds(15), attempts, chance)
        : delay(Duration.ofSeconds(5), Duration.ofMinutes(1), attempts, chance);
  }

  private static Duration delay(Duration first, Duration longest, int attempts, double chance) {
    int doublings = Math.clamp(attempts - 1L, 0, 20);
    long millis = Math.min(first.toMillis() << doublings, longest.toMillis());
    return Duration.ofMillis(Math.round(millis * (0.5 + chance)));
  }
}
